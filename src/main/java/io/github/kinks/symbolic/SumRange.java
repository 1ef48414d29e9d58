package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.Positivity;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The values of v for which a claim about {@code sum_{i=0}^{U(v)}} is made, {@code v >= first}, and those at which the sum has
 * a term, {@code v >= start}; before them it is empty.
 *
 * @param variable the name of v
 * @param upper U, with a positive slope in v
 * @param first the least v of the claim
 * @param start the least v of the claim with {@code U(v) >= 0}
 */
record SumRange(String variable, LinearForm upper, LinearForm first, LinearForm start) {
    private static final String SLACK = "slack";

    /** The range, where start and first differ by a number. */
    static Optional<SumRange> of(String variable, LinearForm upper, LinearForm first) {
        BigFraction slope = upper.value(variable);
        if (slope.signum() <= 0 || !upper.isWhole()) {
            return Optional.empty();
        }
        LinearForm zero = upper.plus(LinearForm.variable(variable).times(slope.negate()))
                .times(slope.reciprocal().negate());
        LinearForm start = zero.direction().plus(ceiling(zero.constant()));
        if (!start.isWhole() || !start.direction().equals(first.direction())) {
            return Optional.empty();
        }
        boolean later = start.constant().compareTo(first.constant()) > 0;
        return Optional.of(new SumRange(variable, upper, first, later ? start : first));
    }

    /** The least whole number that is at least {@code value}. */
    static BigFraction ceiling(BigFraction value) {
        var parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return new BigFraction(parts[1].signum() > 0 ? parts[0].add(java.math.BigInteger.ONE) : parts[0]);
    }

    /** By how many terms the sum grows with v. */
    int slope() {
        return upper.value(variable).getNumeratorAsInt();
    }

    /** How many values of v come before the sum has a term. */
    int emptySums() {
        return start.constant().subtract(first.constant()).getNumeratorAsInt();
    }

    /** U at {@code v = start + steps}, if that is a number. */
    Optional<Integer> upperAt(int steps) {
        LinearForm value = upper.substitute(variable, start.plus(new BigFraction(steps)));
        return value.isConstant() ? Optional.of(value.constant().getNumeratorAsInt()) : Optional.empty();
    }

    /** Whether a polynomial without i is shown to have no zero for {@code v >= start + steps}. */
    boolean neverZero(Polynomial polynomial, int steps) {
        Polynomial reach = start.plus(new BigFraction(steps)).polynomial().plus(Polynomial.variable(SLACK));
        return Positivity.oneSign(polynomial.substitute(variable, reach));
    }

    /** Whether a polynomial is shown to have no zero for {@code v >= start + steps} and {@code 0 <= i <= U(v)}. */
    boolean neverZeroInside(Polynomial polynomial, int steps) {
        return polynomial.variables().contains("i")
                ? Positivity.oneSign(inside(polynomial))
                : neverZero(polynomial, steps);
    }

    /** Whether a form is shown to be positive for {@code 0 <= i <= U(v)}, {@code v >= start}. */
    boolean isPositiveInside(LinearForm form) {
        Polynomial p = form.value("i").isZero()
                ? form.polynomial().substitute(variable, start.polynomial().plus(Polynomial.variable(SLACK)))
                : inside(form.polynomial());
        return Positivity.oneSign(p) && p.coefficients().iterator().next().signum() > 0;
    }

    /** With v expressed through {@code U(v) = i + slack}. */
    private Polynomial inside(Polynomial polynomial) {
        BigFraction slope = upper.value(variable);
        LinearForm rest = upper.plus(LinearForm.variable(variable).times(slope.negate()));
        Polynomial reach = Polynomial.variable(SLACK).plus(Polynomial.variable("i"));
        return polynomial.substitute(variable, reach.minus(rest.polynomial()).times(slope.reciprocal()));
    }
}
