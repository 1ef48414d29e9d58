package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestGapTest {
    private static final double ALPHA = Draws.CHANCE;

    /** {@code P(G <= g)} for g = i/1024 in whole numbers: nothing is rounded before the quotient. */
    private static double exactly(int k, int i) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int m = 0; m <= k + 1 && m * i <= 1024; m++) {
            BigInteger term =
                    choose.multiply(BigInteger.valueOf(1024 - (long) m * i).pow(k));
            sum = m % 2 == 0 ? sum.add(term) : sum.subtract(term);
            choose = choose.multiply(BigInteger.valueOf(k + 1 - m)).divide(BigInteger.valueOf(m + 1));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.TWO.pow(10 * k)), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60, 200, 700, 1000})
    void theDistributionIsStevenssToItsError(int k) {
        LargestGap gap = new LargestGap(k);
        double before = 0;
        boolean between = false;
        for (int i = 1; i <= 1024; i++) {
            double value = gap.distribution(i / 1024.0);
            assertThat(value).isCloseTo(exactly(k, i), within(LargestGap.ERROR)).isGreaterThanOrEqualTo(before);
            between |= value > 0.2 && value < 0.8;
            before = value;
        }
        assertThat(before).isEqualTo(1);
        assertThat(between).isTrue();
    }

    /** The mean of the largest gap is (1 + 1/2 + .. + 1/(k+1)) / (k+1), an integral over 1 - P(G <= g). */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 64, 1000})
    void theMeanIsTheHarmonicNumbers(int k) {
        LargestGap gap = new LargestGap(k);
        int cells = 100_000;
        double mean = 0;
        for (int i = 0; i < cells; i++) {
            mean += (1 - gap.distribution((i + 0.5) / cells)) / cells;
        }
        double harmonic = 0;
        for (int i = 1; i <= k + 1; i++) {
            harmonic += 1.0 / i;
        }
        assertThat(mean).isCloseTo(harmonic / (k + 1), within(2e-5));
    }

    @Test
    void thePartsAreCounted() {
        assertThat(LargestGap.of(new double[] {0.25, 0.5})).isEqualTo(0.5);
        assertThat(LargestGap.of(new double[] {0.5, 0.75})).isEqualTo(0.5);
        assertThat(LargestGap.of(new double[] {0.125, 0.75, 0.875})).isEqualTo(0.625);
        assertThat(new LargestGap(1).distribution(0.75)).isEqualTo(0.5);
        assertThat(new LargestGap(1).distribution(0.4)).isZero();
    }

    /**
     * The largest gaps of 10^5 draws, turned by their law, are uniform: refuted with probability at most 1e-9. Points that keep a
     * distance have uniform positions, one by one, and are refuted; so are gaps taken by the law of one point more.
     */
    @Test
    void gapsOfUniformPointsPassAndThoseOfSpreadPointsDoNot() {
        UniformRandomProvider generator = Draws.generator(20);
        int size = 100_000;
        double[] uniform = new double[size];
        double[] miscounted = new double[size];
        double[] spread = new double[size];
        double[] spreadPositions = new double[size];
        for (int i = 0; i < size; i++) {
            int k = 2 + i % 7;
            double[] points = new double[k];
            Arrays.setAll(points, j -> generator.nextDouble());
            Arrays.sort(points);
            uniform[i] = new LargestGap(k).distribution(LargestGap.of(points));
            miscounted[i] = new LargestGap(k + 1).distribution(LargestGap.of(points));
            // one point in each of k parts
            Arrays.setAll(points, j -> (j + generator.nextDouble()) / k);
            spread[i] = new LargestGap(k).distribution(LargestGap.of(points));
            spreadPositions[i] = points[generator.nextInt(k)];
        }
        KolmogorovBound exact = KolmogorovBound.of(size);
        KolmogorovBound kit = new KolmogorovBound(size, LargestGap.ERROR);
        DoubleUnaryOperator identity = DoubleUnaryOperator.identity();
        assertThat(kit.judge(uniform, identity).refutes(ALPHA)).isFalse();
        assertThat(kit.judge(miscounted, identity).refutes(ALPHA)).isTrue();
        assertThat(exact.judge(spreadPositions, identity).refutes(ALPHA)).isFalse();
        assertThat(kit.judge(spread, identity).refutes(ALPHA)).isTrue();
    }

    @Test
    void pointsAreNeededAndNotTooMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LargestGap(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LargestGap(LargestGap.MOST + 1));
        assertThat(CombinatoricsUtils.binomialCoefficientLog(LargestGap.MOST + 1, (LargestGap.MOST + 1) / 2))
                .isLessThan(Math.log(Double.MAX_VALUE));
    }
}
