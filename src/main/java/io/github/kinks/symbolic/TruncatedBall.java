package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.Step.Check;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * The probability that one neuron's kink lies in the domain, and the mean number of kinks, where the weights are uniform in a
 * Euclidean ball that may be so large that the biases do not reach as far as the weights need them to: given the weight, the
 * probability is {@code min(1, rho |u|)}, with u in the unit ball.
 */
final class TruncatedBall {
    private static final String WEIGHED = "2*#1*#2";
    private static final String QUOTIENT = "#1/#2";
    private static final String SUM = "(#1+#2)/#3";
    private static final String CASES = "Piecewise[{{#1,rho<=1}},#2]";
    private static final String EITHER_SIDE = "(#1+#2)/2";
    private static final String ONE_SIDE = "(#1-#2)/2";
    private static final String HALF = "#1/2";
    private static final String TIMES = "n*#1";
    private static final String FRONT = "rho*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])";
    private static final String MASS = "Beta[(n+1)/2,1/2]";
    private static final String BEYOND = "BetaRegularized[1-1/rho^2,(n+1)/2,1/2]";
    private static final Formula ZERO = Formula.number(0);

    private final Symja symja;
    private final Geometry geometry;
    private final Workings w;

    private TruncatedBall(Symja symja, Geometry geometry) {
        this.symja = symja;
        this.geometry = geometry;
        this.w = new Workings(symja);
    }

    /**
     * Whether a quantity is derived here: on a symmetric domain unless its numbers say that the biases reach far enough, on others
     * where its numbers say that they do not. It then holds for all values of the variables.
     */
    static boolean covers(Model model, Quantity quantity) {
        boolean asked = quantity == Quantity.MEAN || quantity == Quantity.PROBABILITY;
        if (!asked
                || !(model.prior() instanceof Prior.Ball)
                || !model.activation().bendsAtZeroAlone()) {
            return false;
        }
        Geometry geometry = Geometry.of(model);
        List<Formula> reaches = List.of(reach(geometry, geometry.left()), reach(geometry, geometry.right()));
        boolean numbers = reaches.stream().allMatch(Formula.Rational.class::isInstance);
        return numbers ? reaches.stream().anyMatch(TruncatedBall::isBeyondOne) : geometry.isSymmetric();
    }

    /** The probability of one neuron's kink in the domain. */
    static Derivation probability(Symja symja, Model model) {
        TruncatedBall ball = new TruncatedBall(symja, Geometry.of(model));
        return ball.w.done("probability of a neuron's kink in the domain", ball.probability());
    }

    /** The mean number of kinks. */
    static Derivation mean(Symja symja, Model model) {
        TruncatedBall ball = new TruncatedBall(symja, Geometry.of(model));
        Workings w = ball.w;
        Formula probability = ball.probability();
        w.define("Add the neurons' probabilities", "E K", TIMES, "linearity of expectation; all have the same law");
        Formula mean = w.applied("Fill it in", "E K", TIMES, probability.toString());
        Formula spread = Distinction.in(mean)
                .map(cases -> w.rewrite("In each case", mean, cases.spread(mean)))
                .orElse(mean);
        return w.done("mean number of kinks", spread);
    }

    private static Formula reach(Geometry geometry, Formula end) {
        return Simplify.rational(geometry.ratio().times(end));
    }

    private static boolean isBeyondOne(Formula number) {
        return ((Formula.Rational) number).value().abs().compareTo(BigFraction.ONE) > 0;
    }

    private Formula probability() {
        Formula symmetric = symmetric();
        if (geometry.isSymmetric()) {
            return at(symmetric, geometry.right());
        } else if (geometry.left().equals(ZERO) || geometry.right().equals(ZERO)) {
            Formula end = at(symmetric, geometry.left().equals(ZERO) ? geometry.right() : geometry.left());
            w.define("The domain ends at 0", "P(kink in D)", HALF, "positions are symmetric; #1 is for both sides");
            return w.simplify("Simplify", w.applied("Fill it in", "P(kink in D)", HALF, end.toString()));
        }
        boolean around = sign(geometry.left()) != sign(geometry.right());
        boolean right = sign(geometry.right()) > 0;
        Formula outer = at(symmetric, around || right ? geometry.right() : geometry.left());
        Formula inner = at(symmetric, around || right ? geometry.left() : geometry.right());
        String template = around ? EITHER_SIDE : ONE_SIDE;
        w.define(
                around ? "Join the two sides of 0" : "Leave out what lies between the domain and 0",
                "P(kink in D)",
                template,
                "positions are symmetric; #1 and #2 are for the symmetric domains that end where D does");
        String first = outer.toString();
        return w.simplify("Simplify", w.applied("Fill them in", "P(kink in D)", template, first, inner.toString()));
    }

    private static int sign(Formula number) {
        return ((Formula.Rational) Simplify.rational(number)).value().signum();
    }

    /** The probability of (-end, end). */
    private Formula at(Formula symmetric, Formula end) {
        Formula reach = reach(geometry, end);
        Formula size =
                reach instanceof Formula.Rational r ? Formula.number(r.value().abs()) : reach;
        Formula inserted = w.instance("Put in rho=" + size, symmetric, Map.of("rho", size));
        Formula chosen = w.rewrite("Take the case that holds", inserted, NumericCases.settled(inserted));
        return w.simplify("Simplify", chosen);
    }

    /** E min(1, rho |u_1|), in n and rho. */
    private Formula symmetric() {
        Derivation slice = BallSlices.slice(symja);
        w.define("A neuron bends where its argument is 0", "kink of w*x+b", "x=-b/w", "the definition of a kink");
        w.define(
                "Measure biases in units of their bound and positions in units of the domain's end, so that the domain is (-1,1) and"
                        + " w=rho*u with u in the unit ball",
                "f_b(b)",
                "1/2",
                "the prior; a bias lies in (-1,1)");
        String all = w.integrate("All biases that there are", "1/2", "b", "-1", "1", "");
        String some = w.integrate(
                "Given m=Abs[w], the kink lies in (-1,1) when -m<b<m; for m up to 1 this has the probability",
                "1/2",
                "b",
                "-m",
                "m",
                "m>0");
        String chance = w.instance("With w=rho*u and x=Abs[u]", some, Map.of("m", "rho*x"));
        w.after(slice);
        Map<String, String> marginal = Map.of("m", "n-1", "t", "x");
        String slab = w.instance("The slice of the ball at u=x, but for a constant", BallSlices.PLAIN, marginal);
        Formula whole = w.instance("and all slices", slice.result(), Map.of("m", FormulaParser.parse("n-1")));
        w.define(
                "Weigh the slices at x and -x with the probability, which is 1 beyond x=1/rho",
                "integrand, over x>0, of W(n-1)*P(kink in D)",
                WEIGHED,
                "w and b are independent; #1 is the probability at x, #2/W(n-1) is the density of u");
        String near = w.apply("For x<=1/rho", "integrand", WEIGHED, chance, slab);
        String far = w.apply("Beyond", "integrand", WEIGHED, all, slab);
        String inside = w.integrate("Where rho<=1 all x are up to 1/rho", near, "x", "0", "1", "n>0");
        String below = w.integrate("Else integrate up to 1/rho", near, "x", "0", "1/rho", "n>0&&rho>1");
        String above = MASS + "*" + BEYOND;
        w.integral(
                "and from there on, through the incomplete beta function",
                new Check.Integral(
                        Chain.normal(far),
                        "x",
                        "1/rho",
                        "1",
                        "-" + MASS + "*BetaRegularized[1-x^2,(n+1)/2,1/2]",
                        above,
                        "rho>1"));
        return joined(inside, below, above, whole.toString());
    }

    private Formula joined(String inside, String below, String above, String whole) {
        w.define("Where rho<=1", "P(kink in D)", QUOTIENT, "#2 is W(n-1)");
        Formula small = w.applied("Fill them in", "P(kink in D)", QUOTIENT, inside, whole);
        Formula front = w.rewrite("Simplify", small, FormulaParser.parse(FRONT));
        w.define("Where rho>1", "P(kink in D)", SUM, "additivity of the integral; #3 is W(n-1)");
        Formula large = w.applied("Fill them in", "P(kink in D)", SUM, below, above, whole);
        Formula truncated = FormulaParser.parse(FRONT + "*(1-(1-1/rho^2)^((n+1)/2))+" + BEYOND);
        String simple = w.rewrite("Simplify", large, truncated).toString();
        w.define("Join the two cases", "P(kink in D)", CASES, "rho is at most 1 or not");
        return w.applied("Fill them in", "P(kink in D)", CASES, front.toString(), simple);
    }
}
