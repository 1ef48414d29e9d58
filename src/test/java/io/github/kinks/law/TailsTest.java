package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class TailsTest {
    private static final int WIDTH = 1_000;
    private static final TabulatedLaw LAW = TabulatedLaw.of(QBall.euclidean(ExactValue.of(1)), WIDTH);
    private static final List<BigDecimal> TRUTH = BallRecurrence.probabilities(WIDTH, WIDTH, 40).stream()
            .map(BigDecimal::new)
            .toList();

    private static BigDecimal mass(int from, int to) {
        return TRUTH.subList(from, to).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double error(double value, BigDecimal truth) {
        return truth.compareTo(new BigDecimal("1e-285")) < 0
                ? 0
                : new BigDecimal(value)
                        .divide(truth, new MathContext(30))
                        .subtract(BigDecimal.ONE)
                        .abs()
                        .doubleValue();
    }

    @Test
    void bothTailsKeepTheirRelativeAccuracy() {
        for (int k = 0; k <= WIDTH; k++) {
            assertThat(error(LAW.cdf(k), mass(0, k + 1))).isLessThan(1e-13);
            assertThat(error(LAW.survival(k), mass(k + 1, WIDTH + 1))).isLessThan(1e-13);
        }
        assertThat(LAW.cdf(-1)).isZero();
        assertThat(LAW.survival(-1)).isEqualTo(1);
        assertThat(LAW.cdf(WIDTH)).isEqualTo(1);
        assertThat(LAW.survival(WIDTH)).isZero();
    }

    @Test
    void quantilesAreTheFirstToReachTheirProbability() {
        for (int k = 0; k < 150; k++) {
            double below = mass(0, k + 1).doubleValue();
            double above = mass(k + 1, WIDTH + 1).doubleValue();
            if (below < 0.5) {
                assertThat(LAW.quantile(below * (1 - 1e-11))).isEqualTo(k);
                assertThat(LAW.quantile(below * (1 + 1e-11))).isEqualTo(k + 1);
            } else if (above > 1e-6) {
                assertThat(LAW.quantile(1 - above * (1 + 1e-9))).isEqualTo(k);
                assertThat(LAW.quantile(1 - above * (1 - 1e-9))).isEqualTo(k + 1);
            }
            assertThat(LAW.upperQuantile(Math.min(1, above * (1 + 1e-11)))).isEqualTo(k);
            assertThat(LAW.upperQuantile(above * (1 - 1e-11))).isEqualTo(k + 1);
        }
        assertThat(LAW.quantile(0)).isEqualTo(LAW.first());
        assertThat(LAW.quantile(1)).isEqualTo(LAW.last());
        assertThatThrownBy(() -> LAW.quantile(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LAW.upperQuantile(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meanModeAndMedian() {
        BigDecimal mean = BigDecimal.ZERO;
        int mode = 0;
        for (int k = 0; k <= WIDTH; k++) {
            mean = mean.add(TRUTH.get(k).multiply(BigDecimal.valueOf(k)));
            mode = TRUTH.get(k).compareTo(TRUTH.get(mode)) > 0 ? k : mode;
        }
        assertThat(error(LAW.mean(), mean)).isLessThan(1e-13);
        assertThat(LAW.mode()).isEqualTo(mode);
        BigDecimal variance = mean.multiply(mean).negate();
        for (int k = 0; k <= WIDTH; k++) {
            variance = variance.add(TRUTH.get(k).multiply(BigDecimal.valueOf((long) k * k)));
        }
        assertThat(error(LAW.variance(), variance)).isLessThan(1e-13);
        assertThat(mass(0, LAW.median())).isLessThan(new BigDecimal("0.5"));
        assertThat(mass(0, LAW.median() + 1)).isGreaterThan(new BigDecimal("0.5"));
    }

    @Test
    void bracketsHoldTheTruthAndAreNarrow() {
        for (int k = 0; k <= WIDTH; k++) {
            BigDecimal truth = TRUTH.get(k);
            assertThat(truth).isBetween(new BigDecimal(LAW.lowerBound(k)), new BigDecimal(LAW.upperBound(k)));
            Bracket bracket = LAW.bracket(k);
            assertThat(truth).isBetween(new BigDecimal(bracket.lower()), new BigDecimal(bracket.upper()));
            if (LAW.pmf(k) == 0) {
                assertThat(bracket).isEqualTo(new Bracket("0", "1e-300"));
                assertThat(LAW.decimal(k, 20)).isEqualTo("0");
            } else {
                assertThat(LAW.upperBound(k) / LAW.lowerBound(k)).isLessThan(1 + 3e-12);
                assertThat(error(Double.parseDouble(LAW.decimal(k, 20)), truth)).isLessThan(1e-13);
            }
        }
        assertThat(LAW.decimal(25, 3))
                .isEqualTo(TRUTH.get(25).round(new MathContext(3)).toString());
    }

    /** The whole law of the draws, from where they change: no sample is needed. */
    @Test
    void drawsHaveTheLawUpToTheirLastBits() {
        assertThat(distance(LAW.sampler(), LAW)).isLessThan(1e-15);
        TabulatedLaw sphere = TabulatedLaw.of(QBall.sphere(new BigFraction(2), ExactValue.of(1)), WIDTH);
        assertThat(distance(LAW.sampler(), sphere)).isGreaterThan(1e-3);
        TabulatedLaw coin = TabulatedLaw.binomial(1, ExactValue.of(new BigFraction(1, 4)));
        assertThat(distance(coin.sampler(), coin)).isLessThan(1e-15);
        assertThat(coin.sampler().sample(() -> 0)).isZero();
        assertThat(coin.sampler().sample(() -> -1)).isEqualTo(1);
        assertThat(TabulatedLaw.binomial(7, ExactValue.of(1)).sampler().at(12_345))
                .isEqualTo(7);
    }

    private static double distance(KinkSampler sampler, TabulatedLaw law) {
        double distance = 0;
        long from = 0;
        for (int k = 0; k <= law.width(); k++) {
            long to = firstAbove(sampler, k);
            distance += Math.abs((to - from) * 0x1p-63 - law.pmf(k));
            from = to;
        }
        return distance / 2;
    }

    /** How many of the 2^63 draws are at most k. */
    private static long firstAbove(KinkSampler sampler, int k) {
        long low = 0;
        long high = Long.MAX_VALUE;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (sampler.at(middle << 1) > k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
