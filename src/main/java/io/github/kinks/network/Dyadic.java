package io.github.kinks.network;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** Finite doubles as whole multiples of a common power of two. */
final class Dyadic {
    private static final int EXPONENT_BIAS = 1075;
    private static final long FRACTION = (1L << 52) - 1;

    private Dyadic() {}

    /** The largest {@code e <= ceiling} such that every value is a whole multiple of {@code 2^e}. */
    static int exponent(int ceiling, double... values) {
        int least = ceiling;
        for (double value : values) {
            if (value != 0) {
                least = Math.min(least, power(value) + Long.numberOfTrailingZeros(mantissa(value)));
            }
        }
        return least;
    }

    /** {@code value / 2^exponent}, which must be whole. */
    static BigInteger scaled(double value, int exponent) {
        if (value == 0) {
            return BigInteger.ZERO;
        }
        int trailing = Long.numberOfTrailingZeros(mantissa(value));
        BigInteger magnitude =
                BigInteger.valueOf(mantissa(value) >> trailing).shiftLeft(power(value) + trailing - exponent);
        return value < 0 ? magnitude.negate() : magnitude;
    }

    /** {@code numerator / denominator * 2^exponent} in lowest terms. */
    static BigFraction fraction(BigInteger numerator, BigInteger denominator, int exponent) {
        return exponent < 0
                ? new BigFraction(numerator, denominator.shiftLeft(-exponent))
                : new BigFraction(numerator.shiftLeft(exponent), denominator);
    }

    private static int power(double value) {
        return Math.max((int) (Double.doubleToRawLongBits(value) >>> 52) & 0x7ff, 1) - EXPONENT_BIAS;
    }

    private static long mantissa(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & FRACTION;
        return ((bits >>> 52) & 0x7ff) == 0 ? fraction : fraction | (FRACTION + 1);
    }
}
