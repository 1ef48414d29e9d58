package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A polynomial in 1/Pi with rational coefficients, by its coefficients; the last one is not 0. Since Pi is transcendental, two of
 * them are the same number only where their coefficients agree.
 */
record PiPowers(List<BigFraction> coefficients) {
    private static final String PI = "Pi";

    PiPowers {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).isZero()) {
            size--;
        }
        coefficients = List.copyOf(coefficients.subList(0, size));
    }

    static final PiPowers ZERO = new PiPowers(List.of());

    /** A formula without variables, if it is one. */
    static Optional<PiPowers> of(Formula formula) {
        return NormalForm.over(ClosedForms.WHOLE).of(formula).asRational().flatMap(PiPowers::of);
    }

    /** A rational function of Pi, if its denominator is a power of Pi. */
    static Optional<PiPowers> of(RationalFunction f) {
        int degree = f.denominator().degree(PI);
        RationalFunction constant =
                f.times(RationalFunction.of(Polynomial.variable(PI).power(degree)));
        boolean fits = constant.denominator().equals(Polynomial.ONE)
                && List.of(PI).containsAll(constant.numerator().variables())
                && constant.numerator().degree(PI) <= degree;
        if (!fits) {
            return Optional.empty();
        }
        List<BigFraction> coefficients = new ArrayList<>();
        for (int d = 0; d <= degree; d++) {
            coefficients.add(constant.numerator().coefficient(PI, degree - d).constantTerm());
        }
        return Optional.of(new PiPowers(coefficients));
    }

    PiPowers plus(PiPowers other) {
        List<BigFraction> sum = new ArrayList<>();
        for (int d = 0; d < Math.max(coefficients.size(), other.coefficients.size()); d++) {
            sum.add(coefficient(d).add(other.coefficient(d)));
        }
        return new PiPowers(sum);
    }

    PiPowers times(int factor) {
        return new PiPowers(coefficients.stream().map(c -> c.multiply(factor)).toList());
    }

    private BigFraction coefficient(int d) {
        return d < coefficients.size() ? coefficients.get(d) : BigFraction.ZERO;
    }
}
