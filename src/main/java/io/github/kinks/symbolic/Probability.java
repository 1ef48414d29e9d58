package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Piecewise;
import java.util.List;

/** The probability of the domain from the integral G of the density from 0. */
final class Probability {
    private Probability() {}

    static Derivation over(Geometry geometry, Derivation distribution, Workings workings) {
        Formula g = distribution.result();
        Formula right = g.substitute("x", geometry.right());
        Formula value;
        if (geometry.isSymmetric()) {
            value = twice(g, geometry.right());
            workings.define(
                    "The domain is (-R,R) and the density is even",
                    "P(kink in D)",
                    value.toString(),
                    "twice the integral from 0 to R");
        } else {
            value = right.minus(g.substitute("x", geometry.left()));
            workings.define(
                    "Subtract the integrals up to the two ends",
                    "P(kink in D)",
                    value.toString(),
                    "additivity of the integral");
        }
        Formula result = Deriver.asNumber(value);
        if (!result.equals(value)) {
            workings.define("Evaluate", value.toString(), result.toString(), "exact arithmetic");
        }
        return workings.done("probability of a neuron's kink in the domain", result);
    }

    /** Twice G at a positive end, case by case; the case of negative arguments is left out. */
    private static Formula twice(Formula g, Formula end) {
        if (g instanceof Piecewise p) {
            Piecewise.Case inner = p.cases().get(0);
            Piecewise.Case outer = p.cases().get(1);
            Formula boundary = inner.condition().comparisons().get(0).right();
            Formula.Condition within = new Formula.Condition(
                    List.of(new Formula.Comparison(end, Formula.Relation.LESS_OR_EQUAL, boundary)));
            return new Piecewise(
                    List.of(new Piecewise.Case(doubled(inner.value(), end), within)), doubled(outer.value(), end));
        }
        return Simplify.everywhere(Formula.number(2).times(g.substitute("x", end)));
    }

    private static Formula doubled(Formula value, Formula end) {
        return Simplify.everywhere(Formula.number(2).times(value.substitute("x", end)));
    }
}
