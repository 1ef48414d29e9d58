package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Entry;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.Step.Check;
import java.util.Map;
import java.util.Optional;

/**
 * The integral from 0 of the density of one neuron's kink position, where the weight is a normal number that is cut off at two of its
 * standard deviations, and the bias is normal: through Owen's function.
 */
final class TruncatedNormal {
    private static final String BELL = "Exp[-x^2/2]/Sqrt[2*Pi]";
    private static final String WEIGHED = "2*#1*#2";
    private static final String QUOTIENT = "#1/#2";
    private static final String TAIL = "-2*OwenT[x,R]";
    private static final String VALUE = "ArcTan[R]/Pi-2*OwenT[2,R]";

    /**
     * @param weight the deviation that the weights have after they are rescaled
     * @param bias the biases' deviation
     */
    private record Deviations(Formula weight, Formula bias) {}

    private TruncatedNormal() {}

    /** Whether the prior is of this kind. */
    static boolean covers(Prior prior) {
        return deviations(prior).isPresent();
    }

    private static Optional<Deviations> deviations(Prior prior) {
        return prior instanceof Prior.Independent p
                        && p.weights() instanceof Entry.Truncated weights
                        && p.biases() instanceof Entry.Normal biases
                ? Optional.of(new Deviations(weights.deviation(), biases.deviation()))
                : Optional.empty();
    }

    /** The probability of a kink between 0 and x, signed like x. */
    static Derivation distribution(Symja symja, Geometry geometry, Prior prior) {
        Deviations deviations = deviations(prior).orElseThrow();
        Workings w = new Workings(symja);
        w.define("A neuron bends where its argument is 0", "kink of w*x+b", "x=-b/w", "the definition of a kink");
        w.define(
                "Measure the weight, before it is cut off at 2, and the bias in units of their standard deviations, which are S and B",
                "their densities, but for a constant",
                BELL,
                "both are normal; the weight is drawn again until it lies in (-2,2)");
        String mass = w.integrate("The constant of the weight is the mass in (-2,2)", BELL, "x", "-2", "2", "");
        String chance = w.integrate("A bias between 0 and m, m>0", BELL, "x", "0", "m", "m>0");
        String reached = w.instance(
                "For a weight x>0 the kink lies between 0 and y>0 when -R*x<b<0 with R=S*y/B; the bias is symmetric",
                chance,
                Map.of("m", "R*x"));
        w.define(
                "Weigh with the density of x; both signs of the weight give the same",
                "integrand, over 0<x<2, of the mass times the probability",
                WEIGHED,
                "w and b are independent; #1 is the density of x but for the mass, #2 is the probability at x");
        String integrand = Chain.normal(w.apply("Fill them in", "integrand", WEIGHED, BELL, reached));
        w.integral(
                "Integrate, through Owen's function", new Check.Integral(integrand, "x", "0", "2", TAIL, VALUE, "R>0"));
        w.define("Divide by the mass", "P(kink between 0 and y)", QUOTIENT, "#2 is the mass in (-2,2)");
        Formula share = w.applied("Fill them in", "P(kink between 0 and y)", QUOTIENT, VALUE, mass);
        Formula slope = Simplify.everywhere(ratio(geometry, deviations).times(Formula.variable("x")));
        Formula inserted = w.instance(
                "Put in R=S*y/B, the rescaled weight having the deviation S times " + kept() + "; call y x",
                share,
                Map.of("R", slope));
        return w.done("probability of a kink between 0 and x, signed like x", w.simplify("Simplify", inserted));
    }

    /** S/B: the deviation before the weight is cut off over that of the bias. */
    private static Formula ratio(Geometry geometry, Deviations deviations) {
        return geometry.ratio().times(deviations.weight).over(kept().times(deviations.bias));
    }

    /** The standard deviation of a standard normal number between -2 and 2, as the frameworks write it. */
    private static Formula kept() {
        return FormulaParser.parse(Entry.Truncated.WRITTEN);
    }
}
