package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.law.Evaluator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * A formula as a function of one real variable in double precision. Parts without the variable are evaluated exactly once;
 * each remaining operation rounds once. For plots and quadrature, never for a decision about equality.
 */
final class RealFunction {
    private final Evaluator evaluator;
    private final String variable;
    private final Map<String, BigFraction> values;

    private RealFunction(Evaluator evaluator, String variable, Map<String, BigFraction> values) {
        this.evaluator = evaluator;
        this.variable = variable;
        this.values = values;
    }

    /**
     * The formula as a function of {@code variable}.
     *
     * @throws io.github.kinks.claim.FormulaException if a part cannot be evaluated
     */
    static DoubleUnaryOperator of(
            Evaluator evaluator, Formula formula, String variable, Map<String, BigFraction> values) {
        return new RealFunction(evaluator, variable, values).of(formula);
    }

    private DoubleUnaryOperator of(Formula formula) {
        if (!formula.variables().contains(variable)) {
            double constant = evaluator.evaluate(formula, values).toDouble();
            return x -> constant;
        } else if (formula instanceof Formula.Variable) {
            return x -> x;
        } else if (formula instanceof Negate f) {
            DoubleUnaryOperator operand = of(f.operand());
            return x -> -operand.applyAsDouble(x);
        } else if (formula instanceof Binary f) {
            return of(f, of(f.left()), of(f.right()));
        } else if (formula instanceof Call f && f.arguments().size() == 1) {
            return of(f, of(f.argument()));
        } else if (formula instanceof Piecewise f) {
            return of(f);
        }
        throw new io.github.kinks.claim.FormulaException("undecided: no numeric form of " + formula, -1);
    }

    private static DoubleUnaryOperator of(Binary f, DoubleUnaryOperator left, DoubleUnaryOperator right) {
        return switch (f.operator()) {
            case ADD -> x -> left.applyAsDouble(x) + right.applyAsDouble(x);
            case SUBTRACT -> x -> left.applyAsDouble(x) - right.applyAsDouble(x);
            case MULTIPLY -> x -> left.applyAsDouble(x) * right.applyAsDouble(x);
            case DIVIDE -> x -> left.applyAsDouble(x) / right.applyAsDouble(x);
            case POWER -> x -> StrictMath.pow(left.applyAsDouble(x), right.applyAsDouble(x));
        };
    }

    private static DoubleUnaryOperator of(Call f, DoubleUnaryOperator argument) {
        return switch (f.function()) {
            case SQRT -> x -> Math.sqrt(argument.applyAsDouble(x));
            case ABS -> x -> Math.abs(argument.applyAsDouble(x));
            case EXP -> x -> StrictMath.exp(argument.applyAsDouble(x));
            case LOG -> x -> StrictMath.log(argument.applyAsDouble(x));
            case ARCTAN -> x -> StrictMath.atan(argument.applyAsDouble(x));
            default -> throw new io.github.kinks.claim.FormulaException("undecided: no numeric form of " + f, -1);
        };
    }

    private DoubleUnaryOperator of(Piecewise f) {
        List<DoubleUnaryOperator> branches = Stream.concat(
                        f.cases().stream().map(Piecewise.Case::value), Stream.of(f.otherwise()))
                .map(this::of)
                .toList();
        List<List<Side>> conditions = f.cases().stream()
                .map(c -> c.condition().comparisons().stream()
                        .map(one -> new Side(one.relation(), of(one.left()), of(one.right())))
                        .toList())
                .toList();
        return x -> {
            int chosen = 0;
            while (chosen < conditions.size()
                    && !conditions.get(chosen).stream().allMatch(side -> side.holds(x))) {
                chosen++;
            }
            return branches.get(chosen).applyAsDouble(x);
        };
    }

    /** One comparison. */
    private record Side(Formula.Relation relation, DoubleUnaryOperator left, DoubleUnaryOperator right) {
        boolean holds(double x) {
            return relation.holds(Double.compare(left.applyAsDouble(x), right.applyAsDouble(x)));
        }
    }
}
