package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;

/**
 * The density on the real line of one neuron's kink position x = -b/w where weight and bias are independent, and its integral
 * from 0, each from the densities of weight and bias.
 */
final class OneNeuron {
    /** The integrand for positive weights; weights of both signs give the same. */
    private static final String PRODUCT = "2*w*#1*#2";

    private static final String PIECES = "Piecewise[{{#1,Abs[x]<=1/rho}},#2]";
    private static final String SUM = "#1+#2";
    private static final String POSITIVE = "Piecewise[{{#1,x<=1/rho}},#2]";
    private static final String EITHER = "Piecewise[{{#1,Abs[x]<=1/rho},{#2,x>1/rho}},-#3]";

    private final Symja symja;
    private final Geometry geometry;

    OneNeuron(Symja symja, Geometry geometry) {
        this.symja = symja;
        this.geometry = geometry;
    }

    /** Density of the position for weights U(-S,S) and biases U(-B,B). */
    Derivation uniformDensity() {
        Workings w = new Workings(symja);
        Uniform pieces = new Uniform(w);
        w.define("Join the two, x of either sign", "density of x", PIECES, "the integral depends on Abs[x] alone");
        Formula density = w.applied("Fill them in", "density of x", PIECES, pieces.near, pieces.far);
        return w.done("density of a kink's position, uniform weights and biases", withRatio(w, density));
    }

    /** Integral of {@link #uniformDensity} from 0 to x, for positive x where the domain is symmetric, else of either sign. */
    Derivation uniformDistribution() {
        Workings w = new Workings(symja);
        Formula distribution = new Uniform(w).distribution(geometry.isSymmetric());
        return w.done("probability of a kink between 0 and x, signed like x", withRatio(w, distribution));
    }

    /** Density of the position for weights N(0,S^2) and biases N(0,B^2). */
    Derivation gaussianDensity() {
        Workings w = new Workings(symja);
        String density = gaussian(w);
        return w.done("density of a kink's position, normal weights and biases", withScales(w, density));
    }

    /** Integral of {@link #gaussianDensity} from 0 to x. */
    Derivation gaussianDistribution() {
        Workings w = new Workings(symja);
        String density = w.instance("Call the position t", gaussian(w), Map.of("x", "t"));
        String value = w.integrate("Integrate the density from 0 to x", density, "t", "0", "x", "sw>0&&sb>0");
        return w.done("probability of a kink between 0 and x, signed like x", withScales(w, value));
    }

    /** The density on the two sides of the point where the bias begins to bound the weight, in terms of rho=S/B. */
    private static final class Uniform {
        private final Workings w;
        private final String near;
        private final String far;

        Uniform(Workings workings) {
            w = workings;
            kink(w);
            w.define(
                    "Measure weights and biases in units of B, with rho=S/B",
                    "f_w(w) for Abs[w]<rho",
                    "1/(2*rho)",
                    "uniform; a common positive factor moves no kink");
            w.integrate("It is a density", "1/(2*rho)", "w", "-rho", "rho", "rho>0");
            w.define("and likewise", "f_b(b) for Abs[b]<1", "1/2", "uniform");
            w.integrate("It is a density", "1/2", "b", "-1", "1", "");
            changeOfVariables(w);
            String integrand = w.apply("Fill in the densities", "integrand", PRODUCT, "1/(2*rho)", "1/2");
            w.define(
                    "The weight runs as far as both densities are positive",
                    "upper end of w",
                    "Min[rho,1/Abs[x]]",
                    "w<rho and w*Abs[x]<1");
            near = w.integrate("For Abs[x]<=1/rho the weight ends it", integrand, "w", "0", "rho", "rho>0");
            far = w.integrate("Beyond, the bias does", integrand, "w", "0", "1/x", "rho>0&&x>0");
        }

        Formula distribution(boolean positive) {
            String before = w.instance("Call the position t", near, Map.of("x", "t"));
            String behind = w.instance("Call the position t", far, Map.of("x", "t"));
            String inside = w.integrate("Integrate from 0 to x<=1/rho", before, "t", "0", "x", "rho>0");
            String half = w.integrate("and as far as 1/rho", before, "t", "0", "1/rho", "rho>0");
            String rest = w.integrate("and from 1/rho to x beyond", behind, "t", "1/rho", "x", "rho>0&&x>0");
            w.define("An integral over two intervals is a sum", "G(x) for x>1/rho", SUM, "additivity");
            Formula sum = w.applied("Add the two", "G(x) for x>1/rho", SUM, half, rest);
            String outside = w.simplify("Simplify", sum).toString();
            if (positive) {
                w.define("Join the two cases", "G(x) for x>0", POSITIVE, "x lies on one side of 1/rho");
                return w.applied("Fill them in", "G(x) for x>0", POSITIVE, inside, outside);
            }
            String mirrored = w.instance("Put in -x", outside, Map.of("x", "-x"));
            w.define("Join the cases", "G(x)", EITHER, "the density is even, so that G is odd; #3 is #2 at -x");
            return w.applied("Fill them in", "G(x)", EITHER, inside, outside, mirrored);
        }
    }

    /** The density in terms of the scales sw and sb. */
    private String gaussian(Workings w) {
        String weight = "1/(sw*Sqrt[2*Pi])*Exp[-w^2/(2*sw^2)]";
        String bias = "1/(sb*Sqrt[2*Pi])*Exp[-b^2/(2*sb^2)]";
        kink(w);
        w.define("The weight is normal", "f_w(w)", weight, "mean 0 and standard deviation sw");
        String standard = w.scale("Measure it in units of sw", weight, "w", FormulaParser.parse("sw"), "sw>0");
        w.integrate("It is a density", standard, "w", "-Infinity", "Infinity", "");
        w.define("and so is the bias", "f_b(b)", bias, "mean 0 and standard deviation sb");
        standard = w.scale("Measure it in units of sb", bias, "b", FormulaParser.parse("sb"), "sb>0");
        w.integrate("It is a density", standard, "b", "-Infinity", "Infinity", "");
        changeOfVariables(w);
        String there = w.instance("The bias is -w*x", bias, Map.of("b", "-w*x"));
        String integrand = w.apply("Fill in the densities", "integrand", PRODUCT, weight, there);
        Formula width = FormulaParser.parse("1/Sqrt[1/sw^2+x^2/sb^2]");
        String scaled = w.scale("Measure w in units of the width of this", integrand, "w", width, "sw>0&&sb>0&&x>0");
        return w.integrate("Integrate over w", scaled, "w", "0", "Infinity", "sw>0&&sb>0");
    }

    private static void kink(Workings w) {
        w.define("A neuron bends where its argument is 0", "kink of w*x+b", "x=-b/w", "the definition of a kink");
    }

    private static void changeOfVariables(Workings w) {
        w.define(
                "Change variables from b to x at fixed w, Abs[db/dx]=Abs[w]; both signs of w give the same",
                "integrand, over w>0, of the density of x",
                PRODUCT,
                "w and b are independent and w is almost surely not 0; #1 is f_w(w), #2 is f_b(-w*x)");
    }

    private Formula withRatio(Workings w, Formula formula) {
        Formula inserted = w.instance("Put in rho=S/B=" + geometry.ratio(), formula, Map.of("rho", geometry.ratio()));
        return w.simplify("Simplify", inserted);
    }

    private Formula withScales(Workings w, String general) {
        String rule = "Put in sw=%s and sb=%s".formatted(geometry.weights(), geometry.biases());
        Formula formula = w.simplify("Simplify", FormulaParser.parse(general));
        Map<String, Formula> scales = Map.of("sw", geometry.weights(), "sb", geometry.biases());
        return w.simplify("Simplify", w.instance(rule, formula, scales));
    }
}
