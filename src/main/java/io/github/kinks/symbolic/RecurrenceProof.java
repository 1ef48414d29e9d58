package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.Residues;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Proves {@code S(v) = sum_{i=0}^{U(v)} F(v, i) = D(v)} by creative telescoping in v, where F is a polynomial times h. A certificate R with
 * {@code sum_s a_s(v) F(v+s, i) = G(i+1) - G(i)}, {@code G = R h}, gives
 *
 * <pre>sum_s a_s S(v+s) = G(U) - G(0) + sum_s a_s (F(v+s, U) + F(v+s, U+1) + .. + F(v+s, U(v+s)))</pre>
 *
 * in which the right side is explicit. D is shown to obey the same recurrence and to agree where U is 0, 1, .., order-1; the
 * leading coefficient and all denominators are shown to have no zero in the range.
 */
final class RecurrenceProof {
    private static final int HIGHEST_ORDER = 2;
    private static final String INDEX = "i";

    private final Symja symja;
    private final String variable;
    private final NormalForm forms = NormalForm.over(Replay.WHOLE);

    RecurrenceProof(Symja symja, String variable) {
        this.symja = symja;
        this.variable = variable;
    }

    /** Whether a recurrence was found and everything about it verified. */
    boolean proves(Iterated sum, Formula closed) {
        for (Map<String, Formula> residue : Residues.classes(List.of(sum.body(), sum.to(), closed), Replay.WHOLE)) {
            if (residue.containsKey(INDEX)) {
                return false;
            }
            Iterated split = new Iterated(
                    Fold.SUM,
                    Residues.apply(sum.body(), residue),
                    INDEX,
                    sum.from(),
                    Simplify.rational(Residues.apply(sum.to(), residue)));
            if (!provesClass(split, Residues.apply(closed, residue))) {
                return false;
            }
        }
        return true;
    }

    private boolean provesClass(Iterated sum, Formula closed) {
        LinearForm upper = Formulas.linear(sum.to());
        BigFraction slope = upper.value(variable);
        if (slope.signum() <= 0 || !upper.isWhole()) {
            return false;
        }
        HypergeometricTerm term = forms.term(sum.body());
        if (term.coefficient().isZero()) {
            return forms.of(closed).isZero();
        }
        // F = P h with a polynomial P: a certificate relative to h has no poles where P vanishes
        Polynomial factor = term.coefficient().numerator();
        HypergeometricTerm kernel = term.over(HypergeometricTerm.of(RationalFunction.of(factor)));
        RationalFunction quotient = kernel.shiftQuotient(INDEX, 1);
        List<RationalFunction> neighbours = new ArrayList<>();
        for (int order = 0; order <= HIGHEST_ORDER; order++) {
            HypergeometricTerm ratio = term.shift(variable, order).over(kernel);
            if (!ratio.isRational()) {
                return false;
            }
            neighbours.add(ratio.coefficient());
            Optional<Telescoping.Found> found = Telescoping.find(quotient, neighbours, INDEX);
            if (found.isPresent()) {
                return new Attempt(
                                sum,
                                kernel,
                                closed,
                                upper,
                                slope.getNumeratorAsInt(),
                                quotient,
                                neighbours,
                                found.get())
                        .holds();
            }
        }
        return false;
    }

    /** One recurrence, to be verified. */
    private final class Attempt {
        private final Iterated sum;
        private final HypergeometricTerm kernel;
        private final Formula closed;
        private final LinearForm upper;
        private final int slope;
        private final RationalFunction quotient;
        private final List<RationalFunction> neighbours;
        private final List<RationalFunction> coefficients;
        private final RationalFunction certificate;
        private final Positivity positivity;

        Attempt(
                Iterated sum,
                HypergeometricTerm kernel,
                Formula closed,
                LinearForm upper,
                int slope,
                RationalFunction quotient,
                List<RationalFunction> neighbours,
                Telescoping.Found found) {
            this.sum = sum;
            this.kernel = kernel;
            this.closed = closed;
            this.upper = upper;
            this.slope = slope;
            this.quotient = quotient;
            this.neighbours = List.copyOf(neighbours);
            this.coefficients = found.coefficients();
            this.certificate = found.certificate();
            this.positivity = new Positivity(variable, upper);
        }

        boolean holds() {
            int order = coefficients.size() - 1;
            RationalFunction leading = coefficients.get(order);
            return telescopes()
                    && noPoles()
                    && positivity.neverZero(leading.numerator())
                    && coefficients.stream().allMatch(a -> positivity.neverZero(a.denominator()))
                    && closedFormObeys()
                    && startsAlike(Math.max(order, 1));
        }

        private boolean telescopes() {
            RationalFunction left = RationalFunction.ZERO;
            for (int s = 0; s < coefficients.size(); s++) {
                left = left.plus(coefficients.get(s).times(neighbours.get(s)));
            }
            RationalFunction shifted = certificate.substitute(
                    INDEX, LinearForm.variable(INDEX).plus(BigFraction.ONE).polynomial());
            RationalFunction right = shifted.times(quotient).minus(certificate);
            return left.equals(right) && symja.isZero("(%s)-(%s)".formatted(left, right), "");
        }

        private boolean noPoles() {
            return positivity.neverZeroInside(certificate.denominator())
                    && neighbours.stream().allMatch(f -> positivity.neverZeroInside(f.denominator()));
        }

        private boolean closedFormObeys() {
            TermSum difference = boundary();
            for (int s = 0; s < coefficients.size(); s++) {
                TermSum value = forms.of(moved(closed, s));
                difference = difference.minus(scaled(coefficients.get(s), value));
            }
            return difference.isZero();
        }

        private TermSum boundary() {
            TermSum last = kernelAt(upper);
            TermSum first = kernelAt(LinearForm.constant(BigFraction.ZERO));
            TermSum total = scaled(certificate.substitute(INDEX, upper.polynomial()), last)
                    .minus(scaled(certificate.substitute(INDEX, Polynomial.ZERO), first));
            for (int s = 0; s < coefficients.size(); s++) {
                TermSum tail = TermSum.ZERO;
                for (int extra = 0; extra <= s * slope; extra++) {
                    tail = tail.plus(at(moved(sum.body(), s), sum.to().plus(Formula.number(extra))));
                }
                total = total.plus(scaled(coefficients.get(s), tail));
            }
            return total;
        }

        /** Where U is 0, 1, .. the sum has that many terms more than one. */
        private boolean startsAlike(int values) {
            for (int u = 0; u < values; u++) {
                LinearForm rest = upper.plus(LinearForm.variable(variable).times(new BigFraction(-slope)));
                LinearForm start = rest.times(new BigFraction(-1, slope)).plus(new BigFraction(u, slope));
                if (!start.isWhole()) {
                    return false;
                }
                Formula place = Formulas.of(start);
                TermSum value = TermSum.ZERO;
                for (int i = 0; i <= u; i++) {
                    Formula term =
                            sum.body().substitute(INDEX, Formula.number(i)).substitute(variable, place);
                    value = value.plus(forms.of(term));
                }
                if (!value.minus(forms.of(closed.substitute(variable, place))).isZero()) {
                    return false;
                }
            }
            return slope == 1;
        }

        private TermSum kernelAt(LinearForm index) {
            return TermSum.of(kernel.substitute(INDEX, index));
        }

        private TermSum at(Formula body, Formula index) {
            return forms.of(body.substitute(INDEX, index));
        }
    }

    private Formula moved(Formula formula, int by) {
        return formula.substitute(variable, Formula.variable(variable).plus(Formula.number(by)));
    }

    private static TermSum scaled(RationalFunction factor, TermSum sum) {
        return sum.times(TermSum.of(HypergeometricTerm.of(factor)));
    }
}
