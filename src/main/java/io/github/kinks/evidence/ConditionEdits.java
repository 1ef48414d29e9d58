package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.evidence.MutationOperator.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mistakes in the conditions of a distinction by cases, its boundaries among them. */
final class ConditionEdits {
    private ConditionEdits() {}

    static List<Edit> relations(Formula node) {
        List<Edit> edits = new ArrayList<>();
        if (node instanceof Piecewise p) {
            for (int i = 0; i < p.cases().size(); i++) {
                List<Comparison> comparisons = p.cases().get(i).condition().comparisons();
                for (int j = 0; j < comparisons.size(); j++) {
                    for (Relation other : Relation.values()) {
                        Relation relation = comparisons.get(j).relation();
                        if (other != relation) {
                            edits.add(new Edit(word(relation) + "-to-" + word(other), with(p, i, j, other)));
                        }
                    }
                }
            }
        }
        return edits;
    }

    private static Formula with(Piecewise p, int branch, int place, Relation relation) {
        List<Piecewise.Case> cases = new ArrayList<>(p.cases());
        List<Comparison> comparisons =
                new ArrayList<>(cases.get(branch).condition().comparisons());
        Comparison old = comparisons.get(place);
        comparisons.set(place, new Comparison(old.left(), relation, old.right()));
        cases.set(branch, new Piecewise.Case(cases.get(branch).value(), new Condition(comparisons)));
        return new Piecewise(cases, p.otherwise());
    }

    private static String word(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
