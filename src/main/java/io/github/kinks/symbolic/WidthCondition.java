package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.FormulaTree;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * Comparisons of positive quantities that depend on the width alone, as bounds of the width: {@code 1<=Sqrt[n+1]/Sqrt[6]} is
 * {@code n>=5}. Squares of positive numbers compare as these do.
 */
final class WidthCondition {
    private static final Formula WIDTH = Formula.variable("n");
    private static final Formula TWO = Formula.number(2);

    private WidthCondition() {}

    /** The formula with its conditions of this kind as bounds, and simpler values beside them. */
    static Formula solved(Formula formula) {
        Formula inner = FormulaTree.mapChildren(formula, WidthCondition::solved);
        if (inner instanceof Piecewise p && p.cases().stream().anyMatch(c -> isSolvable(c.condition()))) {
            return new Piecewise(
                    p.cases().stream()
                            .map(c -> new Piecewise.Case(shorter(c.value()), solved(c.condition())))
                            .toList(),
                    shorter(p.otherwise()));
        }
        return inner;
    }

    /** The comparison as a bound of n, if it is a comparison of positive quantities in n whose squares have a linear difference. */
    static Optional<Comparison> solved(Comparison comparison) {
        Formula left = withoutSign(comparison.left());
        Formula right = withoutSign(comparison.right());
        if (left.equals(WIDTH) && right instanceof Formula.Rational) {
            return Optional.of(comparison);
        } else if (!isPositive(left) || !isPositive(right)) {
            return Optional.empty();
        }
        try {
            LinearForm difference = Formulas.linear(cleared(left.power(TWO), right.power(TWO)));
            BigFraction slope = difference.value("n");
            if (slope.isZero()) {
                return Optional.empty();
            }
            Formula bound = Formula.number(difference.constant().negate().divide(slope));
            Relation relation = slope.signum() > 0 ? comparison.relation() : turned(comparison.relation());
            return Optional.of(new Comparison(WIDTH, relation, bound));
        } catch (NotDecidable | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A positive multiple of the difference, without denominators. */
    private static Formula cleared(Formula left, Formula right) {
        Formula difference = Simplify.rational(left.minus(right));
        boolean fraction = difference instanceof Formula.Binary f && f.operator() == Formula.Operator.DIVIDE;
        if (!fraction) {
            return difference;
        }
        Formula.Binary f = (Formula.Binary) difference;
        if (!isPositive(f.right())) {
            throw new NotDecidable("a denominator of unknown sign");
        }
        return f.left();
    }

    /** Whether the formula is positive at every width, shown by how it is put together. */
    static boolean isPositive(Formula formula) {
        return Set.of("n").containsAll(formula.variables()) && Replay.isPositive(formula);
    }

    /** Absolute values of numbers, as numbers. */
    private static Formula withoutSign(Formula formula) {
        return formula instanceof Formula.Call c
                        && c.function() == Function.ABS
                        && Simplify.rational(c.argument()) instanceof Formula.Rational number
                ? Formula.number(number.value().abs())
                : formula;
    }

    private static boolean isSolvable(Condition condition) {
        return condition.comparisons().stream()
                .anyMatch(c -> Formulas.any(c.left().minus(c.right()), WidthCondition::isRoot)
                        && solved(c).isPresent());
    }

    private static boolean isRoot(Formula formula) {
        return formula instanceof Formula.Call c && c.function() == Function.SQRT;
    }

    private static Condition solved(Condition condition) {
        return new Condition(
                condition.comparisons().stream().map(c -> solved(c).orElse(c)).toList());
    }

    /** The normal form with one root a term, where that is shorter. */
    private static Formula shorter(Formula value) {
        try {
            Formula sum = Formula.number(0);
            for (HypergeometricTerm term :
                    NormalForm.over(Replay.WHOLE).of(value).terms()) {
                sum = plus(sum, term);
            }
            return sum.size() < value.size() ? sum : value;
        } catch (NotDecidable e) {
            return value;
        }
    }

    private static Formula plus(Formula sum, HypergeometricTerm term) {
        BigFraction factor = term.coefficient().asConstant().orElseThrow(() -> new NotDecidable("no number"));
        boolean roots = term.gammas().isEmpty()
                && term.powers().values().stream()
                        .allMatch(p -> p.exponent().equals(LinearForm.constant(BigFraction.ONE_HALF)));
        if (!roots) {
            throw new NotDecidable("no sum of roots");
        }
        Polynomial radicand = term.powers().values().stream()
                .map(HypergeometricTerm.Power::base)
                .reduce(Polynomial.ONE, Polynomial::times);
        Formula root = Formula.call(Function.SQRT, FormulaParser.parse(radicand.toString()));
        Formula size = Formula.number(factor.abs());
        Formula product = radicand.equals(Polynomial.ONE)
                ? size
                : factor.abs().getNumerator().equals(BigInteger.ONE)
                        ? root.over(Formula.number(factor.abs().reciprocal()))
                        : size.times(root);
        if (sum.equals(Formula.number(0)) && radicand.equals(Polynomial.ONE)) {
            return Formula.number(factor);
        } else if (sum.equals(Formula.number(0))) {
            return factor.signum() < 0 ? product.negate() : product;
        }
        return factor.signum() < 0 ? sum.minus(product) : sum.plus(product);
    }

    private static Relation turned(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.GREATER;
            case LESS_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            case EQUAL -> Relation.EQUAL;
            case GREATER_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case GREATER -> Relation.LESS;
        };
    }
}
