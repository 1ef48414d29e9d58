package io.github.kinks.law;

import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;
import java.util.Optional;

/**
 * {@code [middle - radius, middle + radius] * 2^exponent} and the operations whose rounding everything else rests on: the
 * exact midpoint and radius of a result are computed on integers, and what rounding discards is added to the radius.
 */
record Ball(BigInteger middle, BigInteger radius, long exponent) {
    /** Radii keep about this many bits: the width of an interval needs no precision. */
    private static final int RADIUS_BITS = 32;

    /** Bits kept beyond the wanted ones where operands of very different size are added. */
    static final int GUARD = 8;

    private static final long LARGEST_EXPONENT = 1L << 26;

    static final Ball ZERO = new Ball(BigInteger.ZERO, BigInteger.ZERO, 0);

    boolean isPoint() {
        return radius.signum() == 0;
    }

    boolean containsZero() {
        return middle.abs().compareTo(radius) <= 0;
    }

    Ball rounded(int bits) {
        return rounded(middle, radius, exponent, bits);
    }

    /** {@code this + other}. */
    Ball plus(Ball other, int bits) {
        if (other.middle.signum() == 0 && other.isPoint()) {
            return rounded(middle, radius, exponent, bits);
        } else if (middle.signum() == 0 && isPoint()) {
            return rounded(other.middle, other.radius, other.exponent, bits);
        }
        // below this place nothing of either operand can reach the rounded sum
        long last = Math.max(top(), other.top()) - bits - GUARD;
        Ball a = exponent < last ? cut(middle, radius, exponent, last - exponent) : this;
        Ball b = other.exponent < last ? cut(other.middle, other.radius, other.exponent, last - other.exponent) : other;
        long least = Math.min(a.exponent, b.exponent);
        int left = Math.toIntExact(a.exponent - least);
        int right = Math.toIntExact(b.exponent - least);
        return rounded(
                a.middle.shiftLeft(left).add(b.middle.shiftLeft(right)),
                a.radius.shiftLeft(left).add(b.radius.shiftLeft(right)),
                least,
                bits);
    }

    private long top() {
        return exponent + Math.max(middle.bitLength(), radius.bitLength());
    }

    /** {@code this * other}. */
    Ball times(Ball other, int bits) {
        BigInteger product = middle.multiply(other.middle);
        long place = exponent + other.exponent;
        if (isPoint() && other.isPoint()) {
            return rounded(product, BigInteger.ZERO, place, bits);
        }
        // |xy - mm'| <= |m| r' + r |m'| + r r'
        BigInteger spread = middle.abs()
                .multiply(other.radius)
                .add(radius.multiply(other.middle.abs().add(other.radius)));
        return rounded(product, spread, place, bits);
    }

    /**
     * {@code this / other}.
     *
     * @throws ArithmeticException if {@code other} contains zero
     */
    Ball over(Ball other, int bits) {
        if (other.containsZero()) {
            throw new Undecided("the divisor's enclosure contains zero");
        }
        int shift = Math.max(0, bits + GUARD + other.middle.bitLength() - middle.bitLength());
        BigInteger[] quotient = middle.shiftLeft(shift).divideAndRemainder(other.middle);
        long place = exponent - other.exponent - shift;
        if (isPoint() && other.isPoint()) {
            BigInteger cut = quotient[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
            return rounded(quotient[0], cut, place, bits);
        }
        // |x/y - m/m'| <= (r |m'| + |m| r') / (|m'| (|m'| - r')), and the quotient is cut by less than one
        BigInteger divisor = other.middle.abs();
        BigInteger spread = radius.multiply(divisor)
                .add(middle.abs().multiply(other.radius))
                .shiftLeft(shift)
                .divide(divisor.multiply(divisor.subtract(other.radius)))
                .add(BigInteger.TWO);
        return rounded(quotient[0], spread, place, bits);
    }

    /** The whole number that is nearest to every point; empty where there is none, and perhaps where the lower end is half-way. */
    Optional<BigInteger> nearestWhole() {
        if (exponent >= 0 || exponent < -Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int halves = (int) -exponent - 1;
        BigInteger lower = middle.subtract(radius);
        BigInteger doubled = lower.shiftRight(halves);
        if (!doubled.equals(middle.add(radius).shiftRight(halves))) {
            return Optional.empty();
        }
        BigInteger floor = doubled.shiftRight(1);
        if (!doubled.testBit(0)) {
            return Optional.of(floor);
        }
        boolean above = lower.signum() != 0 && lower.getLowestSetBit() < halves;
        return above ? Optional.of(floor.add(BigInteger.ONE)) : Optional.empty();
    }

    static Ball rounded(BigInteger middle, BigInteger radius, long exponent, int bits) {
        int drop = Math.max(middle.bitLength() - bits, radius.bitLength() - RADIUS_BITS);
        return drop > 0 ? cut(middle, radius, exponent, drop) : of(middle, radius, exponent);
    }

    /** Drops the lowest {@code drop} bits: flooring moves the middle by less than one, and the radius is rounded up. */
    private static Ball cut(BigInteger middle, BigInteger radius, long exponent, long drop) {
        int shift = (int) Math.min(drop, Integer.MAX_VALUE / 2);
        BigInteger kept = middle.shiftRight(shift);
        if (radius.signum() == 0) {
            boolean exact = middle.signum() == 0 || middle.getLowestSetBit() >= shift;
            return of(kept, exact ? BigInteger.ZERO : BigInteger.ONE, exponent + drop);
        }
        return of(kept, radius.shiftRight(shift).add(BigInteger.TWO), exponent + drop);
    }

    static Ball of(BigInteger middle, BigInteger radius, long exponent) {
        if (middle.signum() == 0 && radius.signum() == 0) {
            return ZERO;
        }
        if (Math.abs(exponent + middle.bitLength()) > LARGEST_EXPONENT) {
            throw new FormulaException("too large: a value beyond 2^67108864 or below its inverse", -1);
        }
        return new Ball(middle, radius, exponent);
    }
}
