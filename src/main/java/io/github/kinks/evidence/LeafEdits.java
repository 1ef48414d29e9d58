package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import io.github.kinks.evidence.MutationOperator.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** Mistakes in numbers and variables, and signs that do not belong. */
final class LeafEdits {
    private LeafEdits() {}

    static List<Edit> constants(Formula node) {
        if (node instanceof Rational r) {
            List<Edit> edits = new ArrayList<>();
            edits.add(new Edit("constant-plus-1", Formula.number(r.value().add(1))));
            edits.add(new Edit("constant-less-1", Formula.number(r.value().subtract(1))));
            if (!r.value().isZero()) {
                edits.add(new Edit("constant-negated", Formula.number(r.value().negate())));
            }
            return edits;
        } else if (node == Constant.PI) {
            return List.of(new Edit("pi-dropped", Formula.number(BigFraction.ONE)), new Edit("pi-to-e", Constant.E));
        }
        return node == Constant.E ? List.of(new Edit("e-to-pi", Constant.PI)) : List.of();
    }

    static List<Edit> variables(Formula node, Set<String> scope) {
        List<Edit> edits = new ArrayList<>();
        if (node instanceof Variable v) {
            for (String other : scope) {
                if (!other.equals(v.name())) {
                    edits.add(new Edit(v.name() + "-to-" + other, Formula.variable(other)));
                }
            }
        }
        return edits;
    }

    static List<Edit> inserted(Formula node) {
        List<Edit> edits = new ArrayList<>();
        if (!(node instanceof Rational || node instanceof Negate)) {
            edits.add(new Edit("negated", node.negate()));
        }
        if (node instanceof Variable v) {
            edits.add(new Edit(v.name() + "-plus-1-at", Shift.by(node, 1)));
            edits.add(new Edit(v.name() + "-less-1-at", Shift.by(node, -1)));
        }
        return edits;
    }
}
