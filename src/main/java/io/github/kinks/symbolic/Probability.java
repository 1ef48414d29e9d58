package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import java.util.Map;

/** The probability of the domain from the integral G of an even density from 0. */
final class Probability {
    private static final String TWICE = "2*#1";
    private static final String DIFFERENCE = "#1-#2";
    private static final String NEGATIVE = "-#1";
    private static final Formula ZERO = Formula.number(0);

    private Probability() {}

    /** @param distribution G, for x of either sign unless the domain is symmetric */
    static Derivation over(Geometry geometry, Derivation distribution, Workings workings) {
        Formula g = distribution.result();
        Formula value = geometry.isSymmetric() ? symmetric(g, geometry, workings) : between(g, geometry, workings);
        Formula simple = workings.simplify("Simplify", value);
        Formula chosen = workings.rewrite("Take the case that holds", simple, NumericCases.settled(simple));
        Formula number = workings.rewrite("Evaluate", chosen, Deriver.asNumber(chosen));
        number = workings.rewrite("Solve the condition for the width", number, WidthCondition.solved(number));
        return workings.done("probability of a neuron's kink in the domain", number);
    }

    private static Formula symmetric(Formula g, Geometry geometry, Workings w) {
        Formula end = at(g, geometry.right(), w);
        w.define("The domain is (-R,R)", "P(kink in D)", TWICE, "the density is even; #1 is G(R)");
        Formula twice = w.applied("Fill it in", "P(kink in D)", TWICE, end.toString());
        return Distinction.in(twice)
                .map(cases -> w.rewrite("In each case", twice, cases.spread(twice)))
                .orElse(twice);
    }

    /** G(0) is 0. */
    private static Formula between(Formula g, Geometry geometry, Workings w) {
        if (geometry.left().equals(ZERO)) {
            return at(g, geometry.right(), w);
        } else if (geometry.right().equals(ZERO)) {
            w.define("The domain ends at 0", "P(kink in D)", NEGATIVE, "an integral from l to 0; #1 is G(l)");
            String from = at(g, geometry.left(), w).toString();
            return w.applied("Fill it in", "P(kink in D)", NEGATIVE, from);
        }
        w.define("Subtract the integrals up to the two ends", "P(kink in D)", DIFFERENCE, "additivity of the integral");
        String to = at(g, geometry.right(), w).toString();
        String from = at(g, geometry.left(), w).toString();
        return w.applied("Fill them in", "P(kink in D)", DIFFERENCE, to, from);
    }

    private static Formula at(Formula g, Formula end, Workings w) {
        Formula inserted = w.instance("Put in an end of the domain", g, Map.of("x", end));
        return w.rewrite("Take the case that holds", inserted, NumericCases.settled(inserted));
    }
}
