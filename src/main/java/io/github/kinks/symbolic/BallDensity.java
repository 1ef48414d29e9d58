package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaParser;
import java.util.List;

/** The density of one neuron's kink position where the weights are uniform in the ball of radius c, the biases in (-1,1). */
final class BallDensity {
    private BallDensity() {}

    static Derivation of(Symja symja, Formula ratio) {
        Derivation slice = BallSlices.slice(symja);
        Workings w = new Workings(symja)
                .define(
                        "A neuron bends where its argument is 0",
                        "kink of w*x+b",
                        "w*x+b=0, so x=-b/w",
                        "the definition")
                .after(slice);
        w.define(
                "The marginal of one coordinate u of the unit ball, w=c*u",
                "density of u",
                "(1-u^2)^((n-1)/2)/W(n-1)",
                "the slice at u is a ball of radius (1-u^2)^(1/2) in n-1 dimensions");
        w.define(
                "Change variables from b to x at fixed w, Abs[db/dx]=Abs[w]; both signs of w give the same",
                "density of x",
                "Integrate[c*u*(1-u^2)^((n-1)/2),{u,0,h}]/W(n-1) with h=Min[1,1/(c*Abs[x])]",
                "w and b are independent; b has density 1/2 where Abs[w*x]<1");
        String near = w.integrate("For Abs[x]<=1/c, with s=n+1", "u*(1-u^2)^((s-2)/2)", "u", "0", "1", "s>0");
        String far = w.integrate("Beyond, with y=1/(c*x)<1", "u*(1-u^2)^((s-2)/2)", "u", "0", "y", "s>0&&y>0&&y<1");
        Formula wallis = slice.result().substitute("m", Formula.variable("n").minus(Formula.number(1)));
        Formula scale = ratio.over(wallis);
        Formula x = Formula.variable("x");
        Formula inside = scale.times(read(near));
        Formula outside =
                scale.times(read(far)).substitute("m", Formula.number(1).over(ratio.times(x)));
        inside = w.simplify("Multiply by c/W(n-1)", inside, Simplify.everywhere(inside));
        outside = w.simplify("and beyond, with y=1/(c*x)", outside, Simplify.everywhere(outside));
        Condition close = new Condition(List.of(new Comparison(
                Formula.call(Function.ABS, x),
                Relation.LESS_OR_EQUAL,
                Simplify.rational(Formula.number(1).over(ratio)))));
        return w.done(
                "density of a kink's position, weights uniform in a ball",
                new Piecewise(List.of(new Piecewise.Case(inside, close)), outside));
    }

    /** The grammar has neither s nor y: s is n+1, and m stands for y until it is put in. */
    private static Formula read(String text) {
        return FormulaParser.parse(text.replaceAll("\\bs\\b", "(n+1)").replaceAll("\\by\\b", "m"));
    }
}
