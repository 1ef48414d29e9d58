package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.FormulaTree;
import java.util.function.Predicate;

/** Questions about formula trees. */
final class Formulas {
    private Formulas() {}

    /** Whether some part of the formula is of the kind. */
    static boolean any(Formula formula, Predicate<Formula> kind) {
        return kind.test(formula) || FormulaTree.children(formula).stream().anyMatch(child -> any(child, kind));
    }

    /** The linear form as a formula. */
    static Formula of(LinearForm form) {
        return FormulaParser.parse(form.toString());
    }

    /**
     * The formula as a linear form in whole variables.
     *
     * @throws NotDecidable if it is none
     */
    static LinearForm linear(Formula formula) {
        return NormalForm.over(Replay.WHOLE)
                .of(formula)
                .asRational()
                .filter(f -> f.denominator().equals(Polynomial.ONE))
                .flatMap(f -> LinearForm.of(f.numerator()))
                .filter(f -> Replay.WHOLE.containsAll(f.coefficients().keySet()))
                .orElseThrow(() -> new NotDecidable(formula + " where a linear form in whole numbers is wanted"));
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
