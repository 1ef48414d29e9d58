package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.FormulaTree;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * Makes the square roots in sums that are raised to symbolic powers, such as {@code (1-Sqrt[6/(n+1)]/2)^(n-k)}, variables of their own.
 * Each such sum is first brought to its normal form, so that equal sums stay equal; formulas that are equal for all positive
 * values of the variables are so for the roots. One instance names the same root alike in all formulas that it is given.
 */
final class RootSymbols {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private final Map<String, Formula> names = new TreeMap<>();

    /** The formula with variables for such roots; as it is where it has none. */
    Formula in(Formula formula) {
        Formula inner = FormulaTree.mapChildren(formula, this::in);
        boolean symbolicPower = inner instanceof Formula.Binary f
                && f.operator() == Operator.POWER
                && !f.right().variables().isEmpty()
                && Formulas.any(f.left(), RootSymbols::isRoot);
        if (!symbolicPower) {
            return inner;
        }
        Formula.Binary power = (Formula.Binary) inner;
        try {
            TermSum sum = NormalForm.over(Replay.WHOLE).of(power.left());
            return sum.terms().size() < 2 ? inner : named(sum).power(power.right());
        } catch (NotDecidable | FormulaException e) {
            return inner;
        }
    }

    private static boolean isRoot(Formula formula) {
        return formula instanceof Formula.Call c && c.function() == Function.SQRT;
    }

    private Formula named(TermSum sum) {
        return sum.terms().stream().map(this::named).reduce(Formula::plus).orElse(Formula.number(0));
    }

    private Formula named(HypergeometricTerm term) {
        if (!term.gammas().isEmpty()) {
            throw new NotDecidable("a power of a sum with Gammas");
        }
        Formula product = FormulaParser.parse(term.coefficient().toString());
        for (HypergeometricTerm.Power power : term.powers().values()) {
            LinearForm exponent = power.exponent();
            if (!exponent.isConstant() || !exponent.constant().equals(HALF)) {
                throw new NotDecidable("a power of a sum with powers");
            }
            product = product.times(
                    names.computeIfAbsent(power.base().toString(), base -> Formula.variable("root" + names.size())));
        }
        return product;
    }
}
