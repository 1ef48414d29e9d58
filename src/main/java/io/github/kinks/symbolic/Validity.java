package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.FormulaEvaluator;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * For which values of its variables a derived law holds: those at which each of the given quantities is at most 1.
 *
 * @param atMostOne the quantities, increasing in each of their variables but L, in which they decrease; none where the law holds
 *     for all values
 */
record Validity(List<Formula> atMostOne) {

    /** Where weights lie in a ball or on a sphere the biases must reach as far as the weights need them to; elsewhere there is no restriction. */
    static Validity of(Model model) {
        if (!model.prior().isBall()) {
            return new Validity(List.of());
        }
        Geometry geometry = Geometry.of(model);
        return new Validity(List.of(
                Simplify.rational(geometry.ratio().times(geometry.right())),
                Simplify.rational(geometry.ratio().times(geometry.left().negate()))));
    }

    /** For one quantity; under the ball prior some are derived for biases that do not reach so far. */
    static Validity of(Model model, Quantity quantity) {
        return TruncatedBall.covers(model, quantity) ? new Validity(List.of()) : of(model);
    }

    /** Both this and {@code other}. */
    Validity and(Validity other) {
        return new Validity(java.util.stream.Stream.concat(atMostOne.stream(), other.atMostOne.stream())
                .toList());
    }

    boolean covers(Map<String, BigFraction> point) {
        return atMostOne.stream().allMatch(f -> isAtMostOne(f, point));
    }

    /** Whether the conditions under which a claim is made keep to it. */
    boolean isImpliedBy(Map<String, Restriction> conditions) {
        return atMostOne.stream().allMatch(f -> {
            Map<String, BigFraction> worst = new java.util.HashMap<>();
            for (String variable : f.variables()) {
                // the left end counts by its negative
                List<Relation> wanted = variable.equals("L")
                        ? List.of(Relation.GREATER, Relation.GREATER_OR_EQUAL)
                        : List.of(Relation.LESS, Relation.LESS_OR_EQUAL);
                if (!(conditions.get(variable) instanceof Restriction.Bound b) || !wanted.contains(b.relation())) {
                    return false;
                }
                worst.put(variable, b.bound());
            }
            return isAtMostOne(f, worst);
        });
    }

    private static boolean isAtMostOne(Formula f, Map<String, BigFraction> values) {
        return FormulaEvaluator.withDefaults()
                .evaluate(f.minus(Formula.number(1)), values)
                .sign()
                .filter(sign -> sign <= 0)
                .isPresent();
    }

    @Override
    public String toString() {
        return atMostOne.isEmpty() ? "all values" : atMostOne + " at most 1";
    }
}
