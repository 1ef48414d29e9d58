package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BinomialIntervalTest {

    @ParameterizedTest
    @CsvFileSource(files = "validation/reference/binomial-intervals.csv")
    void enclosesTheExactEndsByLessThanOneInTenToTheTenth(
            long events, long trials, double alpha, BigDecimal low, BigDecimal high) {
        BinomialInterval interval = BinomialInterval.of(events, trials, alpha);
        assertThat(new BigDecimal(interval.low())).isLessThanOrEqualTo(low);
        assertThat(new BigDecimal(interval.high())).isGreaterThanOrEqualTo(high);
        assertThat(interval.low()).isGreaterThanOrEqualTo(low.doubleValue() * (1 - 1e-10));
        assertThat(interval.high()).isLessThanOrEqualTo(high.doubleValue() * (1 + 1e-10));
    }

    @ParameterizedTest
    @CsvFileSource(files = "validation/reference/binomial-tails.csv")
    void tailsAreRoundedUpByLessThanStatedRightToTheEndOfTheirRange(
            long trials, double p, long events, BigDecimal atLeast, BigDecimal atMost) {
        BinomialTail tail = new BinomialTail(trials, p);
        assertRoundedUp(tail.logAtLeast(events), atLeast, trials);
        assertRoundedUp(tail.logAtMost(events), atMost, trials);
    }

    private static void assertRoundedUp(double log, BigDecimal exact, long trials) {
        double value = exact.doubleValue();
        assertThat(new BigDecimal(log)).isGreaterThanOrEqualTo(exact);
        double beyondMean = 0x1p-42 * (Math.abs(value) + 2 * Math.log(3.0 + trials)) + 0x1p-49 * (2.0 + trials);
        // a tail near 1: the absolute error is that of its complement
        double complement = -Math.expm1(value);
        assertThat(log - value).isLessThanOrEqualTo(complement < 0.6 ? 2e-10 * complement : beyondMean);
    }

    @Test
    void agreesWithCommonsStatisticsWhereThatHasTheTail() {
        for (long k : new long[] {0, 1, 30, 50, 51, 70, 100, 400, 1000}) {
            BinomialDistribution other = BinomialDistribution.of(1000, 0.05);
            BinomialTail tail = new BinomialTail(1000, 0.05);
            double atMost = other.cumulativeProbability((int) k);
            double atLeast = other.survivalProbability((int) k - 1);
            assertThat(Math.exp(tail.logAtMost(k))).isCloseTo(atMost, within(1e-9 * atMost));
            assertThat(Math.exp(tail.logAtLeast(k))).isCloseTo(atLeast, within(1e-9 * atLeast));
        }
    }

    @Test
    void certainRatesHaveCertainTails() {
        assertThat(new BinomialTail(5, 0).logAtLeast(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new BinomialTail(5, 0).logAtMost(0)).isZero();
        assertThat(new BinomialTail(5, 1).logAtLeast(5)).isZero();
        assertThat(new BinomialTail(5, 1).logAtMost(4)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new BinomialTail(5, 0.5).logAtMost(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new BinomialTail(5, 0.5).logAtLeast(6)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new BinomialTail(1L << 40, 0x1p-60).logAtMost(0)).isCloseTo(-0x1p-20, within(1e-9));
    }

    /** Summed over all outcomes with their exact probabilities: no simulation, so no false alarm. */
    @Test
    void missesEachEndNoMoreOftenThanStatedAtAnyRate() {
        BinomialInterval[] intervals = new BinomialInterval[41];
        for (int k = 0; k <= 40; k++) {
            intervals[k] = BinomialInterval.of(k, 40, 0.05);
        }
        double most = 0;
        for (int i = 1; i < 400; i++) {
            double rate = i / 400.0;
            double below = 0;
            double above = 0;
            double[] pmf = Draws.binomial(40, rate);
            for (int k = 0; k <= 40; k++) {
                below += rate < intervals[k].low() ? pmf[k] : 0;
                above += rate > intervals[k].high() ? pmf[k] : 0;
            }
            assertThat(Math.max(below, above)).isLessThanOrEqualTo(0.025 + 1e-12);
            most = Math.max(most, Math.max(below, above));
        }
        // and an interval with a larger alpha would fail here
        assertThat(most).isGreaterThan(0.0225);
    }

    @Test
    void refutesARateThatIsOff() {
        UniformRandomProvider generator = Draws.generator(51);
        // both statements are false alarms with probability 1e-9
        long events =
                Draws.histogram(new double[] {0.93, 0.07}, 20_000, generator).count(1);
        BinomialInterval interval = BinomialInterval.of(events, 20_000, 1e-9);
        assertThat(interval.contains(0.07)).isTrue();
        assertThat(interval.contains(0.05)).isFalse();
        assertThat(interval.contains(0.09)).isFalse();
        assertThat(interval.rate()).isBetween(interval.low(), interval.high());
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatThrownBy(() -> BinomialInterval.of(3, 2, 0.05)).hasMessageContaining("3 events in 2 trials");
        assertThatThrownBy(() -> BinomialInterval.of(0, 0, 0.05)).hasMessageContaining("0 trials");
        assertThatThrownBy(() -> BinomialInterval.of(0, 1, 0)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> new BinomialTail(-1, 0.5)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new BinomialTail(1, 1.5)).hasMessageContaining("1.5");
    }
}
