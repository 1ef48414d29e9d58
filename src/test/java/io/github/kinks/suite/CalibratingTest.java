package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.Trial;
import io.github.kinks.calibration.TrialResult;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.evidence.MeanPlan;
import io.github.kinks.montecarlo.Simulation;
import io.github.kinks.report.CalibrationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratingTest {
    private static final Promise PROMISE = new Promise(0.05, 0.9);

    private static CalibrateQuery query(long runs, int threads, String... only) {
        return new CalibrateQuery(runs, 1, PROMISE, List.of(only), threads);
    }

    private static Calibration run(CalibrateQuery query) {
        return Calibrating.run(query, Calibrating.trials(query), done -> true);
    }

    /** Each rate of a test that keeps its promise fails here with probability 1e-9 at most, by the exact binomial law. */
    @Test
    void everyTestKeepsItsPromisesInASmallCalibration() {
        Calibration small = run(query(200, Runtime.getRuntime().availableProcessors()));
        assertThat(small.results()).hasSize(18).allSatisfy(result -> {
            TrialResult gate = TrialResult.of(
                    result.design(),
                    200,
                    result.falseAlarms().events(),
                    result.detections().events(),
                    2e-9);
            assertThat(gate.isKept()).as(gate.toString()).isTrue();
        });
    }

    @Test
    void theSuitesOwnRunsDoNotDependOnThreads() {
        Calibration one = run(query(20, 1, "run-of-mean", "run-of-density"));
        assertThat(run(query(20, 3, "run-of-mean", "run-of-density"))).isEqualTo(one);
    }

    @Test
    void wrongClaimsOfTheSuitesRunsAreWrongByTheEffect() {
        RunTrial law = (RunTrial) trial("run-of-claims");
        double[] truth = ClaimedLaw.lower(RunTrials.at(PROMISE).wrongLaw(0));
        double[] wrong =
                ClaimedLaw.lower(RunTrials.at(PROMISE).wrongLaw(law.design().detectable()));
        // over all sets, as in the definition
        double largest = 0;
        for (int set = 0; set < 1 << truth.length; set++) {
            double difference = 0;
            for (int k = 0; k < truth.length; k++) {
                difference += (set >> k & 1) == 0 ? 0 : truth[k] - wrong[k];
            }
            largest = Math.max(largest, difference);
        }
        assertThat(largest).isCloseTo(law.design().detectable(), within(1e-12));

        double distance = trial("run-of-density").design().detectable();
        DistributionFunction moved = RunTrials.at(PROMISE).wrongDensity(distance);
        assertThat(moved.mass()).isCloseTo(1, within(1e-9));
        // at 0 the true one is 1/2, and it differs most there
        assertThat(moved.applyAsDouble(0)).isCloseTo(0.5 - distance, within(1e-9));
        assertThat(moved.largestDifference(RunTrials.at(PROMISE).wrongDensity(0)))
                .isCloseTo(distance, within(1e-9));
    }

    @Test
    void theWrongMeanIsOffByWhatIsDetectedAtThatClaim() {
        Design design = trial("run-of-mean").design();
        Histogram many = Simulation.of(Model.of(new Prior.Ball(Formula.number(1))), RunTrials.WIDTH, 301)
                .sample(0, 200_000)
                .counts();
        double stated = new MeanPlan(RunTrials.WIDTH, many.mean() + design.detectable(), many.variance())
                .smallestDetectable(design.samples(), PROMISE.alpha(), PROMISE.power());
        // as far as the estimates of mean and variance are right
        assertThat(design.detectable()).isCloseTo(stated, within(0.02 * stated));
    }

    private static Trial trial(String name) {
        return Calibrating.trials(query(1, 1, name)).get(0);
    }

    @Test
    void unknownTestsAreRefused() {
        assertThatThrownBy(() -> Calibrating.trials(query(1, 1, "same-lav")))
                .isInstanceOf(QueryException.class)
                .hasMessage("unknown test 'same-lav'; did you mean 'same-law'?");
    }

    private static Calibration committed() throws IOException {
        return CalibrationJson.read(committedText());
    }

    private static String committedText() throws IOException {
        return Files.readString(Path.of("validation", "results", "calibration.json"));
    }

    @Test
    void theCommittedCalibrationIsOfTheseTestsAndKeepsTheirPromises() throws IOException {
        Calibration committed = committed();
        assertThat(CalibrationJson.write(committed)).isEqualTo(committedText());
        assertThat(committed.promise()).isEqualTo(PROMISE);
        assertThat(committed.results())
                .extracting(TrialResult::design)
                .isEqualTo(Calibrating.trials(query(1, 1)).stream()
                        .map(Trial::design)
                        .toList());
        assertThat(committed.chance())
                .isEqualTo(Calibration.chance(committed.results().size()));
        assertThat(committed.results()).allSatisfy(result -> {
            Design design = result.design();
            assertThat(result.falseAlarms().trials()).as(design.test()).isGreaterThanOrEqualTo(10_000);
            assertThat(result.detections().trials()).as(design.test()).isGreaterThanOrEqualTo(10_000);
            assertThat(result.isKept()).as(design.test()).isTrue();
        });
    }

    /** Two of the fastest are run again in full; the others are settled by the same seed and code. */
    @Test
    void theCommittedCountsComeOutAgain() throws IOException {
        Calibration committed = committed();
        CalibrateQuery again = new CalibrateQuery(
                committed.runs(), committed.seed(), PROMISE, List.of("rate-at-most", "same-law-equivalence"), 2);
        Calibrating.run(again, Calibrating.trials(again), done -> true)
                .results()
                .forEach(result -> {
                    TrialResult earlier = committed.results().stream()
                            .filter(r -> r.design().equals(result.design()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(result.falseAlarms().events())
                            .isEqualTo(earlier.falseAlarms().events());
                    assertThat(result.detections().events())
                            .isEqualTo(earlier.detections().events());
                });
    }
}
