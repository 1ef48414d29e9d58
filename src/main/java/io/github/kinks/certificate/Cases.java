package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Takes formulas with case distinctions apart into formulas without. */
final class Cases {
    private Cases() {}

    /**
     * The formulas in each case that they distinguish. All distinctions by the same conditions are resolved together; those by
     * comparisons of numbers have one case only.
     */
    static List<List<Formula>> of(List<Formula> formulas) {
        List<Formula> settled = formulas.stream().map(Cases::settled).toList();
        Optional<List<Condition>> first =
                settled.stream().flatMap(f -> conditions(f).stream()).findFirst();
        if (first.isEmpty()) {
            return List.of(settled);
        }
        List<List<Formula>> cases = new ArrayList<>();
        for (int i = 0; i <= first.get().size(); i++) {
            int index = i;
            cases.addAll(of(
                    settled.stream().map(f -> resolved(f, first.get(), index)).toList()));
        }
        return cases;
    }

    private static Optional<List<Condition>> conditions(Formula formula) {
        if (formula instanceof Piecewise p) {
            return Optional.of(conditions(p));
        }
        return FormulaTree.children(formula).stream()
                .flatMap(child -> conditions(child).stream())
                .findFirst();
    }

    private static List<Condition> conditions(Piecewise p) {
        return p.cases().stream().map(Piecewise.Case::condition).toList();
    }

    private static Formula resolved(Formula formula, List<Condition> conditions, int index) {
        if (formula instanceof Piecewise p && conditions(p).equals(conditions)) {
            Formula value = index < conditions.size() ? p.cases().get(index).value() : p.otherwise();
            return resolved(value, conditions, index);
        }
        return FormulaTree.mapChildren(formula, child -> resolved(child, conditions, index));
    }

    /** The formula without the cases of distinctions that comparisons of numbers decide. */
    private static Formula settled(Formula formula) {
        Formula inner = FormulaTree.mapChildren(formula, Cases::settled);
        if (!(inner instanceof Piecewise p)) {
            return inner;
        }
        for (Piecewise.Case c : p.cases()) {
            List<Optional<Boolean>> parts =
                    c.condition().comparisons().stream().map(Cases::holds).toList();
            if (parts.stream().anyMatch(Optional::isEmpty)) {
                return inner;
            } else if (parts.stream().allMatch(part -> part.orElse(false))) {
                return c.value();
            }
        }
        return p.otherwise();
    }

    private static Optional<Boolean> holds(Comparison c) {
        return NormalForm.over(ClosedForms.WHOLE)
                .of(c.left().minus(c.right()))
                .asRational()
                .flatMap(RationalFunction::asConstant)
                .map(BigFraction::signum)
                .map(c.relation()::holds);
    }
}
