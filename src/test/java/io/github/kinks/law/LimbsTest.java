package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against big integers, on numbers of all lengths and on those whose limbs are all full. */
class LimbsTest {
    private static final long LARGEST_FACTOR = 1L << 59;

    private final Random random = new Random(20_240_607);

    private BigInteger number(int size, int i) {
        int bits = 60 * size;
        return i % 5 == 0
                ? BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)
                : new BigInteger(random.nextInt(bits + 1), random);
    }

    private long factor(int i) {
        return i % 7 == 0 ? LARGEST_FACTOR : random.nextLong() >>> (5 + random.nextInt(58));
    }

    private static BigInteger modulus(int size) {
        return BigInteger.ONE.shiftLeft(60 * size);
    }

    private static void mustBe(BigInteger expected, Limbs found, long above) {
        BigInteger modulus = modulus(found.size());
        assertThat(found.value()).isEqualTo(expected.mod(modulus));
        assertThat(BigInteger.valueOf(above)).isEqualTo(expected.shiftRight(60 * found.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 15, 16, 17, 40})
    void linearOperationsAreExact(int size) {
        for (int i = 0; i < 2_000; i++) {
            BigInteger x = number(size, i);
            BigInteger y = number(size, i / 5);
            BigInteger z = number(size, i / 25);
            long a = factor(i);
            long b = factor(i / 7);
            assertThat(Limbs.of(x, size).value()).isEqualTo(x);

            Limbs difference = Limbs.zero(size);
            long above = difference.setDifference(a, Limbs.of(x, size), b, Limbs.of(y, size));
            mustBe(x.multiply(BigInteger.valueOf(a)).subtract(y.multiply(BigInteger.valueOf(b))), difference, above);

            Limbs rest = Limbs.of(x, size);
            above = rest.subtractWithTwice(Limbs.of(y, size), Limbs.of(z, size));
            mustBe(x.subtract(y).subtract(z.shiftLeft(1)), rest, above);

            Limbs product = Limbs.of(x, size);
            above = product.multiply(a);
            mustBe(x.multiply(BigInteger.valueOf(a)), product, above);

            int divisor = i % 9 == 0
                    ? Integer.MAX_VALUE
                    : 1 + (random.nextInt() >>> (1 + random.nextInt(30))) % Integer.MAX_VALUE;
            Limbs quotient = Limbs.of(x, size);
            quotient.divide(divisor);
            assertThat(quotient.value()).isEqualTo(x.divide(BigInteger.valueOf(divisor)));

            Limbs shifted = Limbs.of(x, size);
            shifted.shiftRight(i % 60);
            assertThat(shifted.value()).isEqualTo(x.shiftRight(i % 60));

            shifted = Limbs.of(x, size);
            shifted.shiftIn(i);
            assertThat(shifted.value())
                    .isEqualTo(x.shiftRight(60).add(BigInteger.valueOf(i).shiftLeft(60 * (size - 1))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 15, 16, 17, 40})
    void productsAreCutByNoMoreThanIsSaid(int size) {
        Limbs product = Limbs.zero(size);
        for (int i = 0; i < 2_000; i++) {
            BigInteger x = number(size, i);
            BigInteger y = number(size, i / 5);
            product.setHighProduct(Limbs.of(x, size), Limbs.of(y, size));
            BigInteger cut = x.multiply(y).subtract(product.value().shiftLeft(60 * size));
            assertThat(cut.signum()).isNotNegative();
            assertThat(cut).isLessThan(modulus(size).multiply(BigInteger.valueOf(size + 1L)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theTopOfANumber(int size) {
        for (int i = 0; i < 200; i++) {
            BigInteger x = number(size, i);
            Limbs limbs = Limbs.of(x, size);
            assertThat(limbs.topBits()).isEqualTo(x.shiftRight(60 * (size - 1)).bitLength());
            assertThat(limbs.top(1).value()).isEqualTo(x.shiftRight(60 * (size - 1)));
            assertThat(limbs.leading() * StrictMath.pow(2, 60 * (size - 2)))
                    .isBetween(
                            x.doubleValue() * (1 - 0x1p-51) - StrictMath.pow(2, 60 * (size - 2)),
                            x.doubleValue() * (1 + 0x1p-51));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1152921504606846976"})
    void whatDoesNotFitIsRefused(String value) {
        BigInteger number = new BigInteger(value);
        assertThatThrownBy(() -> Limbs.of(number, 1)).isInstanceOf(ArithmeticException.class);
    }
}
