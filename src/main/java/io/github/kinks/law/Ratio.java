package io.github.kinks.law;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * A rational number whose lowest terms are found only where that is cheap. A greatest common divisor of two long numbers
 * costs far more than their product, and most of these numbers are only multiplied and then enclosed.
 *
 * @param numerator any integer
 * @param denominator a positive integer
 */
record Ratio(BigInteger numerator, BigInteger denominator) {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** Common divisors are looked for where one of the two numbers is no longer than this. */
    static final int CHEAP_BITS = 3_000;

    static Ratio of(long value) {
        return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Ratio of(BigInteger value) {
        return new Ratio(value, BigInteger.ONE);
    }

    static Ratio of(BigFraction value) {
        return new Ratio(value.getNumerator(), value.getDenominator());
    }

    private static BigInteger divisor(BigInteger a, BigInteger b) {
        return Math.min(a.bitLength(), b.bitLength()) > CHEAP_BITS ? BigInteger.ONE : a.gcd(b);
    }

    Ratio plus(Ratio other) {
        if (numerator.signum() == 0) {
            return other;
        } else if (other.numerator.signum() == 0) {
            return this;
        }
        // Knuth 4.5.1: small divisors suffice where both are in lowest terms
        BigInteger shared = divisor(denominator, other.denominator);
        BigInteger left = denominator.divide(shared);
        BigInteger sum = numerator.multiply(other.denominator.divide(shared)).add(other.numerator.multiply(left));
        if (sum.signum() == 0) {
            return ZERO;
        }
        BigInteger rest = divisor(sum, shared);
        return new Ratio(sum.divide(rest), left.multiply(other.denominator.divide(rest)));
    }

    Ratio negate() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio times(Ratio other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        BigInteger a = divisor(numerator, other.denominator);
        BigInteger b = divisor(other.numerator, denominator);
        return new Ratio(
                numerator.divide(a).multiply(other.numerator.divide(b)),
                denominator.divide(b).multiply(other.denominator.divide(a)));
    }

    /** The inverse of a number that is not zero. */
    Ratio inverse() {
        return numerator.signum() < 0
                ? new Ratio(denominator.negate(), numerator.negate())
                : new Ratio(denominator, numerator);
    }

    Ratio pow(int power) {
        return new Ratio(numerator.pow(power), denominator.pow(power));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** Whether both are the same number, in lowest terms or not. */
    boolean isSameAs(Ratio other) {
        return numerator.multiply(other.denominator).equals(other.numerator.multiply(denominator));
    }

    /** The largest whole number not above this. */
    BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The length of the longer of the two parts. */
    int bits() {
        return Math.max(numerator.bitLength(), denominator.bitLength());
    }

    /** In lowest terms. */
    BigFraction toFraction() {
        return new BigFraction(numerator, denominator);
    }

    Enclosure enclosure(int bits) {
        return Enclosure.of(numerator).over(Enclosure.of(denominator), bits);
    }
}
