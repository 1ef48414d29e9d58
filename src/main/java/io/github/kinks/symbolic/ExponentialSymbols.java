package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.FormulaTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes exponentials, whose exponents the normal form does not know, variables of their own: {@code Exp[-x^2/2]} is one, whichever
 * way the exponent is written. One instance names the same exponential alike in all formulas that it is given; formulas that are
 * equal for all positive values of the variables are so for the exponentials.
 */
final class ExponentialSymbols {
    private final List<TermSum> exponents = new ArrayList<>();

    /** The formula with variables for its exponentials. */
    Formula in(Formula formula) {
        Formula inner = FormulaTree.mapChildren(formula, this::in);
        return inner instanceof Call c && c.function() == Function.EXP
                ? Formula.variable("exponential" + number(c.argument()))
                : inner;
    }

    private int number(Formula exponent) {
        TermSum value = NormalForm.over(Replay.WHOLE).of(exponent);
        for (int i = 0; i < exponents.size(); i++) {
            if (exponents.get(i).minus(value).isZero()) {
                return i;
            }
        }
        exponents.add(value);
        return exponents.size() - 1;
    }
}
