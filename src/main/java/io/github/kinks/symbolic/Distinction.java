package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A list of conditions by which formulas distinguish cases: the first that holds decides. */
record Distinction(List<Condition> conditions) {

    /**
     * The first distinction in the formula.
     *
     * @throws NotDecidable if cases stand within a sum or product, where they may depend on its index
     */
    static Optional<Distinction> in(Formula formula) {
        if (Formulas.any(formula, f -> f instanceof Formula.Iterated i && Formulas.hasCases(i))) {
            throw new NotDecidable("cases within a sum or product");
        }
        return find(formula);
    }

    private static Optional<Distinction> find(Formula formula) {
        if (formula instanceof Piecewise p) {
            return Optional.of(new Distinction(
                    p.cases().stream().map(Piecewise.Case::condition).toList()));
        }
        return FormulaTree.children(formula).stream()
                .map(Distinction::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The number of conditions; one more case holds where none of them does. */
    int count() {
        return conditions.size();
    }

    /** The formula where the condition {@code index}, counted from 0, is the first that holds, or none if it is the count. */
    Formula resolved(Formula formula, int index) {
        if (formula instanceof Piecewise p && isSame(p)) {
            Formula value = index < count() ? p.cases().get(index).value() : p.otherwise();
            return resolved(value, index);
        }
        return FormulaTree.mapChildren(formula, child -> resolved(child, index));
    }

    /** The formula as one distinction between its values in the cases. */
    Formula spread(Formula formula) {
        List<Piecewise.Case> cases = IntStream.range(0, count())
                .mapToObj(i -> new Piecewise.Case(resolved(formula, i), conditions.get(i)))
                .toList();
        return new Piecewise(cases, resolved(formula, count()));
    }

    private boolean isSame(Piecewise piecewise) {
        return piecewise.cases().size() == count()
                && IntStream.range(0, count())
                        .allMatch(i -> same(
                                conditions.get(i).comparisons(),
                                piecewise.cases().get(i).condition().comparisons()));
    }

    private static boolean same(List<Comparison> a, List<Comparison> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
    }

    private static boolean same(Comparison a, Comparison b) {
        boolean alike = a.relation() == b.relation() && equal(a.left(), b.left()) && equal(a.right(), b.right());
        return alike
                || WidthCondition.solved(a)
                        .filter(bound -> WidthCondition.solved(b).equals(Optional.of(bound)))
                        .isPresent();
    }

    private static boolean equal(Formula a, Formula b) {
        if (a.equals(b)) {
            return true;
        }
        try {
            NormalForm forms = NormalForm.over(Replay.WHOLE);
            return forms.of(a).minus(forms.of(b)).isZero();
        } catch (NotDecidable | ArithmeticException e) {
            return false;
        }
    }
}
