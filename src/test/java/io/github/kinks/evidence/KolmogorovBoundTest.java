package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.evidence.KolmogorovBound.Judgement;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class KolmogorovBoundTest {

    /** The distribution function of -b/w for independent b, w uniform on (-1, 1). */
    private static double interval(double x) {
        if (x <= -1) {
            return -1 / (4 * x);
        }
        return x <= 1 ? 0.5 + x / 4 : 1 - 1 / (4 * x);
    }

    private static double cauchy(double x) {
        return 0.5 + StrictMath.atan(x) / Math.PI;
    }

    private static double[] positions(int draws, UniformRandomProvider generator) {
        double[] positions = new double[draws];
        Arrays.setAll(positions, i -> (2 * generator.nextDouble() - 1) / (1 - 2 * generator.nextDouble()));
        return positions;
    }

    @Test
    void isTheLargestGapByHand() {
        // steps at 0.1, 0.5, 0.6 against the uniform law: the largest gap is 1 - 0.6
        Judgement judgement = KolmogorovBound.of(3).judge(new double[] {0.6, 0.1, 0.5}, x -> x);
        assertThat(judgement.statistic()).isCloseTo(0.4, within(1e-15));
        assertThat(judgement.pValue()).isCloseTo(2 * Math.exp(-2 * 3 * 0.16), within(1e-13));
        // below the first step: 0.7
        assertThat(KolmogorovBound.of(1).judge(new double[] {0.7}, x -> x).statistic())
                .isCloseTo(0.7, within(1e-15));
    }

    @Test
    void raisesFalseAlarmsNoMoreOftenThanStatedAndCoversTheTruth() {
        UniformRandomProvider generator = Draws.generator(31);
        KolmogorovBound test = KolmogorovBound.of(200);
        int alarms = 0;
        for (int run = 0; run < 4_000; run++) {
            alarms += test.judge(positions(200, generator), KolmogorovBoundTest::interval)
                            .refutes(0.05)
                    ? 1
                    : 0;
        }
        Draws.assertNoMoreThan(0.05, alarms, 4_000);
        // Massart's constant is sharp: the alarms are not much rarer than that either
        assertThat(alarms).isGreaterThan(60);
    }

    @Test
    void findsTheSmallestDetectableDistanceWithThePromisedPower() {
        // kinks of the interval prior against the Cauchy law: largest difference at x^2 = 4/pi - 1
        double at = Math.sqrt(4 / Math.PI - 1);
        double distance = Math.abs(interval(at) - cauchy(at));
        assertThat(distance).isBetween(0.02, 0.03);
        int draws = (int) KolmogorovBound.samplesNeeded(distance, 1e-3, 0.9);
        KolmogorovBound test = KolmogorovBound.of(draws);
        assertThat(test.smallestDetectable(1e-3, 0.9)).isLessThanOrEqualTo(distance);
        assertThat(KolmogorovBound.of(draws - 1).smallestDetectable(1e-3, 0.9)).isGreaterThan(distance);
        UniformRandomProvider generator = Draws.generator(32);
        int missed = 0;
        int outside = 0;
        for (int run = 0; run < 200; run++) {
            Judgement judgement = test.judge(positions(draws, generator), KolmogorovBoundTest::cauchy);
            missed += judgement.refutes(1e-3) ? 0 : 1;
            outside += test.upperBound(judgement, 0.05) < distance ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.1, missed, 200);
        Draws.assertNoMoreThan(0.05, outside, 200);
    }

    @Test
    void theErrorOfTheDistributionFunctionCountsForTheClaim() {
        double[] sample = {0.6, 0.1, 0.5};
        double exact = new KolmogorovBound(3, 0).judge(sample, x -> x).pValue();
        double rough = new KolmogorovBound(3, 0.05).judge(sample, x -> x).pValue();
        assertThat(rough).isGreaterThan(exact);
    }

    @Test
    void refusesAnotherSampleSizeAndWhatIsNoDistributionFunction() {
        KolmogorovBound test = KolmogorovBound.of(2);
        assertThatThrownBy(() -> test.judge(new double[3], x -> x)).hasMessageContaining("fixed before sampling");
        assertThatThrownBy(() -> test.judge(new double[] {1, 2}, x -> 1 / x)).hasMessageContaining("at 2.0");
        assertThatThrownBy(() -> test.judge(new double[] {1, 2}, x -> x)).hasMessageContaining("at 2.0");
        assertThatThrownBy(() -> test.judge(new double[] {1, Double.NaN}, x -> 0.5))
                .hasMessageContaining("NaN");
    }
}
