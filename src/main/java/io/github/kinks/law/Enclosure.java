package io.github.kinks.law;

import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A closed interval with dyadic ends that contains the true value of what it was computed for.
 *
 * <p>It is kept as a midpoint and a radius, {@code [middle - radius, middle + radius] * 2^exponent}. Every operation
 * takes the number of bits to which its result's midpoint is rounded, and gives an interval that contains every
 * {@code f(x, y)} with {@code x} and {@code y} in the operands: the exact midpoint and radius of the result are computed
 * on integers, and what rounding discards is added to the radius, upwards. So a chain of operations encloses the true
 * result whatever the bits are; more bits only make it narrower.
 *
 * <p>Numbers beyond {@code 2^(2^26)} in size, or below its inverse, are refused with a {@link FormulaException} that says
 * "too large". An operand too wide for an operation (a divisor that contains zero, a square root's operand that reaches
 * below it) gives an {@link ArithmeticException}.
 */
public final class Enclosure {
    /** Exactly 0. */
    public static final Enclosure ZERO = new Enclosure(Ball.ZERO);

    /** Exactly 1. */
    public static final Enclosure ONE = of(1);

    private final Ball ball;

    private Enclosure(Ball ball) {
        this.ball = ball;
    }

    /** Exactly {@code value}. */
    public static Enclosure of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /** Exactly {@code value}. */
    public static Enclosure of(BigInteger value) {
        return ball(value, BigInteger.ZERO, 0);
    }

    /** Exactly {@code value}. */
    public static Enclosure of(Dyadic value) {
        return ball(value.mantissa(), BigInteger.ZERO, value.exponent());
    }

    /** {@code value}, rounded to {@code bits}. */
    public static Enclosure of(BigFraction value, int bits) {
        return of(value.getNumerator()).over(of(value.getDenominator()), bits);
    }

    /** {@code [(middle - radius) * 2^exponent, (middle + radius) * 2^exponent]}. */
    static Enclosure ball(BigInteger middle, BigInteger radius, long exponent) {
        return new Enclosure(Ball.of(middle, radius, exponent));
    }

    /** The circle's constant. */
    public static Enclosure pi(int bits) {
        return Elementary.pi(bits);
    }

    /** Euler's number. */
    public static Enclosure e(int bits) {
        return Elementary.exp(of(1), bits);
    }

    /** The smallest interval, up to rounding, that contains both. */
    public static Enclosure hull(Enclosure a, Enclosure b, int bits) {
        // every point between x and y is (x + y)/2 + t (x - y)/2 with |t| <= 1
        Enclosure half = a.minus(b, bits).scaled(-1);
        Enclosure spread =
                ball(BigInteger.ZERO, half.ball.middle().abs().add(half.ball.radius()), half.ball.exponent());
        return a.plus(b, bits).scaled(-1).plus(spread, bits);
    }

    /** The lower end, exactly. */
    public Dyadic lower() {
        return new Dyadic(ball.middle().subtract(ball.radius()), ball.exponent());
    }

    /** The upper end, exactly. */
    public Dyadic upper() {
        return new Dyadic(ball.middle().add(ball.radius()), ball.exponent());
    }

    /** Whether the interval is a single point. */
    public boolean isExact() {
        return ball.isPoint();
    }

    /** The sign of every point: -1, 0 (the interval is exactly zero) or 1; empty where points differ in it. */
    public Optional<Integer> sign() {
        if (isExact() || ball.middle().abs().compareTo(ball.radius()) > 0) {
            return Optional.of(ball.middle().signum());
        }
        return Optional.empty();
    }

    /** Whether zero lies in the interval. */
    public boolean containsZero() {
        return ball.containsZero();
    }

    /** Whether {@code value} lies in the interval. */
    public boolean contains(BigFraction value) {
        return compare(lower(), value) <= 0 && compare(upper(), value) >= 0;
    }

    /** Whether all of {@code other} lies in this interval. */
    public boolean contains(Enclosure other) {
        return lower().compareTo(other.lower()) <= 0 && upper().compareTo(other.upper()) >= 0;
    }

    /** Whether the two have no point in common: then their true values differ. */
    public boolean isDisjointFrom(Enclosure other) {
        return certainlyLess(other) || other.certainlyLess(this);
    }

    /** Whether every point of this lies below every point of {@code other}. */
    public boolean certainlyLess(Enclosure other) {
        return upper().compareTo(other.lower()) < 0;
    }

    private static int compare(Dyadic a, BigFraction b) {
        BigInteger scaled = a.mantissa().multiply(b.getDenominator());
        return new Dyadic(scaled, a.exponent()).compareTo(new Dyadic(b.getNumerator(), 0));
    }

    /** A {@code b} with radius at most {@code 2^-b} of the midpoint, hardly below the greatest; many for a point, 0 where it is wide. */
    public int relativeBits() {
        if (isExact()) {
            return Integer.MAX_VALUE;
        }
        return Math.max(0, ball.middle().bitLength() - ball.radius().bitLength() - 1);
    }

    /** The {@code t} with every point below {@code 2^t} in absolute value, and none smaller by more than one. */
    public long magnitude() {
        return ball.exponent() + ball.middle().abs().add(ball.radius()).bitLength();
    }

    /** {@code -this}. */
    public Enclosure negate() {
        return ball(ball.middle().negate(), ball.radius(), ball.exponent());
    }

    /** {@code this * 2^power}, exactly. */
    public Enclosure scaled(long power) {
        return ball(ball.middle(), ball.radius(), ball.exponent() + power);
    }

    /** {@code this + other}. */
    public Enclosure plus(Enclosure other, int bits) {
        return new Enclosure(ball.plus(other.ball, bits));
    }

    /** {@code this - other}. */
    public Enclosure minus(Enclosure other, int bits) {
        return plus(other.negate(), bits);
    }

    /** {@code this * other}. */
    public Enclosure times(Enclosure other, int bits) {
        return new Enclosure(ball.times(other.ball, bits));
    }

    /**
     * {@code this / other}.
     *
     * @throws ArithmeticException if {@code other} contains zero
     */
    public Enclosure over(Enclosure other, int bits) {
        return new Enclosure(ball.over(other.ball, bits));
    }

    /** {@code this ^ power}, with {@code x^0 = 1}; for a negative power zero must lie outside. */
    public Enclosure pow(long power, int bits) {
        if (power < 0) {
            return ONE.over(pow(-power, bits + Ball.GUARD), bits);
        }
        int working = bits + 2 * Ball.GUARD;
        Enclosure result = of(1);
        for (int i = 63 - Long.numberOfLeadingZeros(power); i >= 0; i--) {
            result = result.times(result, working);
            if ((power >> i & 1) == 1) {
                result = result.times(this, working);
            }
        }
        return result.rounded(bits);
    }

    /** The non-negative square root; {@link ArithmeticException} where the interval reaches below zero. */
    public Enclosure sqrt(int bits) {
        return Elementary.sqrt(this, bits);
    }

    /** {@code e ^ this}. */
    public Enclosure exp(int bits) {
        return Elementary.exp(this, bits);
    }

    /** The natural logarithm; {@link ArithmeticException} where the interval reaches zero or below. */
    public Enclosure log(int bits) {
        return Elementary.log(this, bits);
    }

    /** The arctangent, in (-pi/2, pi/2). */
    public Enclosure arctan(int bits) {
        return Elementary.arctan(this, bits);
    }

    /** {@code this ^ power} for a positive base and any real power. */
    public Enclosure pow(Enclosure power, int bits) {
        // the logarithm's error is multiplied by the power, so its size comes on top of the bits
        int working = bits + Ball.GUARD + (int) Math.max(0, power.magnitude());
        return power.times(log(working), working).exp(bits);
    }

    /** Euler's gamma function; {@link ArithmeticException} where the interval contains a pole. */
    public Enclosure gamma(int bits) {
        return GammaFunction.gamma(this, bits);
    }

    /** The error function. */
    public Enclosure erf(int bits) {
        return ErrorFunction.erf(this, bits);
    }

    /** The absolute value. */
    public Enclosure abs() {
        if (!containsZero()) {
            return ball.middle().signum() < 0 ? negate() : this;
        }
        BigInteger largest = ball.middle().abs().add(ball.radius());
        return ball(largest, largest, ball.exponent() - 1);
    }

    /** This interval with its midpoint rounded to {@code bits}; it contains this one. */
    public Enclosure rounded(int bits) {
        return new Enclosure(ball.rounded(bits));
    }

    /** An interval around zero that holds every point's absolute value and its negative. */
    Enclosure symmetric() {
        return ball(BigInteger.ZERO, ball.middle().abs().add(ball.radius()), ball.exponent());
    }

    /** The whole number that is nearest to every point; empty where there is none, and perhaps where the lower end is half-way. */
    Optional<BigInteger> nearestWhole() {
        return ball.nearestWhole();
    }

    /** The midpoint, exactly. */
    Enclosure centre() {
        return ball(ball.middle(), BigInteger.ZERO, ball.exponent());
    }

    /** {@code [-radius, radius]}. */
    Enclosure deviation() {
        return ball(BigInteger.ZERO, ball.radius(), ball.exponent());
    }

    /** Correctly rounded to {@code digits} significant digits; empty where two points of the interval round differently. */
    public Optional<String> decimal(int digits) {
        return Decimals.nearest(this, digits);
    }

    /** The ends, rounded outwards to {@code digits} significant digits. */
    public Bracket bracket(int digits) {
        return Decimals.bracket(this, digits);
    }

    @Override
    public String toString() {
        Bracket bracket = bracket(20);
        return "[" + bracket.lower() + ", " + bracket.upper() + "]";
    }
}
