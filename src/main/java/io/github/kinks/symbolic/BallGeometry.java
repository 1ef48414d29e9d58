package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** The chance that a neuron with a given weight has its kink in the domain, where it is linear in the weight. */
final class BallGeometry {
    private static final Formula M = Formula.variable("m");

    private BallGeometry() {}

    /**
     * {@code rho (r - l) / 2}, the factor of |u| in the probability that a neuron's kink lies in (l, r), where w = rho u.
     *
     * @throws SymbolicException if kinks at an end of the domain can need a bias outside its interval
     */
    static Formula slope(Geometry geometry, Workings w) {
        for (Formula end : List.of(geometry.left(), geometry.right())) {
            Formula reach = Simplify.rational(geometry.ratio().times(end));
            if (reach instanceof Formula.Rational r && r.value().abs().compareTo(BigFraction.ONE) > 0) {
                throw new SymbolicException("the ball prior is derived where rho*max(|L|,|R|) <= 1; here it is "
                        + Formula.number(r.value().abs()) + ", where the biases truncate the weights");
            }
        }
        w.define("A neuron bends where its argument is 0", "kink of w*x+b", "x=-b/w", "the definition of a kink");
        w.define("The bias is uniform in (-1,1)", "f_b(b)", "1/2", "the prior");
        w.integrate("It is a density", "1/2", "b", "-1", "1", "");
        Formula chance = FormulaParser.parse(w.integrate(
                "Given m=Abs[w], the kink lies in (L,R) when b lies in an interval as long as this; it is part of (-1,1)",
                "1/2",
                "b",
                "-m*R",
                "-m*L",
                "m>0"));
        Map<String, Formula> values =
                Map.of("m", geometry.ratio().times(M), "L", geometry.left(), "R", geometry.right());
        Formula there = w.instance("Put in the domain and w=rho*u, m=Abs[u] from here", chance, values);
        Formula slope = Simplify.rational(there.substitute("m", Formula.number(1)));
        w.rewrite("It is Abs[u] times its value at Abs[u]=1", there, M.times(slope));
        Formula atOne = w.instance("which is", M.times(slope), Map.of("m", Formula.number(1)));
        return w.simplify("Simplify", atOne);
    }
}
