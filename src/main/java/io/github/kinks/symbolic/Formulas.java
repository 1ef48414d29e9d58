package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.FormulaTree;
import java.util.ArrayList;
import java.util.List;
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
        return any(formula, f -> f instanceof Piecewise);
    }

    /**
     * The formula in each of its cases: every Piecewise in it by its first value, by its second, and so on, the last being what
     * holds otherwise. A formula without cases is its only one.
     */
    static List<Formula> cases(Formula formula) {
        List<Formula> all = new ArrayList<>();
        for (int index = 0; index <= mostCases(formula); index++) {
            all.add(inCase(formula, index));
        }
        return all;
    }

    private static int mostCases(Formula formula) {
        int here = formula instanceof Piecewise p ? p.cases().size() : 0;
        return FormulaTree.children(formula).stream()
                .mapToInt(Formulas::mostCases)
                .reduce(here, Math::max);
    }

    private static Formula inCase(Formula formula, int index) {
        if (formula instanceof Piecewise p) {
            return inCase(index < p.cases().size() ? p.cases().get(index).value() : p.otherwise(), index);
        }
        return FormulaTree.mapChildren(formula, child -> inCase(child, index));
    }

    /** The sides of all conditions, in their order. */
    static List<Formula> conditionSides(Formula formula) {
        List<Formula> sides = new ArrayList<>();
        if (formula instanceof Piecewise p) {
            p.cases()
                    .forEach(c -> c.condition().comparisons().forEach(side -> {
                        sides.add(side.left());
                        sides.add(side.right());
                    }));
        }
        FormulaTree.children(formula).forEach(child -> sides.addAll(conditionSides(child)));
        return sides;
    }

    /** Whether the formula holds a sum. */
    static boolean hasSum(Formula formula) {
        return any(formula, f -> f instanceof Formula.Iterated i && i.fold() == Formula.Fold.SUM);
    }
}
