package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiscreteKolmogorovTest {

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(new double[] {0.5, 0.25, 0.25}, 12),
                Arguments.of(new double[] {0.25, 0.25, 0.25, 0.25}, 8),
                Arguments.of(new double[] {0.1, 0, 0.2, 0.7}, 9),
                Arguments.of(new double[] {0.03125, 0.96875}, 30),
                Arguments.of(Draws.binomial(4, 0.3), 7),
                Arguments.of(new double[] {1}, 5));
    }

    /** Every histogram is judged; its p-value is the sum of the probabilities of all that are as far away. */
    @ParameterizedTest
    @MethodSource("laws")
    void isExactOverAllHistograms(double[] pmf, int draws) {
        DiscreteKolmogorov test = DiscreteKolmogorov.of(Draws.upper(pmf), draws);
        List<long[]> all = Draws.histograms(pmf.length, draws);
        for (long[] counts : all) {
            double distance = distance(counts, pmf);
            double exact = all.stream()
                    .filter(other -> distance(other, pmf) >= distance - 1e-11)
                    .mapToDouble(other -> Draws.probability(other, pmf))
                    .sum();
            Significance judgement = test.judge(Histogram.of(counts));
            assertThat(judgement.statistic()).isCloseTo(distance, within(1e-11));
            assertThat(judgement.pValue()).isBetween(exact * (1 - 1e-12), exact * (1 + 1e-6));
        }
    }

    private static double distance(long[] counts, double[] pmf) {
        long draws = Histogram.of(counts).total();
        double largest = 0;
        long cumulated = 0;
        double cdf = 0;
        for (int k = 0; k < pmf.length; k++) {
            cumulated += counts[k];
            cdf += pmf[k];
            largest = Math.max(largest, Math.abs((double) cumulated / draws - cdf));
        }
        return largest;
    }

    /** On two cells the statistic is that of a binomial law, whose tails are known in whole numbers. */
    @ParameterizedTest
    @CsvSource({"1000, 500, 560", "1000, 500, 970", "1000, 250, 700", "4000, 1000, 1950", "4000, 3600, 2900"})
    void keepsItsDigitsInTheFarTail(int draws, int expected, int seen) {
        double p = (double) expected / draws;
        int off = Math.abs(seen - expected);
        BinomialTail tail = new BinomialTail(draws, p);
        double above = tail.logAtLeast(expected + off);
        double below = tail.logAtMost(expected - off);
        double exact = Math.max(above, below) + Math.log1p(Math.exp(-Math.abs(above - below)));
        assertThat(exact).isGreaterThan(-690);
        Significance judgement =
                DiscreteKolmogorov.of(new double[] {p, 1 - p}, draws).judge(Histogram.of(seen, draws - seen));
        assertThat(judgement.logPValue()).isCloseTo(exact, within(1e-6));
    }

    @Test
    void isSharperThanMassartsBound() {
        double[] pmf = Draws.binomial(10, 0.5);
        UniformRandomProvider generator = Draws.generator(81);
        DiscreteKolmogorov test = DiscreteKolmogorov.of(Draws.upper(pmf), 2_000);
        for (int run = 0; run < 20; run++) {
            Significance judgement = test.judge(Draws.histogram(pmf, 2_000, generator));
            double massart = 2 * Math.exp(-2 * 2_000 * judgement.statistic() * judgement.statistic());
            assertThat(judgement.pValue()).isLessThan(0.7 * massart);
        }
    }

    @Test
    void takesMassartsBoundForLargeSamples() {
        double[] pmf = Draws.binomial(10, 0.5);
        Histogram draws = Draws.histogram(pmf, 100_000, Draws.generator(82));
        Significance judgement =
                DiscreteKolmogorov.of(Draws.upper(pmf), 100_000).judge(draws);
        double massart = 2 * Math.exp(-2 * 100_000 * judgement.statistic() * judgement.statistic());
        assertThat(judgement.pValue()).isCloseTo(Math.min(1, massart), within(1e-6));
    }

    @Test
    void upperBoundsOnlyRaiseThePValue() {
        Histogram draws = Histogram.of(70, 20, 10);
        double exact = DiscreteKolmogorov.of(new double[] {0.5, 0.25, 0.25}, 100)
                .judge(draws)
                .logPValue();
        double loose = DiscreteKolmogorov.of(new double[] {0.5, 0.25, 0.251}, 100)
                .judge(draws)
                .logPValue();
        assertThat(loose).isGreaterThan(exact);
    }

    @Test
    void raisesFalseAlarmsAsOftenAsStatedAndCoversTheDistance() {
        double[] pmf = Draws.binomial(10, 0.5);
        double[] other = Draws.binomial(10, 0.55);
        double distance = kolmogorov(pmf, other);
        DiscreteKolmogorov test = DiscreteKolmogorov.of(Draws.upper(pmf), 300);
        UniformRandomProvider generator = Draws.generator(83);
        int alarms = 0;
        int missed = 0;
        for (int run = 0; run < 500; run++) {
            alarms += test.judge(Draws.histogram(pmf, 300, generator)).refutes(0.05) ? 1 : 0;
            missed += test.upperBound(test.judge(Draws.histogram(other, 300, generator)), 0.3) < distance ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.05, alarms, 500);
        Draws.assertNoMoreThan(0.3, missed, 500);
        // an exact test comes near its rate
        assertThat(alarms).isGreaterThan(8);
    }

    private static double kolmogorov(double[] p, double[] q) {
        double difference = 0;
        double largest = 0;
        for (int k = 0; k < p.length; k++) {
            difference += p[k] - q[k];
            largest = Math.max(largest, Math.abs(difference));
        }
        return largest;
    }

    @Test
    void findsTheSmallestDetectableDistanceWithThePromisedPower() {
        double[] claimed = Draws.upper(Draws.binomial(10, 0.5));
        double[] actual = Draws.binomial(10, 0.53);
        double distance = kolmogorov(claimed, actual);
        int draws = (int) DiscreteKolmogorov.samplesNeeded(claimed, distance, 1e-3, 0.9);
        DiscreteKolmogorov test = DiscreteKolmogorov.of(claimed, draws);
        assertThat(test.smallestDetectable(1e-3, 0.9)).isLessThanOrEqualTo(distance);
        assertThat(DiscreteKolmogorov.of(claimed, draws - 1).smallestDetectable(1e-3, 0.9))
                .isGreaterThan(distance);
        assertThat((long) draws).isLessThan(KolmogorovBound.samplesNeeded(distance, 1e-3, 0.9));
        UniformRandomProvider generator = Draws.generator(84);
        int missed = 0;
        for (int run = 0; run < 300; run++) {
            missed += test.judge(Draws.histogram(actual, draws, generator)).refutes(1e-3) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.1, missed, 300);
    }

    @Test
    void refusesAnotherNumberOfDraws() {
        DiscreteKolmogorov test = DiscreteKolmogorov.of(new double[] {0.5, 0.5}, 10);
        assertThatThrownBy(() -> test.judge(Histogram.of(5, 6))).hasMessageContaining("fixed before sampling");
        assertThatThrownBy(() -> test.judge(Histogram.of(5, 4, 1))).hasMessageContaining("3 cells");
    }
}
