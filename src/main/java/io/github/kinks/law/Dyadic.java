package io.github.kinks.law;

import java.math.BigInteger;

/**
 * The exact number {@code mantissa * 2^exponent}, in lowest terms: the mantissa is odd, or it is zero and so is the
 * exponent.
 */
public record Dyadic(BigInteger mantissa, long exponent) implements Comparable<Dyadic> {
    /** A double's significant bits. */
    private static final int DOUBLE_BITS = 53;

    /** The exponent of the smallest positive double. */
    private static final int LEAST_EXPONENT = -1074;

    public Dyadic {
        if (mantissa.signum() == 0) {
            exponent = 0;
        } else {
            int zeros = mantissa.getLowestSetBit();
            if (zeros > 0) {
                mantissa = mantissa.shiftRight(zeros);
                exponent += zeros;
            }
        }
    }

    /** -1, 0 or 1. */
    public int signum() {
        return mantissa.signum();
    }

    /** The {@code t} with {@code 2^(t-1) <= |this| < 2^t}; for zero there is none, and 0 is given. */
    public long magnitude() {
        return signum() == 0 ? 0 : exponent + mantissa.abs().bitLength();
    }

    @Override
    public int compareTo(Dyadic other) {
        if (signum() != other.signum() || signum() == 0) {
            return Integer.compare(signum(), other.signum());
        }
        if (magnitude() != other.magnitude()) {
            return signum() * Long.compare(magnitude(), other.magnitude());
        }
        // equal magnitudes, so the shift is no longer than the longer mantissa
        long least = Math.min(exponent, other.exponent);
        return mantissa.shiftLeft(Math.toIntExact(exponent - least))
                .compareTo(other.mantissa.shiftLeft(Math.toIntExact(other.exponent - least)));
    }

    /** The largest integer not above {@code this}. Meant for numbers whose integer part fits in memory. */
    public BigInteger floor() {
        return floorScaled(0);
    }

    /** The smallest integer not below {@code this}. */
    public BigInteger ceiling() {
        return new Dyadic(mantissa.negate(), exponent).floor().negate();
    }

    /** The largest integer not above {@code this * 2^bits}. */
    BigInteger floorScaled(long bits) {
        long shift = exponent + bits;
        if (shift < -mantissa.bitLength() - 1L) {
            return BigInteger.valueOf(signum() < 0 ? -1 : 0);
        }
        return mantissa.shiftLeft(Math.toIntExact(shift));
    }

    /** The largest double not above {@code this}; minus infinity below all finite doubles. */
    public double doubleBelow() {
        if (signum() == 0) {
            return 0;
        }
        long magnitude = magnitude();
        if (magnitude > Double.MAX_EXPONENT + 1) {
            return signum() > 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY;
        }
        int last = (int) Math.max(LEAST_EXPONENT, magnitude - DOUBLE_BITS);
        // at most 53 bits, or 2^53 itself after rounding a negative number away from zero: both are doubles
        return Math.scalb((double) floorScaled(-(long) last).longValueExact(), last);
    }

    /** The smallest double not below {@code this}; infinity above all finite doubles. */
    public double doubleAbove() {
        return 0.0 - new Dyadic(mantissa.negate(), exponent).doubleBelow();
    }

    /** The nearest double, ties to the even one; infinite beyond the range of doubles. */
    public double toDouble() {
        double below = doubleBelow();
        double above = doubleAbove();
        if (below == above) {
            return below;
        }
        if (Double.isInfinite(below) || Double.isInfinite(above)) {
            return signum() > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        int toBelow = minus(of(below)).compareTo(of(above).minus(this));
        boolean belowIsEven = (Double.doubleToLongBits(below) & 1) == 0;
        return toBelow < 0 || (toBelow == 0 && belowIsEven) ? below : above;
    }

    /** The exact value of a finite double. */
    public static Dyadic of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        int last = Math.max(LEAST_EXPONENT, Math.getExponent(value) - DOUBLE_BITS + 1);
        return new Dyadic(BigInteger.valueOf((long) Math.scalb(value, -last)), last);
    }

    private Dyadic minus(Dyadic other) {
        long least = Math.min(exponent, other.exponent);
        return new Dyadic(
                mantissa.shiftLeft(Math.toIntExact(exponent - least))
                        .subtract(other.mantissa.shiftLeft(Math.toIntExact(other.exponent - least))),
                least);
    }

    @Override
    public String toString() {
        return mantissa + "*2^" + exponent;
    }
}
