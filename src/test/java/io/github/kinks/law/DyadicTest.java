package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
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

    @Test
    void ordersAsRealNumbersDo() {
        List<Dyadic> ascending = List.of(
                Dyadic.of(-5),
                Dyadic.of(-4.5),
                Dyadic.of(-0x1p-40),
                Dyadic.of(0),
                Dyadic.of(0x1p-1074),
                Dyadic.of(0.75),
                Dyadic.of(1),
                new Dyadic(BigInteger.ONE.shiftLeft(80).add(BigInteger.ONE), -80),
                Dyadic.of(3),
                Dyadic.of(Double.MAX_VALUE));
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(Integer.signum(ascending.get(i).compareTo(ascending.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void beyondAllFiniteDoubles() {
        Dyadic large = new Dyadic(BigInteger.ONE, 1_024);
        assertThat(large.doubleBelow()).isEqualTo(Double.MAX_VALUE);
        assertThat(large.doubleAbove()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(large.toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        Dyadic small = new Dyadic(BigInteger.ONE.negate(), 2_000);
        assertThat(small.doubleBelow()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(small.doubleAbove()).isEqualTo(-Double.MAX_VALUE);
        assertThat(small.toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void wholePartsGoDownwardsAndUpwards() {
        Dyadic x = Dyadic.of(-2.75);
        assertThat(x.floor()).isEqualTo(-3);
        assertThat(x.ceiling()).isEqualTo(-2);
        assertThat(x.floorScaled(1)).isEqualTo(-6);
        for (int bits : new int[] {-2, -5, -2_000}) {
            assertThat(x.floorScaled(bits)).isEqualTo(-1);
            assertThat(Dyadic.of(0).floorScaled(bits)).isZero();
            assertThat(Dyadic.of(2.75).floorScaled(bits)).isZero();
        }
        assertThat(Dyadic.of(0).magnitude()).isZero();
        assertThat(Dyadic.of(-2.75).magnitude()).isEqualTo(2);
    }

    @Test
    void isWrittenInLowestTerms() {
        assertThat(Dyadic.of(-0.75)).hasToString("-3*2^-2");
        assertThat(Dyadic.of(40)).hasToString("5*2^3");
        assertThat(new Dyadic(BigInteger.ZERO, 9)).isEqualTo(Dyadic.of(0));
    }

    @Test
    void numbersOfFixedLengthHoldAllOfTheirBits() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);
        assertThat(new ModularInteger(most, 1).value()).isEqualTo(most);
        assertThat(new ModularInteger(least, 1).value()).isEqualTo(least);
        assertThatThrownBy(() -> new ModularInteger(most.add(BigInteger.ONE), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
