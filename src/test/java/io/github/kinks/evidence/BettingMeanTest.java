package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.BettingMean.Interval;
import io.github.kinks.law.Enclosure;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BettingMeanTest {
    private static final int N = 10;

    /** Mean 5, variance 2.5. */
    private static final double[] LAW = Draws.binomial(N, 0.5);

    private static BettingMean counting(Bets bets) {
        return BettingMean.of(N, i -> i, bets);
    }

    @Test
    void hasMeanOneAtTheTrueMeanWithBetsThatDependOnTheBatchesBefore() {
        double[] pmf = {0.5, 0.25, 0.25};
        BettingMean none = BettingMean.of(2, i -> i, Bets.adaptive(60, 0.05, 2));
        double mean = 0;
        double elsewhere = 0;
        for (long[] first : Draws.histograms(3, 3)) {
            for (long[] second : Draws.histograms(3, 3)) {
                BettingMean both = none.after(Histogram.of(first)).after(Histogram.of(second));
                double probability = Draws.probability(first, pmf) * Draws.probability(second, pmf);
                mean += probability * Math.exp(both.logE(0.75));
                elsewhere += probability * Math.exp(both.logE(1.5));
            }
        }
        assertThat(mean).isCloseTo(1, within(1e-10));
        assertThat(elsewhere).isGreaterThan(1.1);
    }

    @Test
    void isTheCapitalByHand() {
        // bets of 1/10 against the mean 1: draws 0, 0, 2 turn 1/2 into 0.5 * 0.9^2 * 1.1 and 0.5 * 1.1^2 * 0.9
        BettingMean test = BettingMean.of(2, i -> i, Bets.fixed(0.1)).after(Histogram.of(2, 0, 1));
        assertThat(test.logE(1)).isCloseTo(Math.log(0.4455 + 0.5445), within(1e-11));
        assertThat(test.mean()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(test.variance()).isCloseTo(8 / 9.0, within(1e-15));
        assertThat(test.seen()).isEqualTo(3);
    }

    /** The bets are told the number of draws and the squares about their mean, over all earlier batches at once. */
    @Test
    void settlesEachBetByTheBatchesBefore() {
        List<String> asked = new ArrayList<>();
        Bets recording = (seen, squares) -> {
            asked.add("%d %.9f".formatted(seen, squares));
            return 0.01;
        };
        BettingMean test = counting(recording)
                .after(Histogram.of(0, 3, 0, 1))
                .after(Histogram.of(0, 0, 0, 0, 0, 2, 0, 0, 1))
                .after(Histogram.of(0, 0, 0, 0))
                .after(Histogram.of(1));
        // 1 1 1 3 | 5 5 8 | 0
        assertThat(asked).containsExactly("0 0.000000000", "4 3.000000000", "7 43.714285714");
        assertThat(test.seen()).isEqualTo(8);
        assertThat(test.mean()).isCloseTo(3, within(1e-14));
        assertThat(test.variance()).isCloseTo(54 / 8.0, within(1e-13));
    }

    @Test
    void roundsTheCapitalDown() {
        UniformRandomProvider generator = Draws.generator(77);
        for (int run = 0; run < 200; run++) {
            long[] counts = new long[4];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = generator.nextInt(40);
            }
            counts[1]++;
            int eighths = 1 + generator.nextInt(23);
            BettingMean test = BettingMean.of(3, i -> i, Bets.fixed(0.125)).after(Histogram.of(counts));
            double m = eighths / 8.0;
            double exact = exactLogCapital(counts, new BigFraction(eighths, 8));
            assertThat(test.logE(m)).isLessThanOrEqualTo(exact).isCloseTo(exact, within(1e-9));
            // over an interval of means, each gambler counts where it does worst
            assertThat(test.logE(m - 0.125, m + 0.125)).isLessThan(exact);
        }
    }

    /** {@code ln (K+ + K-)} for bets of 1/8, which no mean from 1/8 to 23/8 cuts, in exact arithmetic but for the logarithm. */
    private static double exactLogCapital(long[] counts, BigFraction m) {
        BigFraction up = new BigFraction(1, 2);
        BigFraction down = up;
        for (int x = 0; x < counts.length; x++) {
            BigFraction gain = new BigFraction(x).subtract(m).divide(8);
            up = up.multiply(BigFraction.ONE.add(gain).pow((int) counts[x]));
            down = down.multiply(BigFraction.ONE.subtract(gain).pow((int) counts[x]));
        }
        return Enclosure.of(up.add(down), 200).log(120).upper().toDouble();
    }

    @Test
    void theIntervalEndsWhereTheRefutedMeansBegin() {
        BettingMean test = counting(Bets.fixed(0.05)).after(Histogram.of(0, 10, 60, 80, 30, 5));
        Interval interval = test.confidence(0.01);
        assertThat(interval.low()).isPositive();
        assertThat(interval.high()).isLessThan(N);
        for (double outside : new double[] {interval.low() - 1e-9, interval.high() + 1e-9}) {
            assertThat(test.refutes(outside, outside, 0.01)).isTrue();
            assertThat(interval.contains(outside)).isFalse();
        }
        for (double inside : new double[] {interval.low() + 1e-9, interval.high() - 1e-9}) {
            assertThat(test.refutes(inside, inside, 0.01)).isFalse();
            assertThat(interval.contains(inside)).isTrue();
        }
        assertThat(interval.contains(interval.low())).isTrue();
        assertThat(interval.contains(interval.high())).isTrue();
        assertThat(interval.width()).isEqualTo(interval.high() - interval.low());
    }

    @Test
    void refusesMeansOutOfRangeAtEitherEnd() {
        BettingMean test = counting(Bets.fixed(0.05)).after(Histogram.of(0, 10));
        for (double[] ends : new double[][] {{-0.1, 5}, {5, N + 0.1}, {Double.NaN, 5}, {5, Double.NaN}}) {
            assertThatThrownBy(() -> test.logE(ends[0], ends[1])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> test.refutes(ends[0], ends[1], 0.05)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(test.logE(0, N)).isNotNaN();
    }

    @Test
    void coversTheTrueMeanAfterAllBatchesAtOnce() {
        UniformRandomProvider generator = Draws.generator(21);
        int missed = 0;
        for (int run = 0; run < 2_000; run++) {
            BettingMean test = counting(Bets.adaptive(300, 0.05, N));
            for (int batch = 0; batch < 15; batch++) {
                test = test.after(Draws.histogram(LAW, 20, generator));
            }
            boolean covered = test.confidence(0.05).contains(5);
            assertThat(covered).isEqualTo(!test.refutes(5, 5, 0.05));
            missed += covered ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.05, missed, 2_000);
    }

    @Test
    void shrinksLikeTheRootOfTheNumberOfDraws() {
        UniformRandomProvider generator = Draws.generator(22);
        BettingMean test = counting(Bets.adaptive(200_000, 1e-6, N)).after(Draws.histogram(LAW, 2_000, generator));
        double before = test.confidence(1e-6).width();
        for (int batch = 0; batch < 9; batch++) {
            test = test.after(Draws.histogram(LAW, 22_000, generator));
        }
        Interval after = test.confidence(1e-6);
        assertThat(after.width()).isLessThan(before / 8);
        // sqrt(2 ln(2/alpha) v / N) to each side is the best that a fixed bet can do
        double best = 2 * Math.sqrt(2 * Math.log(2e6) * 2.5 / 200_000);
        assertThat(after.width()).isBetween(best * 0.9, best * 1.2);
        assertThat(after.contains(5)).isTrue();
        assertThat(test.refutes(5.1, 5.2, 1e-6)).isTrue();
        assertThat(test.logE(5.1, 5.2)).isGreaterThan(Math.log(1e6));
        assertThat(test.refutes(4.9, 5.2, 1e-6)).isFalse();
    }

    @Test
    void boundsTheVarianceThroughHalvedSquaredDifferences() {
        UniformRandomProvider generator = Draws.generator(23);
        BettingMean test = BettingMean.of(N * N / 2.0, i -> i * i / 2.0, Bets.adaptive(100_000, 1e-6, N * N / 2.0));
        for (int batch = 0; batch < 20; batch++) {
            long[] differences = new long[N + 1];
            for (int pair = 0; pair < 5_000; pair++) {
                int first = draw(generator);
                int second = draw(generator);
                differences[Math.abs(first - second)]++;
            }
            test = test.after(Histogram.of(differences));
        }
        assertThat(test.confidence(1e-6).contains(2.5)).isTrue();
        assertThat(test.refutes(2.6, 2.6, 1e-6)).isTrue();
        assertThat(test.refutes(2.4, 2.4, 1e-6)).isTrue();
    }

    private static int draw(UniformRandomProvider generator) {
        return Long.bitCount(generator.nextLong() & 0x3ff);
    }

    @Test
    void findsTheSmallestDetectableErrorWithThePromisedPower() {
        int draws = 4_000;
        MeanPlan plan = new MeanPlan(N, 5, 2.5);
        double error = plan.smallestDetectable(draws, 1e-3, 0.9);
        for (double sign : new double[] {-1, 1}) {
            double[] actual = Draws.binomial(N, 0.5 + sign * error / N);
            UniformRandomProvider generator = Draws.generator(24);
            int missedFixed = 0;
            int missedAdaptive = 0;
            for (int run = 0; run < 400; run++) {
                BettingMean fixed = counting(Bets.fixed(draws, 1e-3, 2.5));
                BettingMean adaptive = counting(Bets.adaptive(draws, 1e-3, N));
                for (int batch = 0; batch < 40; batch++) {
                    Histogram histogram = Draws.histogram(actual, draws / 40, generator);
                    fixed = fixed.after(histogram);
                    adaptive = adaptive.after(histogram);
                }
                missedFixed += fixed.refutes(5, 5, 1e-3) ? 0 : 1;
                missedAdaptive += adaptive.refutes(5, 5, 1e-3) ? 0 : 1;
            }
            Draws.assertNoMoreThan(0.1, missedFixed, 400);
            Draws.assertNoMoreThan(0.1, missedAdaptive, 400);
        }
    }

    @Test
    void staysWithinTheRangeWhereTheDrawsDo() {
        BettingMean atEnd = counting(Bets.fixed(1)).after(Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50));
        Interval interval = atEnd.confidence(0.01);
        assertThat(interval.high()).isEqualTo(10);
        assertThat(interval.low()).isBetween(5.0, 10.0);
        assertThat(counting(Bets.fixed(1)).confidence(0.01)).isEqualTo(new Interval(0, 10));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> BettingMean.of(1, i -> i, Bets.fixed(1)).after(Histogram.of(0, 0, 1)))
                .hasMessageContaining("cell 2");
        assertThatThrownBy(() -> counting(Bets.fixed(1)).logE(10.5)).hasMessageContaining("10.5");
        assertThatThrownBy(() -> Bets.fixed(-1)).hasMessageContaining("-1");
    }

    /** Above 1/2 the bet is cut to 0.5/0.5, below it to 0.5/1.5: 1/2 (1/2) (5/2) and 1/2 (7/6) (1/2). */
    @Test
    void betsAreCutSoThatNoDrawTakesMoreThanHalf() {
        BettingMean test = BettingMean.of(2, i -> i, Bets.fixed(10)).after(Histogram.of(1, 0, 1));
        assertThat(test.logE(0.5)).isCloseTo(Math.log(5 / 8.0 + 7 / 24.0), within(1e-11));
        assertThat(test.logE(1.5)).isCloseTo(Math.log(5 / 8.0 + 7 / 24.0), within(1e-11));
        assertThat(test.logE(0.5)).isLessThanOrEqualTo(Math.log(5 / 8.0 + 7 / 24.0));
    }
}
