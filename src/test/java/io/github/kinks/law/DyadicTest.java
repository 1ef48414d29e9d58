package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DyadicTest {
    /** Mantissas longer than a double's at exponents down to the subnormal numbers and up to overflow. */
    @Test
    void roundsToDoublesAsBigDecimalDoes() {
        Random random = new Random(11);
        int inexact = 0;
        for (int run = 0; run < 20_000; run++) {
            BigInteger mantissa = new BigInteger(1 + random.nextInt(120), random);
            int exponent = random.nextInt(2_300) - 1_200;
            Dyadic x = new Dyadic(random.nextBoolean() ? mantissa : mantissa.negate(), exponent);
            BigDecimal exact = exact(x);
            assertThat(x.toDouble() + 0.0).isEqualTo(exact.doubleValue() + 0.0);
            double below = x.doubleBelow();
            double above = x.doubleAbove();
            if (Double.isFinite(below) && Double.isFinite(above)) {
                assertThat(new BigDecimal(below)).isLessThanOrEqualTo(exact);
                assertThat(new BigDecimal(above)).isGreaterThanOrEqualTo(exact);
                assertThat(above).isLessThanOrEqualTo(Math.nextUp(below));
                inexact += above > below ? 1 : 0;
            }
        }
        assertThat(inexact).isGreaterThan(5_000);
    }

    @Test
    void halvesGoToTheEvenDouble() {
        BigInteger odd = BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE);
        assertThat(new Dyadic(odd, 0).toDouble()).isEqualTo(0x1p53);
        assertThat(new Dyadic(odd.add(BigInteger.TWO), 0).toDouble()).isEqualTo(0x1p53 + 4);
        assertThat(new Dyadic(odd, -2_000).doubleAbove()).isEqualTo(Double.MIN_VALUE);
        assertThat(Dyadic.of(0.1).toDouble()).isEqualTo(0.1);
        assertThat(Dyadic.of(-Double.MIN_VALUE).doubleBelow()).isEqualTo(-Double.MIN_VALUE);
    }

    private static BigDecimal exact(Dyadic x) {
        BigDecimal mantissa = new BigDecimal(x.mantissa());
        return x.exponent() >= 0
                ? mantissa.multiply(new BigDecimal(BigInteger.ONE.shiftLeft((int) x.exponent())))
                : mantissa.divide(new BigDecimal(BigInteger.ONE.shiftLeft((int) -x.exponent())));
    }

    @Test
    void wholeRootsAreExactBelow() {
        Random random = new Random(12);
        for (int run = 0; run < 2_000; run++) {
            BigInteger x = new BigInteger(1 + random.nextInt(2_000), random);
            assertThat(IntegerRoot.of(x)).isEqualTo(x.sqrt());
            BigInteger square = x.multiply(x);
            assertThat(IntegerRoot.of(square)).isEqualTo(x);
            if (x.signum() > 0) {
                assertThat(IntegerRoot.of(square.subtract(BigInteger.ONE))).isEqualTo(x.subtract(BigInteger.ONE));
            }
        }
    }

    @Test
    void numbersOfFixedLengthSubtractAsWholeNumbersDo() {
        Random random = new Random(13);
        for (int run = 0; run < 2_000; run++) {
            BigInteger a = new BigInteger(random.nextInt(300), random);
            BigInteger b = new BigInteger(random.nextInt(300), random).negate();
            ModularInteger difference = new ModularInteger(a, 5);
            difference.subtract(new ModularInteger(b, 5));
            assertThat(difference.value()).isEqualTo(a.subtract(b));
            ModularInteger other = new ModularInteger(b, 5);
            other.subtract(new ModularInteger(a, 5));
            assertThat(other.value()).isEqualTo(b.subtract(a));
        }
    }
}
