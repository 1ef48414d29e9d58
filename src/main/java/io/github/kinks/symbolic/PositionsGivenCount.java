package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * The density of the kinks' positions given their number, where the biases are uniform, independent of the weights, and reach as
 * far as the weights and the domain need them to.
 */
final class PositionsGivenCount {
    private static final String CHANGED = "m*#1";
    private static final String QUOTIENT = "#1/#2";

    private PositionsGivenCount() {}

    /** Whether the biases are uniform and, as far as the model's numbers tell, reach far enough. */
    static boolean covers(Model model) {
        boolean uniform =
                model.prior() instanceof Prior.Interval || model.prior().isBall();
        return uniform
                && model.activation().bendsAtZeroAlone()
                && reaches(model).stream().noneMatch(PositionsGivenCount::isTooFar);
    }

    /** For which values of its variables the derivation holds. */
    static Validity validity(Model model) {
        return new Validity(reaches(model));
    }

    /** The largest bias that a kink at an end of the domain needs, in units of the largest that there is; at the left end negated. */
    private static List<Formula> reaches(Model model) {
        Geometry geometry = Geometry.of(model);
        return List.of(
                Simplify.rational(geometry.ratio().times(geometry.right())),
                Simplify.rational(geometry.ratio().times(geometry.left().negate())));
    }

    private static boolean isTooFar(Formula reach) {
        return reach instanceof Formula.Rational r && r.value().compareTo(BigFraction.ONE) > 0;
    }

    static Derivation of(Symja symja, Model model) {
        Geometry geometry = Geometry.of(model);
        Workings w = new Workings(symja);
        w.define("A neuron bends where its argument is 0", "kink of w*x+b", "x=-b/w", "the definition of a kink");
        w.define(
                "Measure the biases in units of the largest; they are uniform in (-1,1)",
                "f_b(b)",
                "1/2",
                "the prior; a common positive factor moves no kink");
        w.integrate("It is a density", "1/2", "b", "-1", "1", "");
        w.define(
                "Given all weights, change variables from b to x, with m=Abs[w]=Abs[db/dx]",
                "density of x at fixed w, for x in (L,R)",
                CHANGED,
                "#1 is f_b(-w*x); there Abs[w*x]<=rho*Max[Abs[L],Abs[R]]<=1, so that it has its value in (-1,1)");
        String density = w.apply("Fill it in", "density of x at fixed w, for x in (L,R)", CHANGED, "1/2");
        String chance = w.integrate("and integrate it over the domain", density, "x", "L", "R", "m>0&&R>L");
        w.define(
                "The biases are independent, and so are the kinks given all weights; given which neurons have theirs in (L,R),"
                        + " each has the density of its own divided by its chance. That depends on neither weights nor neurons,"
                        + " so it is the same given the number alone",
                "density of a kink's position in (L,R), given the weights and the number of kinks there",
                QUOTIENT,
                "independence; the number is a function of which neurons have their kink there");
        Formula quotient = w.applied(
                "Fill them in",
                "density of a kink's position in (L,R), given the weights and the number of kinks there",
                QUOTIENT,
                density,
                chance);
        Formula uniform = w.rewrite("m cancels", quotient, FormulaParser.parse("1/(R-L)"));
        Formula there = w.instance("Put in the domain", uniform, Map.of("L", geometry.left(), "R", geometry.right()));
        return w.done("positions of kinks given their number", w.simplify("Simplify", there));
    }
}
