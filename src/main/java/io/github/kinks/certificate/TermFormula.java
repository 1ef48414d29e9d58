package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Writes normal forms as formulas again. */
public final class TermFormula {
    private TermFormula() {}

    /**
     * A formula equal to the sum.
     *
     * @throws NotDecidable if a symbol stands for something that the grammar cannot say
     */
    public static Formula of(TermSum sum) {
        return sum.terms().stream().map(TermFormula::of).reduce(Formula::plus).orElse(Formula.number(0));
    }

    /**
     * A formula equal to a sum that is a number: symbols that stand for Gammas, arctangents and logarithms of numbers are written out.
     *
     * @throws NotDecidable if a symbol stands for something else
     */
    public static Formula ofNumber(TermSum sum) {
        return sum.terms().stream()
                .map(term -> of(term, TermFormula::writtenOut))
                .reduce(Formula::plus)
                .orElse(Formula.number(0));
    }

    private static Formula of(HypergeometricTerm term) {
        return of(term, TermFormula::of);
    }

    private static Formula of(HypergeometricTerm term, java.util.function.Function<Polynomial, Formula> written) {
        Formula numerator = written.apply(term.coefficient().numerator());
        Formula denominator = written.apply(term.coefficient().denominator());
        for (HypergeometricTerm.Power power : term.powers().values()) {
            Formula base = of(power.base());
            LinearForm exponent = power.exponent();
            boolean root = exponent.isConstant() && exponent.constant().equals(new BigFraction(1, 2));
            Formula factor = root ? Formula.call(Function.SQRT, base) : base.power(of(exponent.polynomial()));
            numerator = times(numerator, factor);
        }
        for (Map.Entry<LinearForm, Integer> gamma : term.gammas().entrySet()) {
            Formula factor = Formula.call(Function.GAMMA, of(gamma.getKey().polynomial()));
            int times = Math.abs(gamma.getValue());
            factor = times == 1 ? factor : factor.power(Formula.number(times));
            if (gamma.getValue() > 0) {
                numerator = times(numerator, factor);
            } else {
                denominator = times(denominator, factor);
            }
        }
        return denominator.equals(Formula.number(1)) ? numerator : numerator.over(denominator);
    }

    private static Formula of(Polynomial polynomial) {
        if (polynomial.variables().stream().anyMatch(v -> !v.matches("\\w+"))) {
            throw new NotDecidable("no formula for " + polynomial);
        }
        return FormulaParser.parse(polynomial.toString());
    }

    private static Formula writtenOut(Polynomial polynomial) {
        if (polynomial.variables().stream().anyMatch(v -> !v.matches("\\w+|(Gamma|Log|ArcTan)<.*>"))) {
            throw new NotDecidable("no formula for " + polynomial);
        }
        return FormulaParser.parse(polynomial.toString().replace('<', '[').replace('>', ']'));
    }

    private static Formula times(Formula left, Formula right) {
        return left.equals(Formula.number(1)) ? right : left.times(right);
    }
}
