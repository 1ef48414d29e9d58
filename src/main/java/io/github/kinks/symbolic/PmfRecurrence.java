package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.Residues;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Step.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A recurrence in k of P(K=k), from one in j of the factorial moments. With z = y/(1-y) the derivation y d/dy, which the index j
 * stands for, keeps polynomials in z times {@code y^k (1-y)^(n-k-shift)}.
 */
final class PmfRecurrence {
    /** The longest shift of the moments that is tried. */
    private static final int LONGEST = 6;

    private static final String SHARE = "#1/Binomial[n,j]";
    private static final Polynomial Z = Polynomial.variable("x");
    private static final Polynomial K = Polynomial.variable("k");
    private static final Polynomial N = Polynomial.variable("n");

    private PmfRecurrence() {}

    /** What the moments at j are multiplied by to give those at j+shift. */
    private record Shift(int by, RationalFunction factor) {}

    /** @throws SymbolicException if a neuron may make several kinks, or the moments have no rational shift quotient */
    static Derivation of(Symja symja, Model model, Derivation moments) {
        Workings w = new Workings(symja).after(moments);
        Formula share = share(w, model, moments);
        try {
            return annihilated(w, share);
        } catch (NotDecidable e) {
            throw new SymbolicException("no recurrence is derived: " + e.getMessage());
        }
    }

    private static Derivation annihilated(Workings w, Formula share) {
        Shift shift = shift(share)
                .orElseThrow(() -> new SymbolicException(
                        "no recurrence is derived where no shift of j multiplies the moments by a rational function"));
        Formula result = w.annihilate(
                "The functional that takes y^j to M(j) takes Binomial[n,k]*y^k*(1-y)^(n-k) to P(K=k), and to 0 what the recurrence"
                        + " of M in j says",
                "recurrence of P(K=k), x^i for P(K=k+i)",
                new Check.Annihilator(share, shift.by(), parsed(shift.factor()), operator(shift)));
        return w.done("recurrence of the law in k", result);
    }

    /** M(j), the average over the j-subsets of neurons of the probability that all have their kink in the domain. */
    static Formula share(Workings w, Model model, Derivation moments) {
        if (model.mostKinks(1) > 1) {
            throw new SymbolicException("it is derived where a neuron makes one kink at most");
        } else if (Formulas.any(moments.result(), f -> f instanceof Formula.Piecewise)) {
            throw new SymbolicException("it is derived where the factorial moments need no distinction of cases");
        }
        Inversion.of(w, moments.result());
        w.rewrite(
                "Choose the k neurons first",
                FormulaParser.parse("Binomial[j,k]*Binomial[n,j]"),
                FormulaParser.parse("Binomial[n,k]*Binomial[n-k,j-k]"));
        w.define(
                "Average over the j-subsets: P(K=k) is Binomial[n,k] times the alternating sum of Binomial[n-k,j-k]*M(j), as the"
                        + " coefficients of y^k*(1-y)^(n-k) are",
                "M(j)",
                SHARE,
                "the binomial theorem; #1 is E C(K,j)");
        Formula filled = w.applied("Fill it in", "M(j)", SHARE, moments.result().toString());
        return w.simplify("Simplify", filled);
    }

    private static Optional<Shift> shift(Formula share) {
        return IntStream.rangeClosed(1, LONGEST)
                .mapToObj(by -> factor(share, by).map(f -> new Shift(by, f)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** M(j+by)/M(j), if it is one rational function of n and j in all classes of residues. */
    private static Optional<RationalFunction> factor(Formula share, int by) {
        Formula later = share.substitute("j", Formula.variable("j").plus(Formula.number(by)));
        Set<RationalFunction> factors = new HashSet<>();
        try {
            for (Map<String, Formula> residue : Residues.classes(List.of(share, later), Replay.WHOLE)) {
                NormalForm forms = NormalForm.over(Replay.WHOLE);
                HypergeometricTerm quotient =
                        forms.term(Residues.apply(later, residue)).over(forms.term(Residues.apply(share, residue)));
                if (!quotient.isRational()) {
                    return Optional.empty();
                }
                factors.add(restored(quotient.coefficient(), residue));
            }
        } catch (NotDecidable e) {
            return Optional.empty();
        }
        return factors.size() == 1 ? factors.stream().findFirst() : Optional.empty();
    }

    /** In the variables themselves, where a class has 2n+1, say, in the place of n. */
    private static RationalFunction restored(RationalFunction function, Map<String, Formula> residue) {
        RationalFunction result = function;
        for (Map.Entry<String, Formula> e : residue.entrySet()) {
            LinearForm form = Formulas.linear(e.getValue());
            Polynomial inverse = Polynomial.variable(e.getKey())
                    .minus(Polynomial.constant(form.constant()))
                    .times(form.value(e.getKey()).reciprocal());
            result = result.substitute(e.getKey(), inverse);
        }
        return result;
    }

    /** The operator, with the coefficient of P(K=k) first and coefficients without common poles. */
    private static Formula operator(Shift shift) {
        int s = shift.by();
        Polynomial shifted = Z.power(s).times(applied(shift.factor().denominator(), s));
        Polynomial kept =
                Polynomial.ONE.plus(Z).power(s).times(applied(shift.factor().numerator(), s));
        Polynomial inRatios = kept.minus(shifted);
        Polynomial whole = inRatios.times(inRatios.content().reciprocal());
        Formula sum = term(whole.coefficient("x", 0), 0, s);
        for (int i = 1; i <= whole.degree("x"); i++) {
            Polynomial coefficient = whole.coefficient("x", i);
            for (int l = s; l < i; l++) {
                coefficient = coefficient.dividedBy(absent(l)).orElseThrow();
            }
            Formula x = Formula.variable("x");
            Formula power = i == 1 ? x : x.power(Formula.number(i));
            sum = coefficient.isZero() ? sum : sum.plus(term(coefficient, i, s).times(power));
        }
        return sum;
    }

    /** P(K=k+i) is Binomial[n,k+i] times the functional's value, and all terms are divided by Binomial[n,k]/((n-k)..(n-k-shift+1)). */
    private static Formula term(Polynomial coefficient, int i, int shift) {
        List<Formula> factors = new ArrayList<>();
        if (!coefficient.equals(Polynomial.ONE)) {
            factors.add(parsed(RationalFunction.of(coefficient)));
        }
        for (int l = i; l < shift; l++) {
            factors.add(FormulaParser.parse(l == 0 ? "n-k" : "n-k-" + l));
        }
        for (int l = 1; l <= i; l++) {
            factors.add(FormulaParser.parse("k+" + l));
        }
        return factors.stream().reduce(Formula::times).orElse(Formula.number(1));
    }

    private static Polynomial absent(int l) {
        return N.minus(K).minus(Polynomial.constant(l));
    }

    /** {@code P(y d/dy) f / f} in z, for a polynomial P in j and {@code f = y^k (1-y)^(n-k-shift)}. */
    private static Polynomial applied(Polynomial polynomial, int shift) {
        Polynomial own = K.minus(absent(shift).times(Z));
        Polynomial inner = Z.plus(Z.power(2));
        Polynomial sum = Polynomial.ZERO;
        Polynomial power = Polynomial.ONE;
        for (int i = 0; i <= polynomial.degree("j"); i++) {
            sum = sum.plus(polynomial.coefficient("j", i).times(power));
            power = own.times(power).plus(inner.times(power.derivative("x")));
        }
        return sum;
    }

    private static Formula parsed(RationalFunction function) {
        return TermFormula.of(TermSum.of(HypergeometricTerm.of(function)));
    }
}
