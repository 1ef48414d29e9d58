package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoSampleKolmogorovTest {

    @Test
    void isTheLargestGapByHand() {
        TwoSampleKolmogorov test = new TwoSampleKolmogorov(2, 3);
        // after 1, 2: F = 1, G = 1/3
        Significance judgement = test.judge(new double[] {2, 1}, new double[] {5, 2, 9});
        assertThat(judgement.statistic()).isCloseTo(2 / 3.0, within(1e-15));
        // of the 10 choices of two of the values 1, 2, 2, 5, 9 four go as far: 1 and either 2, both 2, 5 and 9
        assertThat(judgement.pValue()).isCloseTo(0.4, within(1e-12));
    }

    /** Over all choices of the first sample: the share with a path as high as {@code level} or as low. */
    private static double share(int[] values, int first, long level) {
        int all = 0;
        int reached = 0;
        for (int labels = 0; labels < 1 << values.length; labels++) {
            if (Integer.bitCount(labels) == first) {
                all++;
                reached += height(values, labels, first) >= level ? 1 : 0;
            }
        }
        return (double) reached / all;
    }

    private static long height(int[] values, int labels, int first) {
        long height = 0;
        long most = 0;
        for (int i = 0; i < values.length; i++) {
            height += (labels >> i & 1) == 1 ? values.length - first : -first;
            if (i == values.length - 1 || values[i + 1] != values[i]) {
                most = Math.max(most, Math.abs(height));
            }
        }
        return most;
    }

    @ParameterizedTest
    @CsvSource({"0 1 2 3 4 5 6 7 8 9, 5", "0 0 0 1 1 2 3 3 4 4, 4", "0 0 1 1 1 1 1 2 2 2 2 3, 3", "0 1 1 1 1 1, 1"})
    void isExactOverAllOrdersOfTheLabels(String text, int first) {
        int[] values =
                Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        int second = values.length - first;
        TwoSampleKolmogorov test = new TwoSampleKolmogorov(first, second);
        for (int labels = 0; labels < 1 << values.length; labels++) {
            if (Integer.bitCount(labels) == first) {
                long[] ofFirst = new long[10];
                long[] ofSecond = new long[10];
                for (int i = 0; i < values.length; i++) {
                    ((labels >> i & 1) == 1 ? ofFirst : ofSecond)[values[i]]++;
                }
                Significance judgement = test.judge(Histogram.of(ofFirst), Histogram.of(ofSecond));
                double exact = share(values, first, height(values, labels, first));
                assertThat(judgement.pValue()).isBetween(exact * (1 - 1e-15), exact * (1 + 1e-10));
            }
        }
    }

    /** {@code (C(2n,n-k) - C(2n,n-2k) + ..) 2 / C(2n,n)} in whole numbers, {@code 2/C(2n,n)} at {@code k = n}. */
    @ParameterizedTest
    @CsvSource({"50, 50", "600, 300", "600, 500", "600, 560", "600, 600"})
    void keepsItsDigitsInTheFarTail(int size, int k) {
        double[] x = new double[size];
        double[] y = new double[size];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> i + k - 0.5);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; i * k <= size; i++) {
            BigInteger term = choose(2 * size, size - i * k);
            sum = i % 2 == 1 ? sum.add(term) : sum.subtract(term);
        }
        double exact = Math.log(2) + log(sum) - log(choose(2 * size, size));
        Significance judgement = new TwoSampleKolmogorov(size, size).judge(x, y);
        assertThat(judgement.statistic()).isCloseTo((double) k / size, within(1e-15));
        assertThat(judgement.logPValue()).isBetween(exact - 1e-12 * Math.abs(exact), exact + 1e-9);
    }

    private static BigInteger choose(int n, int k) {
        BigInteger value = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return value;
    }

    private static double log(BigInteger x) {
        int shift = Math.max(0, x.bitLength() - 60);
        return Math.log(x.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }

    @Test
    void boundsWhereThePathIsTooLongToFollow() {
        UniformRandomProvider generator = Draws.generator(61);
        double[] pmf = Draws.binomial(10, 0.5);
        Histogram one = Draws.histogram(pmf, 200_000, generator);
        Histogram two = Draws.histogram(pmf, 150_000, generator);
        Significance judgement = new TwoSampleKolmogorov(200_000, 150_000).judge(one, two);
        double spread = 1 / Math.sqrt(200_000) + 1 / Math.sqrt(150_000);
        double bound = 4 * Math.exp(-2 * Math.pow(judgement.statistic() / spread, 2));
        assertThat(judgement.pValue()).isCloseTo(Math.min(1, bound), within(1e-10));
    }

    @Test
    void raisesFalseAlarmsNoMoreOftenThanStatedAndCoversTheDistance() {
        UniformRandomProvider generator = Draws.generator(62);
        TwoSampleKolmogorov test = new TwoSampleKolmogorov(150, 100);
        int alarms = 0;
        int tiedAlarms = 0;
        int missed = 0;
        for (int run = 0; run < 2_000; run++) {
            alarms += test.judge(uniform(150, 1, generator), uniform(100, 1, generator))
                            .refutes(0.05)
                    ? 1
                    : 0;
            double[] pmf = {0.5, 0.25, 0.25};
            tiedAlarms += test.judge(Draws.histogram(pmf, 150, generator), Draws.histogram(pmf, 100, generator))
                            .refutes(0.05)
                    ? 1
                    : 0;
            // the laws on (0, 1) and (0, 1/2) are 1/2 apart
            Significance apart = test.judge(uniform(150, 1, generator), uniform(100, 0.5, generator));
            missed += test.upperBound(apart, 0.3) < 0.5 ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.05, alarms, 2_000);
        Draws.assertNoMoreThan(0.05, tiedAlarms, 2_000);
        Draws.assertNoMoreThan(0.3, missed, 2_000);
        // an exact test uses up its rate
        assertThat(alarms).isGreaterThan(50);
    }

    private static double[] uniform(int draws, double scale, UniformRandomProvider generator) {
        return generator.doubles(draws).map(u -> u * scale).toArray();
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0", "0.2, 4"})
    void findsTheSmallestDetectableDistanceWithThePromisedPower(double distance, int cells) {
        int size = TwoSampleKolmogorov.samplesNeeded(distance, 1e-3, 0.9);
        TwoSampleKolmogorov test = new TwoSampleKolmogorov(size, size);
        assertThat(test.smallestDetectable(1e-3, 0.9)).isLessThanOrEqualTo(distance);
        assertThat(new TwoSampleKolmogorov(size - 1, size - 1).smallestDetectable(1e-3, 0.9))
                .isGreaterThan(distance);
        UniformRandomProvider generator = Draws.generator(63);
        int missed = 0;
        for (int run = 0; run < 300; run++) {
            Significance judgement;
            if (cells == 0) {
                judgement = test.judge(uniform(size, 1, generator), uniform(size, 1 - distance, generator));
            } else {
                double[] one = {0.25, 0.25, 0.25, 0.25};
                double[] two = {0.25, 0.25 + distance, 0.25, 0.25 - distance};
                judgement = test.judge(Draws.histogram(one, size, generator), Draws.histogram(two, size, generator));
            }
            missed += judgement.refutes(1e-3) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.1, missed, 300);
    }

    @Test
    void plansForLargeAndUnequalSamplesToo() {
        int size = TwoSampleKolmogorov.samplesNeeded(0.01, 1e-6, 0.99);
        assertThat(size).isBetween(50_000, 500_000);
        assertThat(new TwoSampleKolmogorov(size, size).smallestDetectable(1e-6, 0.99))
                .isLessThanOrEqualTo(0.01);
        assertThat(new TwoSampleKolmogorov(size - 1, size - 1).smallestDetectable(1e-6, 0.99))
                .isGreaterThan(0.01);
        assertThat(new TwoSampleKolmogorov(size, 2 * size).smallestDetectable(1e-6, 0.99))
                .isBetween(0.01, 0.012);
        assertThat(new TwoSampleKolmogorov(3, 3).smallestDetectable(1e-6, 0.99)).isInfinite();
    }

    @Test
    void refusesOtherSizesAndWhatIsNoNumber() {
        TwoSampleKolmogorov test = new TwoSampleKolmogorov(2, 2);
        assertThatThrownBy(() -> test.judge(new double[2], new double[3]))
                .hasMessageContaining("fixed before sampling");
        assertThatThrownBy(() -> test.judge(new double[] {1, Double.NaN}, new double[2]))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> test.judge(Histogram.of(2), Histogram.of(1, 1)))
                .hasMessageContaining("cells");
        assertThatThrownBy(() -> new TwoSampleKolmogorov(0, 1)).hasMessageContaining("0 and 1");
    }
}
