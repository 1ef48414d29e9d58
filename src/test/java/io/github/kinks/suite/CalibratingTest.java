package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.Trial;
import io.github.kinks.calibration.TrialResult;
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
