package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.Trial;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.evidence.MeanPlan;
import io.github.kinks.montecarlo.Simulation;
import org.junit.jupiter.api.Test;

/** The wrong claims of the runs are wrong by what is said to be detected. */
class RunTrialsTest {
    private static final Promise PROMISE = new Promise(0.05, 0.9);

    private static Trial trial(String name) {
        return RunTrials.of(PROMISE).stream()
                .filter(t -> t.design().test().equals(name))
                .findFirst()
                .orElseThrow();
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
}
