package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanPlanTest {

    /**
     * On the two laws for which the bound is made the power is a binomial sum. The bound lies below it, by what Chernoff's
     * inequality gives away: a factor of about 2.5 z on the miss at z standard deviations, and z stays below 4 here.
     */
    @ParameterizedTest
    @CsvSource({"400, 0.01, 1.0, 0.2", "1000, 0.001, 0.5, 0.15", "300, 0.05, 0.25, 0.1"})
    void isBelowTheExactPowerOnTheWorstLaws(int draws, double alpha, double variance, double error) {
        double mean = 1;
        double bound = 3;
        double above = mean + error;
        double below = bound - mean + error;
        Bets bets = Bets.fixed(draws, alpha, variance);
        double exact = Math.min(
                power(BettingMean.of(bound, i -> i * (above + variance / above), bets), draws, alpha, above, variance),
                power(
                        BettingMean.of(bound, i -> bound - i * (below + variance / below), bets),
                        draws,
                        alpha,
                        below,
                        variance));
        double promised = new MeanPlan(bound, mean, variance).powerBound(draws, alpha, error);
        assertThat(promised).isPositive().isLessThanOrEqualTo(exact);
        assertThat(1 - promised).isLessThan(10 * (1 - exact));
    }

    private static double power(BettingMean none, int draws, double alpha, double mu, double variance) {
        BinomialDistribution inCellOne = BinomialDistribution.of(draws, mu * mu / (mu * mu + variance));
        double power = 0;
        for (int j = 0; j <= draws; j++) {
            power += none.after(Histogram.of(draws - j, j)).refutes(1, 1, alpha) ? inCellOne.probability(j) : 0;
        }
        return power;
    }

    @Test
    void theThreeFunctionsAgree() {
        MeanPlan plan = new MeanPlan(10, 5, 2.5);
        double error = plan.smallestDetectable(4_000, 1e-3, 0.9);
        assertThat(plan.powerBound(4_000, 1e-3, error)).isGreaterThanOrEqualTo(0.9);
        assertThat(plan.powerBound(4_000, 1e-3, error * 0.999)).isLessThan(0.9);
        assertThat(plan.samplesNeeded(error, 1e-3, 0.9).orElseThrow()).isBetween(3_900L, 4_000L);
        assertThat(plan.samplesNeeded(error / 2, 1e-3, 0.9).orElseThrow()).isBetween(12_000L, 20_000L);
    }

    @Test
    void looksToBothSides() {
        double left = new MeanPlan(3, 1, 0.5).powerBound(1_000, 1e-3, 0.15);
        double right = new MeanPlan(3, 2, 0.5).powerBound(1_000, 1e-3, 0.15);
        assertThat(left).isEqualTo(right, within(1e-9));
        // at the end of the range there is one side only
        assertThat(new MeanPlan(3, 0.1, 0.5).powerBound(1_000, 1e-3, 0.15)).isPositive();
    }

    @Test
    void promisesNothingForAHandfulOfDraws() {
        assertThat(new MeanPlan(10, 5, 2.5).smallestDetectable(3, 1e-6, 0.9)).isInfinite();
    }

    @Test
    void refusesAMeanAtTheEnd() {
        assertThatThrownBy(() -> new MeanPlan(10, 10, 1)).hasMessageContaining("mean < bound");
    }

    /** A bound of 3 leaves no mean 0.15 above 2.9, nor one 0.15 below 0.1: the two plans are mirror images. */
    @Test
    void aSideBeyondTheRangeIsLeftOut() {
        double atTop = new MeanPlan(3, 2.9, 0.5).powerBound(1_000, 1e-3, 0.15);
        assertThat(atTop).isPositive().isCloseTo(new MeanPlan(3, 0.1, 0.5).powerBound(1_000, 1e-3, 0.15), within(1e-9));
    }
}
