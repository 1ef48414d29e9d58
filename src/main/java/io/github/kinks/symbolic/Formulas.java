package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaTree;
import java.util.function.Predicate;

/** Questions about formula trees. */
final class Formulas {
    private Formulas() {}

    /** Whether some part of the formula is of the kind. */
    static boolean any(Formula formula, Predicate<Formula> kind) {
        return kind.test(formula) || FormulaTree.children(formula).stream().anyMatch(child -> any(child, kind));
    }

    /** Whether the formula distinguishes cases. */
    static boolean hasCases(Formula formula) {
        return any(formula, f -> f instanceof Formula.Piecewise);
    }

    /** Whether the formula holds a sum. */
    static boolean hasSum(Formula formula) {
        return any(formula, f -> f instanceof Formula.Iterated i && i.fold() == Formula.Fold.SUM);
    }
}
