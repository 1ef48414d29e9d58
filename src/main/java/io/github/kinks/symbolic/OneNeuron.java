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

/**
 * The law of one neuron's kink position x = -b/w where weight and bias are independent: its density on the real line and
 * the integral of the density from 0.
 */
final class OneNeuron {
    private static final Formula X = Formula.variable("x");
    private static final String EVENT = "w*x+b=0, so x=-b/w";

    private final Symja symja;
    private final Geometry geometry;

    OneNeuron(Symja symja, Geometry geometry) {
        this.symja = symja;
        this.geometry = geometry;
    }

    /** Density of the position for weights U(-S,S) and biases U(-B,B), as a function of c = S/B. */
    Derivation uniformDensity() {
        Workings w = begin("w*f_w(w)*f_b(-w*x) with f_w=1/(2*S) on (-S,S), f_b=1/(2*B) on (-B,B)");
        w.define(
                "Both signs of w give the same; measure weights and biases in units of B, with c=S/B",
                "Integrate[Abs[w]*f_w(w)*f_b(-w*x),w]",
                "2*Integrate[w/(4*c),{w,0,h}] with h=Min[c,1/Abs[x]]",
                "the integrand is positive where w<c and w*Abs[x]<1");
        String near = w.integrate("For Abs[x]<=1/c the weight alone bounds it", "w/(2*c)", "w", "0", "c", "c>0");
        String far = w.integrate("Beyond, the bias does", "w/(2*c)", "w", "0", "1/x", "c>0&&x>0");
        Formula density = piecewise(withRatio(w, near), absoluteX(), Relation.LESS_OR_EQUAL, withRatio(w, far));
        return w.done("density of a kink's position, uniform weights and biases", density);
    }

    /** Integral of {@link #uniformDensity} from 0 to x, for x of either sign. */
    Derivation uniformDistribution() {
        Workings w = new Workings(symja).after(uniformDensity());
        String near = w.integrate("Integrate the density from 0 to x<=1/c", "c/4", "t", "0", "x", "c>0");
        String half = w.integrate("and as far as 1/c", "c/4", "t", "0", "1/c", "c>0");
        String rest = w.integrate("and from 1/c to x beyond", "1/(4*c*t^2)", "t", "1/c", "x", "c>0&&x>0");
        Formula sum = FormulaParser.parse(asRho("(" + half + ")+(" + rest + ")"));
        Formula beyond = w.simplify("Add the two", sum, Simplify.rational(sum));
        Formula positive = withRatio(w, beyond);
        w.define(
                "For negative x it is the negative of the integral from 0 to -x",
                "G(x)",
                "-G(-x)",
                "the density is even");
        Formula mirrored = positive.substitute("x", X.negate()).negate();
        Condition inside = new Condition(List.of(new Comparison(absoluteX(), Relation.LESS_OR_EQUAL, reach())));
        Condition right = new Condition(List.of(new Comparison(X, Relation.GREATER, reach())));
        Formula result = new Piecewise(
                List.of(new Piecewise.Case(withRatio(w, near), inside), new Piecewise.Case(positive, right)),
                w.simplify("Simplify", mirrored, Simplify.everywhere(mirrored)));
        return w.done("probability of a kink between 0 and x, signed like x", result);
    }

    /** Density of the position for weights N(0,S^2) and biases N(0,B^2). */
    Derivation gaussianDensity() {
        Workings w = begin("w*f_w(w)*f_b(-w*x) with f_w=Exp[-w^2/(2*S^2)]/(S*Sqrt[2*Pi]), f_b likewise with B");
        w.define(
                "Both signs of w give the same; put w=s*u with 1/s^2=1/S^2+x^2/B^2",
                "Integrate[Abs[w]*f_w(w)*f_b(-w*x),w]",
                "s^2/(Pi*S*B)*Integrate[u*Exp[-u^2/2],{u,0,Infinity}]",
                "the exponents add to -u^2/2, and w*dw=s^2*u*du");
        String one = w.integrate("Integrate over u", "u*Exp[-u^2/2]", "u", "0", "Infinity", "");
        Formula scale = FormulaParser.parse("1/(1/sw^2+x^2/sb^2)/(Pi*sw*sb)*(" + one + ")");
        Formula density = w.rewrite("Insert s^2", scale, Simplify.rational(scale));
        return w.done("density of a kink's position, normal weights and biases", withScales(w, density));
    }

    /** Integral of {@link #gaussianDensity} from 0 to x. */
    Derivation gaussianDistribution() {
        Workings w = new Workings(symja).after(gaussianDensity());
        String value = w.integrate(
                "Integrate the density from 0 to x", "sw*sb/(Pi*(sb^2+sw^2*t^2))", "t", "0", "x", "sw>0&&sb>0");
        Formula distribution = FormulaParser.parse(value);
        return w.done("probability of a kink between 0 and x, signed like x", withScales(w, distribution));
    }

    private Workings begin(String change) {
        return new Workings(symja)
                .define("A neuron bends where its argument is 0", "kink of w*x+b", EVENT, "the definition of a kink")
                .define(
                        "Change variables from b to x at fixed w, Abs[db/dx]=Abs[w]",
                        "density of x",
                        "the integral over w of Abs[w]*" + change.substring(2),
                        "w and b are independent and w is almost surely not 0");
    }

    private static Formula absoluteX() {
        return Formula.call(Function.ABS, X);
    }

    private Formula reach() {
        return Simplify.rational(Formula.number(1).over(geometry.ratio()));
    }

    private Formula piecewise(Formula near, Formula left, Relation relation, Formula far) {
        Condition condition = new Condition(List.of(new Comparison(left, relation, reach())));
        return new Piecewise(List.of(new Piecewise.Case(near, condition)), far);
    }

    /** The grammar has no c; rho stands for it until the model's own ratio is put in. */
    private static String asRho(String text) {
        return text.replaceAll("\\bc\\b", "rho");
    }

    private Formula withRatio(Workings w, String text) {
        return withRatio(w, FormulaParser.parse(asRho(text)));
    }

    private Formula withRatio(Workings w, Formula formula) {
        Formula inserted = formula.substitute("rho", geometry.ratio());
        return w.simplify("Put in c=" + geometry.ratio(), inserted, Simplify.everywhere(inserted));
    }

    private Formula withScales(Workings w, Formula formula) {
        // two steps, since the scales may themselves be called sw and sb
        Formula inserted = formula.substitute("sw", Formula.variable("q"))
                .substitute("sb", Formula.variable("m"))
                .substitute("q", geometry.weights())
                .substitute("m", geometry.biases());
        String rule = "Put in S=%s and B=%s".formatted(geometry.weights(), geometry.biases());
        return w.simplify(rule, inserted, Simplify.everywhere(inserted));
    }
}
