package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.Polynomial;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Shows that a polynomial has no zero where {@code 0 <= i <= U(v)} and all other variables are at least 0: with v expressed through
 * {@code U = i + slack}, all coefficients have one sign. Sufficient, not necessary.
 */
final class Positivity {
    private static final String SLACK = "slack";

    private final String variable;
    private final LinearForm upper;

    Positivity(String variable, LinearForm upper) {
        this.variable = variable;
        this.upper = upper;
    }

    /** Whether the polynomial has no zero for {@code U(v) >= 0}. */
    boolean neverZero(Polynomial polynomial) {
        return oneSign(polynomial.substitute(variable, solved(Polynomial.variable(SLACK))));
    }

    /** Whether the polynomial has no zero for {@code 0 <= i <= U(v)}. */
    boolean neverZeroInside(Polynomial polynomial) {
        Polynomial reach = Polynomial.variable(SLACK).plus(Polynomial.variable("i"));
        return oneSign(polynomial.substitute(variable, solved(reach)));
    }

    /** The variable where U has the given value. */
    private Polynomial solved(Polynomial value) {
        BigFraction slope = upper.value(variable);
        LinearForm rest = upper.plus(LinearForm.variable(variable).times(slope.negate()));
        return value.minus(rest.polynomial()).times(slope.reciprocal());
    }

    /**
     * Whether all coefficients have one sign and some term holds only variables that are positive, so that the sum is not 0 where
     * the others are at least 0.
     */
    static boolean oneSign(Polynomial polynomial) {
        if (polynomial.isZero()) {
            return false;
        }
        int sign = polynomial.coefficients().iterator().next().signum();
        Polynomial strict = polynomial;
        for (String variable : polynomial.variables()) {
            if (!isPositive(variable)) {
                strict = strict.substitute(variable, Polynomial.ZERO);
            }
        }
        return !strict.isZero() && polynomial.coefficients().stream().allMatch(c -> c.signum() == sign);
    }

    /** Counts and slacks may be 0; widths, positions, scales and named constants are positive. */
    private static boolean isPositive(String variable) {
        return !List.of("i", "j", "k").contains(variable) && !variable.startsWith(SLACK);
    }
}
