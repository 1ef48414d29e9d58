package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Step.Check;
import java.util.Set;

/**
 * {@code upper(s) W(s) = lower(s) W(s-2)} for {@code W(s) = int_{-1}^{1} (1-t^2)^(s/2) dt}.
 *
 * <p>Found by the ansatz that {@code t (1-t^2)^(s/2)} is an antiderivative of {@code upper (1-t^2)^(s/2) - lower (1-t^2)^((s-2)/2)}:
 * after division by {@code (1-t^2)^((s-2)/2)} both sides are polynomials in t, and comparing coefficients gives the two unknowns.
 */
record SliceRecurrence(LinearForm upper, LinearForm lower) {
    private static final String ANTIDERIVATIVE = "t*(1-t^2)^(s/2)";

    static SliceRecurrence find(Symja symja) {
        String quotient = symja.evaluate(
                "Expand[Together[PowerExpand[Simplify[D[" + ANTIDERIVATIVE + ",t]/(1-t^2)^((s-2)/2)]]]]");
        Polynomial derivative = NormalForm.over(Set.of("n", "k"))
                .of(FormulaParser.parse(quotient.replaceAll("\\bt\\b", "x").replaceAll("\\bs\\b", "n")))
                .asRational()
                .orElseThrow(() -> new SymbolicException("no polynomial in t: " + quotient))
                .numerator();
        // upper (1 - x^2) - lower = derivative, coefficient by coefficient
        Polynomial upper = derivative.coefficient("x", 2).negate();
        Polynomial lower = upper.minus(derivative.coefficient("x", 0));
        Polynomial left = upper.times(
                        Polynomial.ONE.minus(Polynomial.variable("x").power(2)))
                .minus(lower);
        if (!left.equals(derivative)) {
            throw new SymbolicException("the ansatz for the slice recurrence fails on " + quotient);
        }
        return new SliceRecurrence(form(upper), form(lower));
    }

    /** That the combination of the two slices integrates to 0, since its antiderivative vanishes at both ends. */
    Check.Integral certificate(String integrand) {
        return new Check.Integral(integrand, "t", "-1", "1", ANTIDERIVATIVE, "0", "s>0");
    }

    private static LinearForm form(Polynomial p) {
        return LinearForm.of(p)
                .map(f -> f.substitute("n", LinearForm.variable("s")))
                .orElseThrow(() -> new SymbolicException("a slice recurrence that is not linear in s: " + p));
    }
}
