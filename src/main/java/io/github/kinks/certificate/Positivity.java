package io.github.kinks.certificate;

import java.util.List;

/** Shows that a polynomial has no zero. Sufficient, not necessary. */
public final class Positivity {
    private static final List<String> COUNTS = List.of("i", "j", "k");

    private Positivity() {}

    /**
     * Whether all coefficients have one sign and some term holds only variables that are positive, so that the sum is not 0 where
     * the others are at least 0. Counts and variables named slack may be 0; widths, positions, scales and named constants are
     * positive.
     */
    public static boolean oneSign(Polynomial polynomial) {
        if (polynomial.isZero()) {
            return false;
        }
        int sign = polynomial.coefficients().iterator().next().signum();
        Polynomial strict = polynomial;
        for (String variable : polynomial.variables()) {
            if (COUNTS.contains(variable) || variable.startsWith("slack")) {
                strict = strict.substitute(variable, Polynomial.ZERO);
            }
        }
        return !strict.isZero() && polynomial.coefficients().stream().allMatch(c -> c.signum() == sign);
    }
}
