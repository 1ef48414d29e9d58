package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.law.FormulaEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Distinctions of cases that comparisons of numbers settle, or of numbers with what is positive at every width. */
final class NumericCases {
    private NumericCases() {}

    /** The formula without cases that are settled not to hold, and without those after one that holds. */
    static Formula settled(Formula formula) {
        Formula inner = FormulaTree.mapChildren(formula, NumericCases::settled);
        return inner instanceof Piecewise p ? chosen(p) : inner;
    }

    private static Formula chosen(Piecewise piecewise) {
        List<Piecewise.Case> open = new ArrayList<>();
        Formula otherwise = piecewise.otherwise();
        for (Piecewise.Case c : piecewise.cases()) {
            Optional<Boolean> holds = holds(c.condition().comparisons());
            if (holds.isEmpty()) {
                open.add(c);
            } else if (holds.get()) {
                otherwise = c.value();
                break;
            }
        }
        return open.isEmpty() ? otherwise : new Piecewise(open, otherwise);
    }

    private static Optional<Boolean> holds(List<Comparison> comparisons) {
        boolean all = true;
        for (Comparison comparison : comparisons) {
            Comparison bound = WidthCondition.solved(comparison).orElse(comparison);
            Optional<Integer> sign = sign(bound.left(), bound.right());
            if (sign.isEmpty()) {
                return Optional.empty();
            }
            all &= bound.relation().holds(sign.get());
        }
        return Optional.of(all);
    }

    /** The sign of the difference: of numbers, or of one that is not positive and what is so at every width. */
    private static Optional<Integer> sign(Formula left, Formula right) {
        Formula difference = left.minus(right);
        if (difference.variables().isEmpty()) {
            return FormulaEvaluator.withDefaults()
                    .evaluate(difference, Map.of())
                    .sign();
        } else if (isNotPositive(left) && WidthCondition.isPositive(right)) {
            return Optional.of(-1);
        }
        return isNotPositive(right) && WidthCondition.isPositive(left) ? Optional.of(1) : Optional.empty();
    }

    private static boolean isNotPositive(Formula formula) {
        return formula.variables().isEmpty()
                && FormulaEvaluator.withDefaults()
                        .evaluate(formula, Map.of())
                        .sign()
                        .filter(sign -> sign <= 0)
                        .isPresent();
    }
}
