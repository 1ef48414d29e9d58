package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class LikelihoodRatioTest {
    /** P(K = k) at n = 2 under the ball prior and, a usual mistake, with the weights on the sphere. */
    private static final double[] BALL = {1 - 13 / (6 * Math.PI), 5 / (3 * Math.PI), 1 / (2 * Math.PI)};

    private static final double[] SPHERE = {1 - 3 / Math.PI, 2 / Math.PI, 1 / Math.PI};

    @Test
    void hasMeanOneUnderTheLaw() {
        double[] law = {0.5, 0.25, 0.25};
        LikelihoodRatio none = LikelihoodRatio.of(law, new double[] {0.25, 0.25, 0.5});
        double mean = 0;
        for (long[] counts : Draws.histograms(3, 8)) {
            mean += Draws.probability(counts, law)
                    * Math.exp(none.after(Histogram.of(counts)).logE());
        }
        assertThat(mean).isCloseTo(1, within(1e-12));
    }

    @Test
    void isTheRatioByHand() {
        LikelihoodRatio ratio = LikelihoodRatio.of(new double[] {0.5, 0.5}, new double[] {0.25, 0.75});
        // 3 draws at 1/2 and 5 at 3/2
        assertThat(ratio.after(Histogram.of(3, 5)).logE())
                .isCloseTo(5 * Math.log(1.5) - 3 * Math.log(2), within(1e-12));
        assertThat(ratio.totalVariation()).isEqualTo(0.25);
    }

    @Test
    void isInfiniteWhereTheLawHasNoMass() {
        LikelihoodRatio ratio = LikelihoodRatio.of(new double[] {1, 0, 0}, new double[] {0, 0.5, 0.5});
        assertThat(ratio.after(Histogram.of(1, 0, 0)).logE()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ratio.after(Histogram.of(1, 1, 0)).logE()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ratio.after(Histogram.of(1, 1, 0)).refutes(1e-300)).isTrue();
    }

    @Test
    void tellsBallFromSphereBothWaysWithThePromisedPower() {
        detects(SPHERE, BALL, 11);
        detects(BALL, SPHERE, 12);
    }

    private static void detects(double[] law, double[] truth, long seed) {
        LikelihoodRatio none = LikelihoodRatio.of(Draws.upper(law), Draws.lower(truth));
        int needed = (int) none.samplesNeeded(1e-3, 0.9).orElseThrow();
        assertThat(needed).isBetween(5, 200);
        assertThat(none.powerBound(needed, 1e-3)).isGreaterThanOrEqualTo(0.9);
        assertThat(none.powerBound(needed - 1, 1e-3)).isLessThan(0.9);
        UniformRandomProvider generator = Draws.generator(seed);
        int missed = 0;
        int alarms = 0;
        for (int run = 0; run < 2_000; run++) {
            missed += none.after(Draws.histogram(truth, needed, generator)).refutes(1e-3) ? 0 : 1;
            alarms += none.after(Draws.histogram(law, needed, generator)).refutes(1e-3) ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.1, missed, 2_000);
        Draws.assertNoMoreThan(1e-3, alarms, 2_000);
    }

    @Test
    void knowsThatEqualLawsCannotBeTold() {
        double[] law = {0.25, 0.75};
        LikelihoodRatio same = LikelihoodRatio.of(law, law);
        assertThat(same.totalVariation()).isZero();
        assertThat(same.samplesNeeded(0.01, 0.5)).isEmpty();
        assertThat(same.powerBound(1_000_000, 0.01)).isZero();
    }

    @Test
    void needsOneDrawWhereTheLawsShareNoCell() {
        LikelihoodRatio apart = LikelihoodRatio.of(new double[] {1, 0}, new double[] {0, 1});
        assertThat(apart.samplesNeeded(1e-6, 0.999)).hasValue(1);
        assertThat(apart.powerBound(1, 1e-6)).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBoundALaw() {
        assertThatThrownBy(() -> LikelihoodRatio.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.6}))
                .hasMessageContaining("at most 1");
        assertThatThrownBy(() -> LikelihoodRatio.of(new double[] {0.5, 0.4}, new double[] {0.5, 0.5}))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> LikelihoodRatio.of(new double[] {1}, new double[] {0.5, 0.5}))
                .hasMessageContaining("same cells");
    }
}
