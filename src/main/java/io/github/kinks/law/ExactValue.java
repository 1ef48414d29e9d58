package io.github.kinks.law;

import io.github.kinks.claim.FormulaException;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/**
 * A real number that is known exactly as an element of Q[sqrt(pi), 1/sqrt(pi)], or that can be enclosed as narrowly as
 * wanted. What is asked of it is answered from an enclosure that decides it; where none does at the greatest precision
 * (a number that may be zero, or half-way between two decimals, and is not known exactly) that is said, never guessed.
 */
public final class ExactValue {
    private static final int FIRST_BITS = 64;

    /** Past this an enclosed number is given up. */
    private static final int MOST_BITS = 20_000;

    /** More digits than half-way points between doubles have. */
    private static final int DOUBLE_DIGITS = 1_100;

    private final Optional<Supplier<PiPolynomial>> exact;
    private final IntFunction<Enclosure> road;

    private ExactValue(Optional<Supplier<PiPolynomial>> exact, IntFunction<Enclosure> road) {
        this.exact = exact;
        this.road = road;
    }

    /** The whole number {@code value}. */
    public static ExactValue of(long value) {
        return of(PiPolynomial.of(value));
    }

    /** The rational number {@code value}. */
    public static ExactValue of(BigFraction value) {
        return of(PiPolynomial.of(value));
    }

    /** The number {@code value}. */
    public static ExactValue of(PiPolynomial value) {
        return new ExactValue(Optional.of(() -> value), value::enclosure);
    }

    /**
     * The number that lies in every {@code road.apply(bits)}. The enclosures must shrink to a point as the bits grow; one
     * that cannot be computed at so few bits may throw {@link ArithmeticException} and is asked again for more.
     */
    public static ExactValue enclosed(IntFunction<Enclosure> road) {
        return new ExactValue(Optional.empty(), road);
    }

    /** The number {@code exact.get()}, computed when it is asked for, and enclosed by {@code road}. */
    static ExactValue lazy(Supplier<PiPolynomial> exact, IntFunction<Enclosure> road) {
        return new ExactValue(Optional.of(exact), road);
    }

    /** Whether the number is known exactly. */
    public boolean isExact() {
        return exact.isPresent();
    }

    /** The exact value, where it is known. It may be computed afresh at each call. */
    public Optional<PiPolynomial> exact() {
        return exact.map(Supplier::get);
    }

    /**
     * An enclosure whose radius is at most {@code 2^-bits} of its midpoint.
     *
     * @throws FormulaException if the number cannot be told from zero at the greatest precision
     */
    public Enclosure enclosure(int bits) {
        return decide(bits, x -> x.relativeBits() >= bits ? Optional.of(x) : Optional.empty())
                .or(() -> exact().map(x -> x.enclosure(bits)))
                .orElseThrow(() -> undecided("cannot be told from zero"));
    }

    /** The first answer that an enclosure gives, from {@code bits} upwards. */
    private <T> Optional<T> decide(int bits, Function<Enclosure, Optional<T>> question) {
        long most = MOST_BITS + 2L * bits;
        for (int working = bits + 16; working <= most; working *= 2) {
            try {
                Optional<T> answer = question.apply(road.apply(working));
                if (answer.isPresent()) {
                    return answer;
                }
            } catch (ArithmeticException tooWide) {
                // a narrower enclosure may serve
            }
            if (isExactlyRational()) {
                // zero, or a tie, that no enclosure decides: better answered from the fraction
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isExactlyRational() {
        return exact().flatMap(PiPolynomial::ratio).isPresent();
    }

    /**
     * An enclosure computed with so many bits, however wide; more bits where so few give none.
     *
     * @throws FormulaException if the greatest precision gives none
     */
    public Enclosure atPrecision(int bits) {
        return decide(bits, Optional::of).orElseThrow(() -> undecided("cannot be enclosed"));
    }

    private static FormulaException undecided(String what) {
        return new FormulaException("undecided: the value " + what + " at " + MOST_BITS + " bits", -1);
    }

    /** The sign, -1, 0 or 1; empty where the enclosure still contains zero at the greatest precision. */
    public Optional<Integer> sign() {
        return decide(FIRST_BITS, Enclosure::sign).or(() -> exact().map(PiPolynomial::signum));
    }

    /** The sign of {@code this - other}; empty where it is not decided. */
    public Optional<Integer> compare(ExactValue other) {
        if (isExact() && other.isExact()) {
            return minus(other).exact().map(PiPolynomial::signum);
        }
        return minus(other).sign();
    }

    /**
     * Whether the two are equal: exactly, where both are known exactly, else as far as {@code bits} bits tell. A number that
     * is not told from zero by then counts as zero, to within {@code 2^-bits}.
     *
     * @throws FormulaException if the greatest precision encloses one of them in neither way
     */
    public boolean agrees(ExactValue other, int bits) {
        if (isExact() && other.isExact()) {
            return exact().equals(other.exact());
        }
        return !near(bits).isDisjointFrom(other.near(bits));
    }

    private Enclosure near(int bits) {
        return decide(bits, x -> isFine(x, bits) ? Optional.of(x) : Optional.empty())
                .orElseGet(() -> enclosure(bits));
    }

    private static boolean isFine(Enclosure x, int bits) {
        return x.relativeBits() >= bits || (x.containsZero() && x.magnitude() < -bits);
    }

    /**
     * The value correctly rounded to {@code digits >= 1} significant digits, ties to even; "0" for zero. A plain decimal
     * or one with an exponent, as {@link java.math.BigDecimal} reads and writes them.
     *
     * @throws FormulaException if no enclosure decides the last digit
     */
    public String decimal(int digits) {
        return decide(Decimals.bits(digits) + 16, x -> x.decimal(digits))
                .or(() -> exact().flatMap(PiPolynomial::ratio)
                        .map(r -> Decimals.nearest(r.numerator(), r.denominator(), digits)))
                .orElseThrow(() -> undecided("is too near the middle of two decimals, or zero,"));
    }

    /** Two decimals of about {@code digits} significant digits that bracket the value. */
    public Bracket bracket(int digits) {
        return enclosure(Decimals.bits(digits) + 16).bracket(digits);
    }

    /** The nearest double. */
    public double toDouble() {
        return decide(FIRST_BITS + 16, x -> {
                    double low = x.lower().toDouble();
                    return low == x.upper().toDouble() ? Optional.of(low) : Optional.<Double>empty();
                })
                .orElseGet(() -> Double.parseDouble(decimal(DOUBLE_DIGITS)));
    }

    /** A double not below the value, and at most two units in the last place above it. */
    public double upperDouble() {
        return enclosure(FIRST_BITS).upper().doubleAbove();
    }

    /** A double not above the value, and at most two units in the last place below it. */
    public double lowerDouble() {
        return enclosure(FIRST_BITS).lower().doubleBelow();
    }

    /** {@code this + other}. */
    public ExactValue plus(ExactValue other) {
        return combined(other, PiPolynomial::plus, bits -> road.apply(bits).plus(other.road.apply(bits), bits));
    }

    /** {@code this - other}. */
    public ExactValue minus(ExactValue other) {
        return plus(other.negate());
    }

    /** {@code this * other}. */
    public ExactValue times(ExactValue other) {
        return combined(other, PiPolynomial::times, bits -> road.apply(bits).times(other.road.apply(bits), bits));
    }

    /** {@code -this}. */
    public ExactValue negate() {
        return times(of(-1));
    }

    private ExactValue combined(ExactValue other, BinaryOperator<PiPolynomial> ring, IntFunction<Enclosure> narrow) {
        if (exact.isPresent() && other.exact.isPresent()) {
            return of(ring.apply(exact.get().get(), other.exact.get().get()));
        }
        return enclosed(narrow);
    }

    /** The value, as it is known: a formula in Pi, or a bracket. */
    @Override
    public String toString() {
        return exact().map(PiPolynomial::toString).orElseGet(() -> bracket(20).toString());
    }
}
