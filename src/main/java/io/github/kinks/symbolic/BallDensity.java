package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;

/** The density of one neuron's kink position where the weights are uniform in the ball of radius rho, the biases in (-1,1). */
final class BallDensity {
    private static final String INTEGRAND = "2*u*#1*#2";
    private static final String PIECES = "Piecewise[{{rho/#1*#2,Abs[x]<=1/rho}},rho/#1*#3]";

    private BallDensity() {}

    static Derivation of(Symja symja, Formula ratio) {
        Derivation slice = BallSlices.slice(symja);
        Workings w = new Workings(symja)
                .define("A neuron bends where its argument is 0", "kink of w*x+b", "x=-b/w", "the definition of a kink")
                .after(slice);
        Map<String, String> marginal = Map.of("m", "n-1", "t", "u");
        String slab = w.instance("The slice of the ball at u, but for a constant", BallSlices.PLAIN, marginal);
        Formula whole = w.instance("and all slices", slice.result(), Map.of("m", FormulaParser.parse("n-1")));
        w.define("The bias is uniform in (-1,1)", "f_b(b)", "1/2", "the prior");
        w.integrate("It is a density", "1/2", "b", "-1", "1", "");
        w.define(
                "Change variables from b to x at fixed w, Abs[db/dx]=Abs[w]; both signs of w give the same",
                "integrand, over u>0, of W(n-1)/rho times the density of x",
                INTEGRAND,
                "w=rho*u and b are independent; #1/W(n-1) is the density of u, #2 is f_b(-w*x), where rho*u*Abs[x]<1");
        String integrand = w.apply("Fill in the densities", "integrand", INTEGRAND, slab, "1/2");
        String near = w.integrate("For Abs[x]<=1/rho the ball ends it", integrand, "u", "0", "1", "n>0");
        String far = w.integrate("Beyond, with y=1/(rho*x)<1", integrand, "u", "0", "y", "n>0&&y>0&&y<1");
        String reached = w.instance("Put in y", far, Map.of("y", "1/(rho*x)"));
        w.define(
                "Join the two, x of either sign",
                "density of x",
                PIECES,
                "the integral depends on Abs[x] alone; #1 is W(n-1)");
        Formula density = w.applied("Fill them in", "density of x", PIECES, whole.toString(), near, reached);
        Formula inserted = w.instance("Put in rho=" + ratio, density, Map.of("rho", ratio));
        return w.done("density of a kink's position, weights uniform in a ball", w.simplify("Simplify", inserted));
    }
}
