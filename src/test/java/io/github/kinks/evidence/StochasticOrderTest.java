package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StochasticOrderTest {

    @Test
    void isTheLargestViolationByHand() {
        StochasticOrder test = new StochasticOrder(3, 3);
        double[] low = {1, 2, 3};
        double[] high = {2.5, 4, 5};
        assertThat(test.judge(low, high).statistic()).isZero();
        assertThat(test.judge(low, high).pValue()).isEqualTo(1);
        // the other way round the second is ahead by two at 2: C(6,1)/C(6,3) = 6/20
        Significance against = test.judge(high, low);
        assertThat(against.statistic()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(against.pValue()).isCloseTo(0.3, within(1e-10));
    }

    @Test
    void countsAllOrdersForUnequalSizes() {
        // one draw of X above all four of Y: one order in five
        Significance against = new StochasticOrder(1, 4).judge(new double[] {9}, new double[] {1, 2, 3, 4});
        assertThat(against.pValue()).isCloseTo(0.2, within(1e-12));
        Significance other = new StochasticOrder(4, 1).judge(new double[] {6, 7, 8, 9}, new double[] {1});
        assertThat(other.pValue()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void tiesOnlyLowerTheStatistic() {
        StochasticOrder test = new StochasticOrder(2, 2);
        Significance tied = test.judge(Histogram.of(1, 1), Histogram.of(1, 1));
        assertThat(tied.statistic()).isZero();
        Significance untied = test.judge(new double[] {1, 3}, new double[] {0, 2});
        assertThat(untied.statistic()).isCloseTo(0.5, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"80, 80, 0.5", "60, 100, 0.5", "80, 80, 0.55", "80, 80, 0.45"})
    void raisesFalseAlarmsNoMoreOftenThanStatedForLawsInOrder(int first, int second, double p) {
        UniformRandomProvider generator = Draws.generator(71);
        StochasticOrder test = new StochasticOrder(first, second);
        double[] lawOfFirst = Draws.binomial(6, Math.min(p, 0.5));
        double[] lawOfSecond = Draws.binomial(6, Math.max(p, 0.5));
        int alarms = 0;
        int continuous = 0;
        int missed = 0;
        for (int run = 0; run < 2_000; run++) {
            alarms += test.judge(
                                    Draws.histogram(lawOfFirst, first, generator),
                                    Draws.histogram(lawOfSecond, second, generator))
                            .refutes(0.05)
                    ? 1
                    : 0;
            Significance judgement = test.judge(
                    generator.doubles(first).toArray(),
                    generator.doubles(second).toArray());
            continuous += judgement.refutes(0.05) ? 1 : 0;
            missed += test.establishes(judgement, 0, 0.3) ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.05, alarms, 2_000);
        Draws.assertNoMoreThan(0.05, continuous, 2_000);
        assertThat(continuous).isGreaterThan(30);
        // nothing is ever established at a margin of 0
        assertThat(missed).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.15, 1e-3, 0.9", "0.3, 1e-6, 0.8"})
    void refutesTheSmallestDetectableViolationWithThePromisedPower(double violation, double alpha, double power) {
        int size = StochasticOrder.samplesNeeded(violation, alpha, power);
        StochasticOrder test = new StochasticOrder(size, size);
        assertThat(test.smallestDetectable(alpha, power)).isLessThanOrEqualTo(violation);
        assertThat(new StochasticOrder(size - 1, size - 1).smallestDetectable(alpha, power))
                .isGreaterThan(violation);
        // F_Y is ahead by the violation at one value and behind elsewhere, so that the means tell nothing
        double[] x = {0.5 - violation, 0, 2 * violation, 0.5 - violation};
        double[] y = {0.5 - violation, violation, 0, 0.5};
        UniformRandomProvider generator = Draws.generator(72);
        int missed = 0;
        int notCovered = 0;
        for (int run = 0; run < 400; run++) {
            Significance judgement =
                    test.judge(Draws.histogram(x, size, generator), Draws.histogram(y, size, generator));
            missed += judgement.refutes(alpha) ? 0 : 1;
            notCovered += test.upperBound(judgement, 0.2) < violation ? 1 : 0;
        }
        Draws.assertNoMoreThan(1 - power, missed, 400);
        Draws.assertNoMoreThan(0.2, notCovered, 400);
    }

    @Test
    void establishesAnOrderUpToTheSmallestMarginWithThePromisedPower() {
        StochasticOrder test = new StochasticOrder(1_000, 1_000);
        double margin = test.smallestMargin(0.01, 0.9);
        assertThat(margin).isBetween(0.05, 0.2);
        UniformRandomProvider generator = Draws.generator(73);
        int open = 0;
        int wrong = 0;
        for (int run = 0; run < 300; run++) {
            double[] x = generator.doubles(1_000).toArray();
            double[] y = generator.doubles(1_000).toArray();
            open += test.establishes(test.judge(x, y), margin, 0.01) ? 0 : 1;
            // lowered by the margin and a little: the order up to the margin is now false
            double[] lowered = Arrays.stream(y).map(v -> v - 1.01 * margin).toArray();
            wrong += test.establishes(test.judge(x, lowered), margin, 0.01) ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.1, open, 300);
        Draws.assertNoMoreThan(0.01, wrong, 300);
    }

    @Test
    void refusesOtherSizes() {
        assertThatThrownBy(() -> new StochasticOrder(2, 3).judge(new double[3], new double[2]))
                .hasMessageContaining("fixed before sampling");
        assertThatThrownBy(() -> new StochasticOrder(2, 0)).hasMessageContaining("2 and 0");
    }
}
