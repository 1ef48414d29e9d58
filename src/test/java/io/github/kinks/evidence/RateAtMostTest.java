package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateAtMostTest {

    @Test
    void isTheBinomialTailByHand() {
        // 8, 9 or 10 heads of 10: 56/1024
        Significance judgement = new RateAtMost(10, 0.5).judge(8);
        assertThat(judgement.statistic()).isEqualTo(0.8);
        assertThat(judgement.pValue()).isCloseTo(56 / 1024.0, within(1e-12));
        assertThat(new RateAtMost(10, 0.5).critical(0.06)).isEqualTo(8);
        assertThat(new RateAtMost(10, 0.5).critical(0.05)).isEqualTo(9);
        assertThat(new RateAtMost(10, 0.5).critical(1e-6)).isEqualTo(11);
    }

    /** With exact probabilities: no simulation, so no false alarm. */
    @ParameterizedTest
    @CsvSource({"100, 0.05, 0.01, 0.9", "2000, 0.05, 1e-3, 0.8", "500, 0.001, 0.05, 0.95", "60, 0, 0.05, 0.9"})
    void keepsItsRatesAtTheCriticalCountAndAtTheSmallestDetectableRate(
            int trials, double rate, double alpha, double power) {
        RateAtMost test = new RateAtMost(trials, rate);
        int critical = (int) test.critical(alpha);
        assertThat(BinomialDistribution.of(trials, rate).survivalProbability(critical - 1))
                .isLessThanOrEqualTo(alpha);
        if (rate > 0) {
            assertThat(BinomialDistribution.of(trials, rate).survivalProbability(critical - 2))
                    .isGreaterThan(alpha);
        }
        double detectable = test.smallestDetectable(alpha, power);
        assertThat(BinomialDistribution.of(trials, detectable).survivalProbability(critical - 1))
                .isCloseTo(power, within(1e-8));
    }

    @Test
    void acceptsItsRateAndRejectsAHigherOne() {
        UniformRandomProvider generator = Draws.generator(131);
        int trials = (int) RateAtMost.samplesNeeded(0.05, 0.08, 0.01, 0.9);
        RateAtMost test = new RateAtMost(trials, 0.05);
        assertThat(test.smallestDetectable(0.01, 0.9)).isLessThanOrEqualTo(0.08);
        assertThat(new RateAtMost(trials - 1, 0.05).smallestDetectable(0.01, 0.9))
                .isGreaterThan(0.08);
        int alarms = 0;
        int missed = 0;
        for (int run = 0; run < 1_000; run++) {
            long atRate = Draws.histogram(new double[] {0.95, 0.05}, trials, generator)
                    .count(1);
            long above = Draws.histogram(new double[] {0.92, 0.08}, trials, generator)
                    .count(1);
            alarms += test.judge(atRate).refutes(0.01) ? 1 : 0;
            missed += test.judge(above).refutes(0.01) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.01, alarms, 1_000);
        Draws.assertNoMoreThan(0.1, missed, 1_000);
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatThrownBy(() -> new RateAtMost(10, 0.5).judge(11)).hasMessageContaining("11 events in 10");
        assertThatThrownBy(() -> new RateAtMost(10, 1)).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> new RateAtMost(0, 0.5)).hasMessageContaining("at least one sample");
        assertThatThrownBy(() -> new Significance(0, 0.1)).hasMessageContaining("0.1");
        assertThatThrownBy(() -> new Significance(0, Double.NaN)).hasMessageContaining("NaN");
    }
}
