package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;

/** The law where all biases are 0: every neuron bends at 0, so that the function has one kink there or none. */
final class ZeroBias {
    private static final String GROWTH = "c_1*Abs[w_1]+..+c_n*Abs[w_n]";
    private static final String INSIDE = "Piecewise[{{1,L<#1&&#1<R}},0]";
    private static final String CHOICES = "Piecewise[{{1,j==0},{#1,j==1}},0]";
    private static final String EITHER = "#1*Piecewise[{{1,k==1}},0]+(1-#1)*Piecewise[{{1,k==0}},0]";
    private static final Formula ONE = Formula.number(1);

    private final Geometry geometry;
    private final Workings w;
    private final Formula kinks;

    private ZeroBias(Symja symja, Geometry geometry) {
        this.geometry = geometry;
        this.w = new Workings(symja);
        this.kinks = kinks();
    }

    /**
     * The probability, the factorial moments or the law; mean and variance follow from the second.
     *
     * @throws SymbolicException for a density, which a point mass has not
     */
    static Derivation of(Symja symja, Geometry geometry, Quantity quantity) {
        if (quantity == Quantity.DENSITY) {
            throw new SymbolicException("where all biases are 0 every kink is at 0: its position has no density");
        }
        ZeroBias derivation = new ZeroBias(symja, geometry);
        return switch (quantity) {
            case PROBABILITY -> derivation.probability();
            case PMF -> derivation.pmf();
            case FACTORIAL_MOMENT -> derivation.factorialMoment();
            default -> throw new IllegalArgumentException(quantity + " follows from another quantity");
        };
    }

    /** The number of kinks in the domain, which is no random number. */
    private Formula kinks() {
        w.define("A neuron bends where its argument is 0", "kink of w*x+b", "-b/w", "the definition of a kink");
        w.instance("All biases are 0", "-b/w", Map.of("b", "0"));
        Formula position = w.rewrite(
                "All neurons bend at one point",
                Formula.number(0).negate().over(Formula.variable("w")),
                Formula.number(0));
        w.define(
                "There the slope of f grows by what its neurons add",
                "f'(0+)-f'(0-)",
                GROWTH,
                "c*max(w*x,0) has the slopes 0 and c*w on the two sides of 0, in an order that the sign of w decides");
        String bends = "the weights are almost surely not 0 and the output weights have a density, so that " + GROWTH
                + " is almost surely not 0; elsewhere f does not bend";
        if (goesBothWays()) {
            w.define(
                    "So f bends at 0, which lies in the domain, and nowhere else",
                    "K, for the domain (%s,%s)".formatted(geometry.left(), geometry.right()),
                    "1",
                    bends);
            return ONE;
        }
        w.define(
                "So f bends at this point and nowhere else",
                "K, for the domain (L,R)",
                INSIDE,
                bends + "; #1 is the point");
        Formula inside = w.applied("Fill it in", "K", INSIDE, position.toString());
        Formula here = w.instance(
                "Put in the ends of the domain", inside, Map.of("L", geometry.left(), "R", geometry.right()));
        return w.rewrite("Take the case that holds", here, NumericCases.settled(here));
    }

    /** Whether the domain is (-a R, b R) with positive numbers a and b, so that R is positive where it is an interval at all. */
    private boolean goesBothWays() {
        return geometry.left() instanceof Formula.Negate left
                && !left.variables().isEmpty()
                && left.variables().equals(geometry.right().variables())
                && Replay.isPositive(left.operand())
                && Replay.isPositive(geometry.right());
    }

    private Derivation probability() {
        w.define("Each neuron bends at this point", "P(kink in D)", "#1", "#1 is 1 if it lies in D, else 0");
        Formula p = w.applied("Fill it in", "P(kink in D)", "#1", kinks.toString());
        return w.done("probability of a neuron's kink in the domain", p);
    }

    private Derivation factorialMoment() {
        w.define("Choose j of the kinks", "E C(K,j)", CHOICES, "K is almost surely #1, which is 0 or 1, and C(K,1)=K");
        Formula choices = w.applied("Fill it in", "E C(K,j)", CHOICES, kinks.toString());
        return w.done("factorial moments E C(K,j)", choices);
    }

    private Derivation pmf() {
        w.define("K is 0 or 1", "P(K=k)", EITHER, "K is almost surely #1");
        Formula sum = w.applied("Fill it in", "P(K=k)", EITHER, kinks.toString());
        Formula result = sum;
        if (kinks instanceof Formula.Rational number) {
            Formula only = FormulaParser.parse("Piecewise[{{1,k==%s}},0]".formatted(number));
            result = w.rewrite("Leave out what is 0", sum, only);
        }
        return w.done("law of the number of kinks", result);
    }
}
