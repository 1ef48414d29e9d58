package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Model.Scale;
import java.util.Map;

/**
 * The scales that a model gives to weights and biases, and its domain.
 *
 * @param weights what the prior's own weights are multiplied by
 * @param biases what the prior's own biases are multiplied by
 * @param ratio the quotient of the two, in lowest terms: the only number on which a law of kinks can depend
 * @param left left end of the domain
 * @param right right end
 */
record Geometry(Formula weights, Formula biases, Formula ratio, Formula left, Formula right) {

    static Geometry of(Model model) {
        Map<String, Formula> scales = model.prior().parameters();
        Formula one = Formula.number(1);
        Formula weights = scales.getOrDefault("rho", scales.getOrDefault("sw", one));
        Formula biases = scales.getOrDefault("sb", one);
        if (model.scale() instanceof Scale.Joint s) {
            weights = weights.times(s.factor());
            biases = biases.times(s.factor());
        } else if (model.scale() instanceof Scale.Weights s) {
            weights = weights.times(s.factor());
        }
        weights = Simplify.rational(weights);
        biases = Simplify.rational(biases);
        return new Geometry(weights, biases, Simplify.rational(weights.over(biases)), model.left(), model.right());
    }

    /** Whether the domain is (-right, right). */
    boolean isSymmetric() {
        return Simplify.rational(left.plus(right)).equals(Formula.number(0));
    }
}
