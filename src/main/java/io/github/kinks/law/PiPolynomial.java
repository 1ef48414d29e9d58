package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * An exact element of the ring Q[sqrt(pi), 1/sqrt(pi)]. Since pi is transcendental, two elements are the same number
 * just where all their coefficients agree; that is what {@link #equals} decides.
 */
public final class PiPolynomial {
    /** Powers of pi beyond this are refused. */
    private static final int LARGEST_POWER = 1 << 20;

    /** Past this precision a polynomial's sign is given up; no evaluation within the limits has come near. */
    private static final int MOST_BITS = 1 << 22;

    /** 0. */
    public static final PiPolynomial ZERO = new PiPolynomial(new TreeMap<>());

    /** 1. */
    public static final PiPolynomial ONE = of(Ratio.ONE);

    private final SortedMap<Integer, Ratio> terms;

    private PiPolynomial(SortedMap<Integer, Ratio> terms) {
        this.terms = terms;
    }

    /** The whole number {@code value}. */
    public static PiPolynomial of(long value) {
        return of(Ratio.of(value));
    }

    /** The rational number {@code value}. */
    public static PiPolynomial of(BigFraction value) {
        return of(Ratio.of(value));
    }

    static PiPolynomial of(Ratio value) {
        return monomial(value, 0);
    }

    /** {@code coefficient * pi^(halfPower/2)}. */
    public static PiPolynomial monomial(BigFraction coefficient, int halfPower) {
        return monomial(Ratio.of(coefficient), halfPower);
    }

    static PiPolynomial monomial(Ratio coefficient, int halfPower) {
        SortedMap<Integer, Ratio> terms = new TreeMap<>();
        put(terms, halfPower, coefficient);
        return new PiPolynomial(terms);
    }

    /** The sum of the monomials {@code coefficient * pi^(key/2)}. */
    static PiPolynomial of(Map<Integer, Ratio> coefficients) {
        SortedMap<Integer, Ratio> terms = new TreeMap<>();
        coefficients.forEach((half, c) -> put(terms, half, c));
        return new PiPolynomial(terms);
    }

    private static void put(Map<Integer, Ratio> terms, long half, Ratio coefficient) {
        if (Math.abs(half) > LARGEST_POWER) {
            throw new FormulaException("too large: a power of Pi beyond " + LARGEST_POWER / 2, -1);
        }
        if (coefficient.isZero()) {
            terms.remove((int) half);
        } else {
            terms.put((int) half, coefficient);
        }
    }

    /** {@code this + other}. */
    public PiPolynomial plus(PiPolynomial other) {
        SortedMap<Integer, Ratio> sum = new TreeMap<>(terms);
        other.terms.forEach(
                (half, c) -> put(sum, half, sum.getOrDefault(half, Ratio.ZERO).plus(c)));
        return new PiPolynomial(sum);
    }

    /** {@code -this}. */
    public PiPolynomial negate() {
        return times(of(-1));
    }

    /** {@code this - other}. */
    public PiPolynomial minus(PiPolynomial other) {
        return plus(other.negate());
    }

    /** {@code this * other}. */
    public PiPolynomial times(PiPolynomial other) {
        SortedMap<Integer, Ratio> product = new TreeMap<>();
        terms.forEach((a, ca) -> other.terms.forEach((b, cb) -> put(
                product, (long) a + b, product.getOrDefault(a + b, Ratio.ZERO).plus(ca.times(cb)))));
        return new PiPolynomial(product);
    }

    /** {@code this ^ power} for {@code power >= 0}, with {@code x^0 = 1}. */
    public PiPolynomial pow(int power) {
        if (power < 0) {
            throw new IllegalArgumentException("a negative power: " + power);
        }
        if (terms.size() == 1) {
            int half = terms.firstKey();
            return monomial(coefficient(half).pow(power), bounded((long) half * power));
        }
        PiPolynomial result = ONE;
        for (int i = 31 - Integer.numberOfLeadingZeros(power); i >= 0; i--) {
            result = result.times(result);
            if ((power >> i & 1) == 1) {
                result = result.times(this);
            }
        }
        return result;
    }

    private static int bounded(long half) {
        if (Math.abs(half) > LARGEST_POWER) {
            throw new FormulaException("too large: a power of Pi beyond " + LARGEST_POWER / 2, -1);
        }
        return (int) half;
    }

    /** The inverse, where it lies in the ring: of a single term that is not zero. */
    public Optional<PiPolynomial> inverse() {
        if (terms.size() != 1) {
            return Optional.empty();
        }
        int half = terms.firstKey();
        return Optional.of(monomial(coefficient(half).inverse(), -half));
    }

    /** Whether this is 0. */
    public boolean isZero() {
        return terms.isEmpty();
    }

    /** This as a rational number, if it is one. */
    public Optional<BigFraction> rational() {
        return ratio().map(Ratio::toFraction);
    }

    Optional<Ratio> ratio() {
        if (isZero()) {
            return Optional.of(Ratio.ZERO);
        }
        return terms.size() == 1 ? Optional.ofNullable(terms.get(0)) : Optional.empty();
    }

    /** The coefficients by twice the power of pi, without zeros, in lowest terms. */
    public SortedMap<Integer, BigFraction> coefficients() {
        SortedMap<Integer, BigFraction> reduced = new TreeMap<>();
        terms.forEach((half, c) -> reduced.put(half, c.toFraction()));
        return reduced;
    }

    SortedMap<Integer, Ratio> terms() {
        return terms;
    }

    /** The bits of the longest part of a coefficient, at least 1. */
    long longest() {
        int longest = 1;
        for (Ratio c : terms.values()) {
            longest = Math.max(longest, c.bits());
        }
        return longest;
    }

    /** The sign, proved by an enclosure that does not contain zero. */
    public int signum() {
        return enclosure(8).sign().orElseThrow();
    }

    /** An enclosure whose radius is at most {@code 2^-bits} of its midpoint; exactly zero for 0. */
    public Enclosure enclosure(int bits) {
        for (int working = bits + 32; working < MOST_BITS; working *= 2) {
            Enclosure sum = enclosure(new PiPowers(working));
            if (sum.relativeBits() >= bits) {
                return sum;
            }
        }
        throw new FormulaException("too large: the cancellation in a polynomial in Pi", -1);
    }

    /** An enclosure at the precision of {@code powers}, whatever cancels. */
    Enclosure enclosure(PiPowers powers) {
        Enclosure sum = Enclosure.ZERO;
        for (Map.Entry<Integer, Ratio> term : terms.entrySet()) {
            Enclosure coefficient = term.getValue().enclosure(powers.bits() + 8);
            sum = sum.plus(
                    term.getKey() == 0
                            ? coefficient
                            : coefficient.times(powers.power(term.getKey()), powers.bits() + 8),
                    powers.bits() + 8);
        }
        return sum;
    }

    /** This as a formula such as {@code 1-13/(6*Pi)}, highest power first. */
    public Formula toFormula() {
        return PiFormula.of(coefficients());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PiPolynomial p
                && terms.keySet().equals(p.terms.keySet())
                && terms.keySet().stream().allMatch(half -> same(half, p));
    }

    private boolean same(int half, PiPolynomial other) {
        return coefficient(half).isSameAs(other.coefficient(half));
    }

    Ratio coefficient(int half) {
        return terms.getOrDefault(half, Ratio.ZERO);
    }

    @Override
    public int hashCode() {
        // coefficients need not be in lowest terms
        return terms.keySet().hashCode();
    }

    @Override
    public String toString() {
        return toFormula().toString();
    }
}
