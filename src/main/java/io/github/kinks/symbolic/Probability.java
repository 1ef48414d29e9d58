package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.law.FormulaEvaluator;
import java.util.List;
import java.util.Map;

/** The probability of the domain from the integral G of the density from 0. */
final class Probability {
    private Probability() {}

    static Derivation over(Geometry geometry, Derivation distribution, Workings workings) {
        Formula g = distribution.result();
        Formula value;
        if (geometry.isSymmetric()) {
            value = twice(g, geometry.right());
            workings.define(
                    "The domain is (-R,R) and the density is even",
                    "P(kink in D)",
                    value.toString(),
                    "twice the integral from 0 to R");
        } else {
            value = between(g, geometry.left(), geometry.right());
            workings.define(
                    "Subtract the integrals up to the two ends",
                    "P(kink in D)",
                    value.toString(),
                    "additivity of the integral");
        }
        Formula simple = workings.simplify("Simplify", value, Simplify.everywhere(value));
        return workings.done("probability of a neuron's kink in the domain", evaluated(simple, workings));
    }

    /** {@code G(right) - G(left)}, where G(0) is 0. */
    private static Formula between(Formula g, Formula left, Formula right) {
        Formula zero = Formula.number(0);
        if (left.equals(zero)) {
            return g.substitute("x", right);
        }
        Formula before = g.substitute("x", left);
        return right.equals(zero) ? before.negate() : g.substitute("x", right).minus(before);
    }

    /** Twice G at a positive end, case by case; the case of negative arguments is left out. */
    private static Formula twice(Formula g, Formula end) {
        Formula two = Formula.number(2);
        if (g instanceof Piecewise p) {
            Piecewise.Case inner = p.cases().get(0);
            Piecewise.Case outer = p.cases().get(1);
            Formula boundary = inner.condition().comparisons().get(0).right();
            Condition within = new Condition(List.of(new Comparison(end, Relation.LESS_OR_EQUAL, boundary)));
            return new Piecewise(
                    List.of(new Piecewise.Case(two.times(inner.value().substitute("x", end)), within)),
                    two.times(outer.value().substitute("x", end)));
        }
        return two.times(g.substitute("x", end));
    }

    /** A number where all variables have gone, by the case that holds. */
    private static Formula evaluated(Formula value, Workings workings) {
        Formula number = Deriver.asNumber(value);
        if (number.equals(value)) {
            return value;
        }
        Formula chosen = chosen(value);
        if (!chosen.equals(value)) {
            workings.define("Take the case that holds", value.toString(), chosen.toString(), "comparison of numbers");
        }
        return workings.simplify("Evaluate", chosen, number);
    }

    private static Formula chosen(Formula formula) {
        if (formula instanceof Piecewise p) {
            return p.cases().stream()
                    .filter(c -> c.condition().comparisons().stream().allMatch(Probability::holds))
                    .findFirst()
                    .map(Piecewise.Case::value)
                    .orElse(p.otherwise());
        }
        return FormulaTree.mapChildren(formula, Probability::chosen);
    }

    private static boolean holds(Comparison comparison) {
        return FormulaEvaluator.withDefaults()
                .evaluate(comparison.left().minus(comparison.right()), Map.of())
                .sign()
                .filter(comparison.relation()::holds)
                .isPresent();
    }
}
