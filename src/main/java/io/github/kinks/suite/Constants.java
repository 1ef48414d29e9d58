package io.github.kinks.suite;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.law.FormulaEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes what is constant in a formula: {@code Binomial[3,1]*ArcTan[1/2]^1} becomes {@code 3*ArcTan[1/2]}. */
final class Constants {
    private static final Formula ZERO = Formula.number(0);
    private static final Formula ONE = Formula.number(1);

    private Constants() {}

    /** An equal formula in which every part without variables that lies in Q[sqrt(pi), 1/sqrt(pi)] is written out. */
    static Formula folded(Formula formula) {
        Formula inner = byParts(formula);
        return inner.variables().isEmpty() ? value(inner) : inner;
    }

    private static Formula value(Formula constant) {
        try {
            return FormulaEvaluator.withDefaults()
                    .evaluate(constant, Map.of())
                    .exact()
                    .map(x -> x.toFormula())
                    .orElse(constant);
        } catch (FormulaException undefinedOrLong) {
            return constant;
        }
    }

    private static Formula byParts(Formula formula) {
        if (formula instanceof Negate f) {
            return folded(f.operand()).negate();
        } else if (formula instanceof Call f) {
            return new Call(
                    f.function(), f.arguments().stream().map(Constants::folded).toList());
        } else if (formula instanceof Binary f) {
            return binary(f.operator(), folded(f.left()), folded(f.right()));
        } else if (formula instanceof Iterated f) {
            return new Iterated(f.fold(), folded(f.body()), f.index(), folded(f.from()), folded(f.to()));
        } else if (formula instanceof Piecewise f) {
            return piecewise(f);
        }
        return formula;
    }

    /** Without the cases that comparisons of numbers rule out. */
    private static Formula piecewise(Piecewise formula) {
        List<Piecewise.Case> open = new ArrayList<>();
        for (Piecewise.Case c : formula.cases()) {
            Condition condition = condition(c.condition());
            List<Boolean> settled = condition.comparisons().stream()
                    .flatMap(comparison -> holds(comparison).stream())
                    .toList();
            if (settled.size() == condition.comparisons().size() && !settled.contains(false)) {
                return open.isEmpty() ? folded(c.value()) : new Piecewise(open, folded(c.value()));
            } else if (!settled.contains(false)) {
                open.add(new Piecewise.Case(folded(c.value()), condition));
            }
        }
        Formula otherwise = folded(formula.otherwise());
        return open.isEmpty() ? otherwise : new Piecewise(open, otherwise);
    }

    private static Optional<Boolean> holds(Comparison comparison) {
        return comparison.left() instanceof Rational left && comparison.right() instanceof Rational right
                ? Optional.of(comparison.relation().holds(left.value().compareTo(right.value())))
                : Optional.empty();
    }

    private static Condition condition(Condition condition) {
        return new Condition(condition.comparisons().stream()
                .map(c -> new Comparison(folded(c.left()), c.relation(), folded(c.right())))
                .toList());
    }

    private static Formula binary(Operator operator, Formula left, Formula right) {
        if (operator == Operator.POWER && (right.equals(ZERO) || right.equals(ONE))) {
            return right.equals(ZERO) ? ONE : left;
        } else if (operator == Operator.MULTIPLY && (left.equals(ONE) || right.equals(ONE))) {
            return left.equals(ONE) ? right : left;
        } else if (operator == Operator.DIVIDE && right.equals(ONE)) {
            return left;
        } else if (operator == Operator.DIVIDE
                && right.variables().isEmpty()
                && left instanceof Binary product
                && product.operator() == Operator.MULTIPLY
                && product.left().variables().isEmpty()) {
            return binary(Operator.MULTIPLY, value(product.left().over(right)), product.right());
        }
        return new Binary(operator, left, right);
    }
}
