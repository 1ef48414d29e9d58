package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiscreteMartingaleTest {

    /** PARI/GP 2.15 at 60 digits, from the definition with lngamma; here as the nearest doubles. */
    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(new long[] {3, 1, 0}, new double[] {0.5, 0.25, 0.25}, -0.6773988235918061),
                Arguments.of(
                        new long[] {500012345, 249990000, 249997655},
                        new double[] {0.5, 0.25, 0.25},
                        -20.359867315942513),
                Arguments.of(new long[] {0, 0, 7, 100000}, new double[] {0.125, 0.125, 0.25, 0.5}, 69232.95152318123),
                Arguments.of(new long[] {5, 9}, new double[] {0.25, 0.75}, -1.1681932225066154));
    }

    @ParameterizedTest
    @MethodSource("references")
    void isRoundedDownByLessThanStated(long[] counts, double[] pmf, double exact) {
        double logE = DiscreteMartingale.of(pmf).after(Histogram.of(counts)).logE();
        assertThat(logE).isLessThanOrEqualTo(exact);
        double cells = counts.length;
        double draws = Histogram.of(counts).total();
        double size = Math.max(0, exact) + 2 * cells * Math.log(2 + cells + draws) * 2;
        assertThat(logE).isGreaterThan(exact - (0x1p-42 + 0x1p-51 * cells) * size);
    }

    static Stream<Arguments> lawsAndWeights() {
        return Stream.of(
                Arguments.of(new double[] {0.5, 0.25, 0.25}, new double[] {0.5, 0.5, 0.5}),
                Arguments.of(new double[] {0.5, 0.25, 0.25}, new double[] {0.125, 3, 40}),
                Arguments.of(new double[] {0.0078125, 0.0078125, 0.984375}, new double[] {0.5, 0.5, 0.5}));
    }

    @ParameterizedTest
    @MethodSource("lawsAndWeights")
    void hasMeanOneUnderTheClaim(double[] pmf, double[] weights) {
        for (int draws : List.of(1, 2, 6, 15)) {
            assertThat(mean(DiscreteMartingale.of(pmf, weights), pmf, draws)).isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void hasMeanBelowOneWhereACellHasNoMass() {
        double[] pmf = {0.5, 0.5, 0};
        // one draw: the third of the mixture's mass that the claim rules out is lost
        assertThat(mean(DiscreteMartingale.of(pmf), pmf, 1)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(mean(DiscreteMartingale.of(pmf), pmf, 6)).isLessThan(2 / 3.0);
    }

    @Test
    void isAMartingaleInEachStep() {
        double[] pmf = {0.5, 0.25, 0.25};
        for (long[] counts : Draws.histograms(3, 4)) {
            DiscreteMartingale now = DiscreteMartingale.of(pmf).after(Histogram.of(counts));
            double next = 0;
            for (int k = 0; k < 3; k++) {
                long[] draw = new long[3];
                draw[k] = 1;
                next += pmf[k] * Math.exp(now.after(Histogram.of(draw)).logE());
            }
            assertThat(next).isCloseTo(Math.exp(now.logE()), within(1e-11 * next));
        }
    }

    @Test
    void upperBoundsOnlyMakeItSmaller() {
        Histogram draws = Histogram.of(70, 20, 10);
        double exact = DiscreteMartingale.of(new double[] {0.5, 0.25, 0.25})
                .after(draws)
                .logE();
        double loose = DiscreteMartingale.of(new double[] {0.5, 0.26, 0.25})
                .after(draws)
                .logE();
        assertThat(loose).isLessThan(exact);
    }

    @Test
    void aDrawWhereTheClaimHasNoMassRefutesIt() {
        DiscreteMartingale martingale =
                DiscreteMartingale.of(new double[] {1, 0}).after(Histogram.of(5, 1));
        assertThat(martingale.logE()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(martingale.refutes(1e-300)).isTrue();
    }

    @Test
    void keepsItsLargestValue() {
        DiscreteMartingale up = DiscreteMartingale.of(new double[] {0.5, 0.5}).after(Histogram.of(40, 0));
        DiscreteMartingale back = up.after(Histogram.of(0, 40));
        assertThat(back.logE()).isNegative();
        assertThat(back.maxLogE()).isEqualTo(up.logE());
        assertThat(back.refutes(1e-6)).isTrue();
        assertThat(back.seen()).isEqualTo(Histogram.of(40, 40));
    }

    @Test
    void theOrderOfBatchesDoesNotMatterToTheLastBit() {
        DiscreteMartingale none = DiscreteMartingale.of(Draws.upper(0.3, 0.3, 0.4));
        double inTwo = none.after(Histogram.of(123, 456, 789))
                .after(Histogram.of(77, 4, 11))
                .logE();
        double atOnce = none.after(Histogram.of(200, 460, 800)).logE();
        assertThat(inTwo).isEqualTo(atOnce);
    }

    @Test
    void raisesFalseAlarmsNoMoreOftenThanStatedHoweverOftenItIsLookedAt() {
        double[] pmf = Draws.binomial(3, 0.5);
        int runs = 4_000;
        assertNoMoreAlarms(runs, alarms(pmf, pmf, runs));
        // the same loop must be able to fail: it alarms almost always on another law
        assertThat(alarms(pmf, Draws.binomial(3, 0.7), 400)).isGreaterThan(390);
    }

    private static void assertNoMoreAlarms(int runs, int alarms) {
        Draws.assertNoMoreThan(0.05, alarms, runs);
    }

    private static int alarms(double[] claimed, double[] actual, int runs) {
        UniformRandomProvider generator = Draws.generator(20_261_122);
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            DiscreteMartingale martingale = DiscreteMartingale.of(Draws.upper(claimed));
            for (int batch = 0; batch < 50; batch++) {
                martingale = martingale.after(Draws.histogram(actual, 4, generator));
            }
            alarms += martingale.refutes(0.05) ? 1 : 0;
        }
        return alarms;
    }

    @Test
    void findsTheSmallestDetectableEffectWithThePromisedPower() {
        double[] claimed = {0.25, 0.25, 0.25, 0.25};
        DiscreteMartingale none = DiscreteMartingale.of(claimed);
        double distance = none.smallestDetectable(2_000, 1e-3, 0.9);
        assertThat(distance).isBetween(0.05, 0.12);
        assertThat(none.samplesNeeded(distance, 1e-3, 0.9)).hasValue(2_000);
        double[] actual = {0.25 + distance, 0.25, 0.25, 0.25 - distance};
        UniformRandomProvider generator = Draws.generator(1);
        int missed = 0;
        for (int run = 0; run < 400; run++) {
            missed += none.after(Draws.histogram(actual, 2_000, generator)).refutes(1e-3) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.1, missed, 400);
    }

    @Test
    void looseBoundsPutAFloorUnderWhatCanBeDetected() {
        DiscreteMartingale loose = DiscreteMartingale.of(new double[] {0.51, 0.51});
        assertThat(loose.samplesNeeded(0.01, 1e-3, 0.9)).isEmpty();
        assertThat(loose.samplesNeeded(0.2, 1e-3, 0.9)).isPresent();
    }

    /** A true law survives 1e7 draws (false alarm: 1e-6); with a multinomial coefficient on one side it would not. */
    @Test
    void hasNoMultinomialCoefficient() {
        double[] pmf = Draws.binomial(10, 0.5);
        UniformRandomProvider generator = Draws.generator(2);
        DiscreteMartingale truth = DiscreteMartingale.of(Draws.upper(pmf));
        double[] wrongPmf = Draws.binomial(10, 0.502);
        DiscreteMartingale wrong = DiscreteMartingale.of(Draws.upper(wrongPmf));
        for (int batch = 0; batch < 5; batch++) {
            Histogram draws = Draws.histogram(pmf, 2_000_000, generator);
            truth = truth.after(draws);
            wrong = wrong.after(draws);
        }
        assertThat(truth.refutes(1e-6)).isFalse();

        double coefficient = LogGamma.value(1e7 + 1);
        for (long c : truth.seen().counts()) {
            coefficient -= LogGamma.value(c + 1.0);
        }
        assertThat(truth.logE() + coefficient).isGreaterThan(-Math.log(1e-6));

        assertThat(Draws.totalVariation(pmf, wrongPmf))
                .isGreaterThan(wrong.smallestDetectable(10_000_000, 1e-6, 1 - 1e-9));
        assertThat(wrong.refutes(1e-6)).isTrue();
    }

    @Test
    void refusesWhatIsNoLaw() {
        assertThatThrownBy(() -> DiscreteMartingale.of(new double[] {0.5, 0.4999}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mass");
        assertThatThrownBy(() -> DiscreteMartingale.of(new double[] {1.1, -0.1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cell 1");
        assertThatThrownBy(() -> DiscreteMartingale.of(new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double mean(DiscreteMartingale none, double[] pmf, int draws) {
        double mean = 0;
        for (long[] counts : Draws.histograms(pmf.length, draws)) {
            double probability = Draws.probability(counts, pmf);
            if (probability > 0) {
                mean += probability * Math.exp(none.after(Histogram.of(counts)).logE());
            }
        }
        return mean;
    }
}
