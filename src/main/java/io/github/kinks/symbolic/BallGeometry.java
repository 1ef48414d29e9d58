package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import org.hipparchus.fraction.BigFraction;

/** For which domains the conditional probability of a kink is linear in the weight. */
final class BallGeometry {
    private BallGeometry() {}

    /**
     * {@code ratio (r - l) / 2}, the factor of |u| in the probability that a neuron's kink lies in (l, r).
     *
     * @throws SymbolicException if kinks at an end of the domain can need a bias outside its interval
     */
    static Formula slope(Geometry geometry, Workings workings) {
        for (Formula end : new Formula[] {geometry.left(), geometry.right()}) {
            Formula reach = Simplify.rational(geometry.ratio().times(end));
            if (reach instanceof Formula.Rational r && r.value().abs().compareTo(BigFraction.ONE) > 0) {
                throw new SymbolicException("the ball prior is derived where rho*max(|L|,|R|) <= 1; here it is "
                        + Formula.number(r.value().abs()) + ", where the biases truncate the weights");
            }
        }
        Formula slope =
                geometry.ratio().times(geometry.right().minus(geometry.left())).over(Formula.number(2));
        return workings.simplify("With w=rho*u, that is Abs[u] times", slope, Simplify.rational(slope));
    }
}
