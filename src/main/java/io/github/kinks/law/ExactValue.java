package io.github.kinks.law;

import java.util.Optional;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/** A real number that is known exactly, or that can be enclosed as narrowly as wanted. */
public final class ExactValue {
    private ExactValue() {}

    public static ExactValue of(long value) {
        return Pending.pending();
    }

    public static ExactValue of(BigFraction value) {
        return Pending.pending();
    }

    public static ExactValue of(PiPolynomial value) {
        return Pending.pending();
    }

    /** The number that lies in every {@code road.apply(bits)}, whose width shrinks as the working precision grows. */
    public static ExactValue enclosed(IntFunction<Enclosure> road) {
        return Pending.pending();
    }

    /** The value in Q[sqrt(pi), 1/sqrt(pi)], where the evaluation stayed in that ring. */
    public Optional<PiPolynomial> exact() {
        return Pending.pending();
    }

    /** An enclosure with relative width at most 2^-bits. */
    public Enclosure enclosure(int bits) {
        return Pending.pending();
    }

    /** The sign: -1, 0, 1; empty where the enclosure still holds zero at the greatest precision. */
    public Optional<Integer> sign() {
        return Pending.pending();
    }

    /** Sign of {@code this - other}, as {@link #sign()}. */
    public Optional<Integer> compare(ExactValue other) {
        return Pending.pending();
    }

    /** Correctly rounded to {@code digits} significant digits, every one of them right. */
    public String decimal(int digits) {
        return Pending.pending();
    }

    /** Two decimals of {@code digits} significant digits that bracket the value. */
    public Bracket bracket(int digits) {
        return Pending.pending();
    }

    /** The nearest double. */
    public double toDouble() {
        return Pending.pending();
    }

    /** A double not below the value, at most one unit in the last place above it. */
    public double upperDouble() {
        return Pending.pending();
    }

    /** A double not above the value, at most one unit in the last place below it. */
    public double lowerDouble() {
        return Pending.pending();
    }

    public ExactValue plus(ExactValue other) {
        return Pending.pending();
    }

    public ExactValue minus(ExactValue other) {
        return Pending.pending();
    }

    public ExactValue times(ExactValue other) {
        return Pending.pending();
    }

    public ExactValue negate() {
        return Pending.pending();
    }
}
