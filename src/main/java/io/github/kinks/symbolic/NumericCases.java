package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.law.FormulaEvaluator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Distinctions of cases that comparisons of numbers settle. */
final class NumericCases {
    private NumericCases() {}

    /** The formula with the case that holds in place of each distinction whose conditions up to it are settled. */
    static Formula settled(Formula formula) {
        Formula inner = FormulaTree.mapChildren(formula, NumericCases::settled);
        return inner instanceof Piecewise p ? chosen(p) : inner;
    }

    private static Formula chosen(Piecewise piecewise) {
        for (Piecewise.Case c : piecewise.cases()) {
            Optional<Boolean> holds = holds(c.condition().comparisons());
            if (holds.isEmpty()) {
                return piecewise;
            } else if (holds.get()) {
                return c.value();
            }
        }
        return piecewise.otherwise();
    }

    private static Optional<Boolean> holds(List<Comparison> comparisons) {
        boolean all = true;
        for (Comparison comparison : comparisons) {
            Formula difference = comparison.left().minus(comparison.right());
            if (!difference.variables().isEmpty()) {
                return Optional.empty();
            }
            Optional<Integer> sign = FormulaEvaluator.withDefaults()
                    .evaluate(difference, Map.of())
                    .sign();
            if (sign.isEmpty()) {
                return Optional.empty();
            }
            all &= comparison.relation().holds(sign.get());
        }
        return Optional.of(all);
    }
}
