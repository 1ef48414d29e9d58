package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binomial coefficients and products that are rounded on the way, against exact ones. */
class BinomialRowTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "7, 3, 1", "64, 64, 2", "2000, 2000, 5", "2001, 1500, 2", "100000, 300, 3"})
    void coefficientsAreCutByNoMoreThanIsSaid(int n, int last, int size) {
        BinomialRow row = BinomialRow.of(n, last, size);
        BigInteger exact = BigInteger.ONE;
        int bits = 60 * size - 30;
        for (int k = 0; k <= last; k++) {
            // C(n,k) / 2^exponent, scaled so that it is whole
            BigInteger mantissa = row.mantissa(k).value();
            long exponent = row.exponent(k);
            BigInteger scaled = exponent < 0 ? exact.shiftLeft((int) -exponent) : exact;
            BigInteger found = exponent < 0 ? mantissa : mantissa.shiftLeft((int) exponent);
            BigInteger missing = scaled.subtract(found);
            assertThat(missing.signum()).as("C(%d,%d)", n, k).isNotNegative();
            double error = missing.shiftLeft(bits + 40).divide(found).doubleValue() * 0x1p-40;
            assertThat(error).as("C(%d,%d)", n, k).isLessThanOrEqualTo(row.relativeError(bits));
            exact = exact.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1L));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 1, 1", "1, 2, 500", "2, 2, 77", "1, 1, 3000", "268435455, 1, 40", "2147483600, 1, 4"})
    void productsHoldTheExactOne(int first, int step, int count) {
        BigInteger exact = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            exact = exact.multiply(BigInteger.valueOf(first + (long) step * i));
        }
        for (int bits : new int[] {1, 53, 60, 200, 1_000}) {
            Enclosure product = LimbProduct.of(first, step, count, bits);
            assertThat(product.contains(Enclosure.of(exact))).isTrue();
            assertThat(product.relativeBits()).isGreaterThanOrEqualTo(bits - 2);
        }
    }

    @Test
    void aFactorThatIsMissingIsSeen() {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 3_000; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        assertThat(LimbProduct.of(1, 1, 2_999, 60).contains(Enclosure.of(factorial)))
                .isFalse();
    }
}
