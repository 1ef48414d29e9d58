package io.github.kinks.testing;

import static io.github.kinks.testing.KinksAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.Draws;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** A test that asserts consistency with the true law fails a correct implementation with probability 1e-9, unless it says more. */
class HistogramAssertTest {
    private static final double[] FAIR = {0.25, 0.5, 0.25};
    private static final double[] BENT = {0.27, 0.48, 0.25};
    private static final ExactLaw FAIR_EXACTLY = ExactLaw.binomial(2, ExactValue.of(new BigFraction(1, 2)));

    private static Histogram draws(int number) {
        return Draws.histogram(FAIR, number, Draws.generator(20_261_122));
    }

    @Test
    void acceptsTheTrueLawAndRejectsAWrongOne() {
        Histogram draws = draws(100_000);
        assertThat(draws)
                .isConsistentWith(FAIR_EXACTLY)
                .withFalseAlarmRate(1e-9)
                .andCanDetect(0.02, 0.99);
        assertThat(draws).isConsistentWith(FAIR).withFalseAlarmRate(1e-9).andCanDetect(0.02, 0.99);
        // at a distance of 0.02, the one that is detected with probability 0.99 at least
        assertThatThrownBy(() -> assertThat(draws).isConsistentWith(BENT).withFalseAlarmRate(1e-9))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void saysWhatDisagreesAndHowMuch() {
        assertThatThrownBy(
                        () -> assertThat(Histogram.of(900, 60, 40)).as("coins").isConsistentWith(FAIR))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[coins] 1000 draws are not consistent with the law:")
                .hasMessageContaining("the e-value is ")
                .hasMessageContaining("at the false-alarm rate 1.0E-12 the law is refuted from 1.00e+12 on")
                .hasMessageContaining("total variation distance 0.650 observed")
                .hasMessageContaining("is detected with probability 0.99")
                .hasMessageContaining("    cell 0: 900 observed, 250.000 expected")
                .hasMessageFindingMatch("(?s)cell 0.*cell 1.*cell 2");
    }

    @Test
    void theTestIsDoneWhereItsRateIsForgotten() {
        assertThatThrownBy(() -> assertThat(draws(100_000)).isConsistentWith(0.3, 0.45, 0.25))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aHigherRateIsMoreSevere() {
        Histogram doubtful = Histogram.of(330, 430, 240);
        assertThatCode(() -> assertThat(doubtful).isConsistentWith(FAIR)).doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThat(doubtful).isConsistentWith(FAIR).withFalseAlarmRate(0.05))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rate 0.05");
        assertThatThrownBy(() -> assertThat(doubtful).withFalseAlarmRate(0.05).isConsistentWith(FAIR))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aRateCannotBeLoweredAfterTheTest() {
        ConsistencyAssert tested = assertThat(draws(1_000)).isConsistentWith(FAIR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tested.withFalseAlarmRate(1e-13))
                .withMessageContaining("state that one before the test");
        assertThatIllegalArgumentException().isThrownBy(() -> tested.withFalseAlarmRate(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(draws(1_000)).withFalseAlarmRate(0).isNotNull());
        assertThat(draws(1_000)).withFalseAlarmRate(1e-13).isConsistentWith(FAIR);
    }

    @Test
    void raisesFalseAlarmsNoMoreOftenThanStated() {
        UniformRandomProvider generator = Draws.generator(1);
        int alarms = Sampling.failures(4_000, () -> {
            Histogram draws = Draws.histogram(FAIR, 100, generator);
            return () -> assertThat(draws).isConsistentWith(FAIR).withFalseAlarmRate(0.05);
        });
        Draws.assertNoMoreThan(0.05, alarms, 4_000);
    }

    @Test
    void detectsWhatItSaysItDetects() {
        UniformRandomProvider generator = Draws.generator(2);
        double[] shifted = {0.25 + 0.125, 0.5 - 0.125, 0.25};
        int tries = 500;
        int found = Sampling.failures(tries, () -> {
            Histogram draws = Draws.histogram(shifted, 1_000, generator);
            return () -> assertThat(draws).withFalseAlarmRate(1e-3).isConsistentWith(FAIR);
        });
        assertThat(draws(1_000)).withFalseAlarmRate(1e-3).isConsistentWith(FAIR).andCanDetect(0.125, 0.9);
        Draws.assertNoMoreThan(0.1, tries - found, tries);
    }

    @Test
    void tooFewDrawsToDetectAnEffectFail() {
        DetectionAssert tested = assertThat(draws(1_000)).isConsistentWith(FAIR).withFalseAlarmRate(1e-9);
        Throwable thrown = catchThrowable(() -> tested.andCanDetect(0.01, 0.99));
        assertThat(thrown)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("1000 draws are too few to detect a total variation distance of 0.01")
                .hasMessageContaining("with probability 0.99 at the false-alarm rate 1.0E-9");
        String advice = String.valueOf(thrown.getMessage()).replaceAll("(?s).*\\s(\\d+) draws are enough.*", "$1");
        int enough = Integer.parseInt(advice);
        assertThat(draws(enough))
                .isConsistentWith(FAIR)
                .withFalseAlarmRate(1e-9)
                .andCanDetect(0.01, 0.99);
        assertThatThrownBy(() -> assertThat(draws(enough - 1))
                        .isConsistentWith(FAIR)
                        .withFalseAlarmRate(1e-9)
                        .andCanDetect(0.01, 0.99))
                .isInstanceOf(AssertionError.class);
    }

    /** For each number of draws, every outcome there is: the assertion refuses exactly where none is refuted. */
    @Test
    void aTestThatCannotFailFails() {
        for (int n = 0; n <= 12; n++) {
            boolean refutable = false;
            for (int a = 0; a <= n; a++) {
                for (int b = 0; a + b <= n; b++) {
                    LawCheck check = LawCheck.of(Histogram.of(a, b, n - a - b), CellLaw.of(FAIR));
                    refutable |= check.refutation(0.001).isPresent();
                }
            }
            Histogram usual = Histogram.of(n / 4, n - n / 4 - n / 4, n / 4);
            Throwable thrown = catchThrowable(
                    () -> assertThat(usual).withFalseAlarmRate(0.001).isConsistentWith(FAIR));
            if (refutable) {
                assertThat(thrown).as("%d draws", n).isNull();
            } else {
                assertThat(thrown)
                        .as("%d draws", n)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith(n + " draws are too few: whatever they were, nothing would be refuted");
            }
        }
        assertThat(LawCheck.of(Histogram.of(3, 6, 3), CellLaw.of(FAIR)).canFail(0.001))
                .isTrue();
    }

    @Test
    void aWrongLawIsShownToBeRejected() {
        Histogram draws = draws(100_000);
        assertThat(draws).withFalseAlarmRate(1e-9).isDetectablyDifferentFrom(0.3, 0.45, 0.25);
        assertThat(draws)
                .withFalseAlarmRate(1e-9)
                .isDetectablyDifferentFrom(ExactLaw.binomial(2, ExactValue.of(new BigFraction(9, 20))));
        assertThatThrownBy(() -> assertThat(draws).as("coins").isDetectablyDifferentFrom(FAIR_EXACTLY))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[coins] 100000 draws do not tell the truth from the law")
                .hasMessageContaining("is detected with probability 0.99");
        assertThatThrownBy(() -> assertThat(Histogram.of(0, 0, 0)).isDetectablyDifferentFrom(FAIR))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anObservationWithoutProbabilityRefutes() {
        assertThatThrownBy(() -> assertThat(Histogram.of(250, 500, 250, 1)).isConsistentWith(FAIR))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the e-value is infinity")
                .hasMessageContaining("    cell 3: 1 observed, 0.00000 expected");
        assertThat(Histogram.of(250, 500, 250, 0)).isConsistentWith(FAIR);
        assertThat(Histogram.of(500, 500)).isConsistentWith(0.5, 0.5, 0);
    }
}
