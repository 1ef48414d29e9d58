package io.github.kinks.testing;

import static io.github.kinks.testing.KinksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.Draws;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class TotalVariationTest {
    private static final double[] FAIR = {0.25, 0.5, 0.25};

    /** False alarm: 1e-12, since the draws come from the law and half of the bound is left to them. */
    @Test
    void boundsTheDistanceToTheTrueLawAndToAnotherOne() {
        Histogram draws = Draws.histogram(FAIR, 1_000_000, Draws.generator(3));
        assertThat(draws).hasTotalVariationAtMost(0.01, FAIR);
        assertThat(draws).hasTotalVariationAtMost(0.01, ExactLaw.binomial(2, ExactValue.of(new BigFraction(1, 2))));
        // a law at distance 0.02, which no test of consistency accepts
        double[] near = {0.27, 0.48, 0.25};
        assertThat(draws).isDetectablyDifferentFrom(near).hasTotalVariationAtMost(0.03, near);
        assertThatThrownBy(() -> assertThat(draws).hasTotalVariationAtMost(0.02, near))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("1000000 draws do not show that the total variation distance")
                .hasMessageContaining("at confidence 1 - 1.0E-12");
    }

    /** A tenth of the draws lies where the law has nothing, in however many cells. */
    @Test
    void whatLiesBeyondTheLawCounts() {
        Histogram draws = Histogram.of(450_000, 450_000, 50_000, 0, 50_000);
        double[] coin = {0.5, 0.5};
        assertThat(draws).hasTotalVariationAtMost(0.11, coin);
        assertThatThrownBy(() -> assertThat(draws).hasTotalVariationAtMost(0.1, coin))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("0.100 was observed");
    }

    @Test
    void tooFewDrawsBoundNothing() {
        assertThatThrownBy(() -> assertThat(Histogram.of(25, 50, 25)).hasTotalVariationAtMost(0.1, FAIR))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was observed, and the rest is what so few draws leave open");
        assertThatThrownBy(() -> assertThat(Histogram.of(0, 0, 0)).hasTotalVariationAtMost(0.99, FAIR))
                .isInstanceOf(AssertionError.class);
    }

    /** The law lies just beyond the bound that is asserted, so each pass is an error. */
    @Test
    void passesWronglyNoMoreOftenThanStated() {
        UniformRandomProvider generator = Draws.generator(4);
        double[] beyond = {0.25 + 0.101, 0.5 - 0.101, 0.25};
        int tries = 2_000;
        int refused = Sampling.failures(tries, () -> {
            Histogram draws = Draws.histogram(beyond, 1_000, generator);
            return () -> assertThat(draws).withFalseAlarmRate(0.05).hasTotalVariationAtMost(0.1, FAIR);
        });
        Draws.assertNoMoreThan(0.05, tries - refused, tries);
    }

    @Test
    void refusesWhatIsNoDistance() {
        Histogram draws = Histogram.of(25, 50, 25);
        assertThatIllegalArgumentException().isThrownBy(() -> assertThat(draws).hasTotalVariationAtMost(1, FAIR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(draws).hasTotalVariationAtMost(Double.NaN, FAIR));
    }
}
