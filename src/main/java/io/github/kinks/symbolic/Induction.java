package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Iterated;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Verifies {@code S(v) = sum_{i=0}^{U(v)} F(v, i) = D(v)} for all v of a range by a recurrence. A certificate R with
 * {@code sum_s a_s(v) F(v+s, i) = G(i+1) - G(i)}, {@code G = R h}, gives
 *
 * <pre>sum_s a_s S(v+s) = G(U) - G(0) + sum_s a_s (F(v+s, U) + F(v+s, U+1) + .. + F(v+s, U(v+s)))</pre>
 *
 * in which the right side is explicit. D is shown to obey the same recurrence and to agree at the first values of v; from where the
 * recurrence is used its leading coefficient and all denominators are shown to have no zero.
 */
final class Induction {
    private static final String INDEX = "i";

    /** How many first values of v are looked at one by one, since a leading coefficient may vanish there. */
    private static final int MOST_EXCEPTIONS = 4;

    private final Symja symja;
    private final Iterated sum;
    private final Formula closed;
    private final SumRange range;
    private final HypergeometricTerm kernel;
    private final List<RationalFunction> neighbours;
    private final List<RationalFunction> coefficients;
    private final RationalFunction certificate;
    private final NormalForm forms = NormalForm.over(Replay.WHOLE);

    /**
     * @param kernel h
     * @param neighbours {@code F(v+s, i) / h(v, i)}
     */
    Induction(
            Symja symja,
            Iterated sum,
            Formula closed,
            SumRange range,
            HypergeometricTerm kernel,
            List<RationalFunction> neighbours,
            Telescoping.Found found) {
        this.symja = symja;
        this.sum = sum;
        this.closed = closed;
        this.range = range;
        this.kernel = kernel;
        this.neighbours = List.copyOf(neighbours);
        this.coefficients = found.coefficients();
        this.certificate = found.certificate();
    }

    boolean holds() {
        Optional<Integer> exceptions = exceptions();
        return exceptions.isPresent()
                && telescopes()
                && isRegular(exceptions.get())
                && vanishesBeforeTheSumStarts()
                && startsAlike(Math.max(exceptions.get() + coefficients.size() - 1, 1))
                && closedFormObeys();
    }

    /** After how many values of v the leading coefficient has no zero. */
    private Optional<Integer> exceptions() {
        RationalFunction leading = coefficients.get(coefficients.size() - 1);
        for (int steps = 0; steps <= MOST_EXCEPTIONS; steps++) {
            if (range.neverZero(leading.numerator(), steps)) {
                return Optional.of(steps);
            }
        }
        return Optional.empty();
    }

    private boolean telescopes() {
        RationalFunction left = RationalFunction.ZERO;
        for (int s = 0; s < coefficients.size(); s++) {
            left = left.plus(coefficients.get(s).times(neighbours.get(s)));
        }
        Polynomial next = LinearForm.variable(INDEX).plus(BigFraction.ONE).polynomial();
        RationalFunction shifted = certificate.substitute(INDEX, next);
        RationalFunction right = shifted.times(kernel.shiftQuotient(INDEX, 1)).minus(certificate);
        return left.equals(right) && symja.isZero("(%s)-(%s)".formatted(left, right), "");
    }

    /** Identities of rational functions speak of the terms only where nothing in them has a pole. */
    private boolean isRegular(int steps) {
        return coefficients.stream().allMatch(a -> range.neverZero(a.denominator(), steps))
                && range.neverZeroInside(certificate.denominator(), steps)
                && neighbours.stream().allMatch(f -> range.neverZeroInside(f.denominator(), steps))
                && range.neverZeroInside(kernel.coefficient().denominator(), steps)
                && forms.term(sum.body()).coefficient().numerator().variables().stream()
                        .noneMatch(symbol -> symbol.startsWith("Pole<"))
                && kernel.gammas().entrySet().stream()
                        .allMatch(g -> g.getValue() < 0 || range.isPositiveInside(g.getKey()));
    }

    private boolean vanishesBeforeTheSumStarts() {
        for (int back = 1; back <= range.emptySums(); back++) {
            if (!forms.of(closedAt(-back)).isZero()) {
                return false;
            }
        }
        return true;
    }

    private boolean startsAlike(int values) {
        for (int steps = 0; steps < values; steps++) {
            Optional<Integer> upper = range.upperAt(steps);
            if (upper.isEmpty()) {
                return false;
            }
            TermSum value = TermSum.ZERO;
            for (int i = 0; i <= upper.get(); i++) {
                Formula term =
                        sum.body().substitute(INDEX, Formula.number(i)).substitute(range.variable(), place(steps));
                value = value.plus(forms.of(term));
            }
            if (!value.minus(forms.of(closedAt(steps))).isZero()) {
                return false;
            }
        }
        return true;
    }

    private Formula closedAt(int steps) {
        return closed.substitute(range.variable(), place(steps));
    }

    private Formula place(int steps) {
        return Formulas.of(range.start().plus(new BigFraction(steps)));
    }

    private boolean closedFormObeys() {
        TermSum difference = boundary();
        for (int s = 0; s < coefficients.size(); s++) {
            difference = difference.minus(scaled(coefficients.get(s), forms.of(moved(closed, s))));
        }
        return difference.isZero();
    }

    private TermSum boundary() {
        LinearForm upper = range.upper();
        TermSum total = scaled(certificate.substitute(INDEX, upper.polynomial()), kernelAt(upper))
                .minus(scaled(
                        certificate.substitute(INDEX, Polynomial.ZERO),
                        kernelAt(LinearForm.constant(BigFraction.ZERO))));
        for (int s = 0; s < coefficients.size(); s++) {
            TermSum tail = TermSum.ZERO;
            for (int extra = 0; extra <= s * range.slope(); extra++) {
                Formula index = sum.to().plus(Formula.number(extra));
                tail = tail.plus(forms.of(moved(sum.body(), s).substitute(INDEX, index)));
            }
            total = total.plus(scaled(coefficients.get(s), tail));
        }
        return total;
    }

    private TermSum kernelAt(LinearForm index) {
        return TermSum.of(kernel.substitute(INDEX, index));
    }

    private Formula moved(Formula formula, int by) {
        return formula.substitute(
                range.variable(), Formula.variable(range.variable()).plus(Formula.number(by)));
    }

    private static TermSum scaled(RationalFunction factor, TermSum sum) {
        return sum.times(TermSum.of(HypergeometricTerm.of(factor)));
    }
}
