package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Step.Check;
import io.github.kinks.symbolic.BiasLengths.Piece;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The probabilities that one neuron with uniform weight and bias has so many kinks in a domain with numbers for its ends: areas in
 * the rectangle of weights and biases, each integrated over the weight piece by piece.
 */
final class NeuronKinks {
    private static final String SUM = "#1+#2";
    private static final String TO_THE_RIGHT = "t-w*R<b<t-w*L";
    private static final String TO_THE_LEFT = "t+w*L<b<t+w*R";

    private final Workings w;
    private final BigFraction weights;
    private final BigFraction biases;
    private final BigFraction left;
    private final BigFraction right;
    private final String weightDensity;
    private final String biasDensity;
    private final String product;

    /** Records the neuron's law in the workings. */
    NeuronKinks(Workings workings, Model model) {
        Geometry geometry = Geometry.of(model);
        w = workings;
        weights = number(geometry.weights());
        biases = number(geometry.biases());
        left = number(geometry.left());
        right = number(geometry.right());
        weightDensity = density("weight", "w", weights);
        biasDensity = density("bias", "b", biases);
        product = left.negate().equals(right) ? "2*#1*#2*#3" : "#1*#2*#3";
        w.define(
                "Given Abs[w], multiply the length of the biases in question by the densities",
                "integrand, over w>0, of their probability",
                product,
                left.negate().equals(right)
                        ? "w and b are independent; #1, #2 are their densities, #3 the length; both signs of w give the same,"
                                + " since D is symmetric"
                        : "w and b are independent; #1, #2 are their densities, #3 the length; each sign of w by itself");
    }

    /** The number that a parameter is. */
    static BigFraction number(Formula parameter) {
        if (Deriver.asNumber(parameter) instanceof Formula.Rational r) {
            return r.value();
        }
        throw new SymbolicException("breakpoints other than 0 are derived for rational parameters, not " + parameter);
    }

    private String density(String name, String variable, BigFraction scale) {
        String density = Formula.number(scale.multiply(2).reciprocal()).toString();
        String end = Formula.number(scale).toString();
        w.define(
                "The %s is uniform in (-%s,%s)".formatted(name, end, end),
                "f_%s(%s)".formatted(variable, variable),
                density,
                "the prior");
        w.integrate("It is a density", density, variable, "-(" + end + ")", end, "");
        return density;
    }

    /** Whether the neuron has exactly so many kinks for no weight and bias, or for a set of them without area. */
    boolean never(int kinks, List<BigFraction> breakpoints) {
        return positive(breakpoints).exactly(kinks).isEmpty()
                && negative(breakpoints).exactly(kinks).isEmpty();
    }

    /** The probability that the breakpoints make exactly so many kinks in the domain; 0 is no outcome of a step. */
    Formula exactly(int kinks, List<BigFraction> breakpoints) {
        String chance = "P(%d of the kinks of t=%s in D)".formatted(kinks, list(breakpoints));
        List<String> areas = new ArrayList<>(
                areas(positive(breakpoints).exactly(kinks), kinks, breakpoints, chance, "For w>0", TO_THE_RIGHT));
        if (!left.negate().equals(right)) {
            String mirrored = "For -w in place of w, w>0";
            areas.addAll(
                    areas(negative(breakpoints).exactly(kinks), kinks, breakpoints, chance, mirrored, TO_THE_LEFT));
        }
        Formula sum = Formula.number(0);
        for (int i = 0; i < areas.size(); i++) {
            sum = i == 0 ? FormulaParser.parse(areas.get(0)) : sum(chance, sum.toString(), areas.get(i));
        }
        return sum;
    }

    /** The sum of two outcomes, as a number. */
    Formula sum(String of, String one, String other) {
        w.define("Add the parts", of, SUM, "additivity");
        Formula sum = w.applied("Fill them in", of, SUM, one, other);
        return w.rewrite("Add", sum, Deriver.asNumber(sum));
    }

    private BiasLengths positive(List<BigFraction> breakpoints) {
        return new BiasLengths(breakpoints, right.negate(), left.negate(), weights, biases);
    }

    private BiasLengths negative(List<BigFraction> breakpoints) {
        return new BiasLengths(breakpoints, left, right, weights, biases);
    }

    private List<String> areas(
            List<Piece> pieces,
            int kinks,
            List<BigFraction> breakpoints,
            String chance,
            String weight,
            String interval) {
        List<String> areas = new ArrayList<>();
        if (pieces.isEmpty()) {
            return areas;
        }
        w.define(
                weight + " the kink of t lies in (L,R) for these biases",
                "L<(t-b)/w<R",
                interval,
                "multiply by w and subtract from t");
        List<Formula> points = breakpoints.stream().map(Formula::number).toList();
        for (Piece piece : pieces) {
            Check.Length length = new Check.Length(
                    interval,
                    points,
                    Formula.number(left),
                    Formula.number(right),
                    Formula.number(biases),
                    kinks,
                    Formula.number(piece.from()),
                    Formula.number(piece.to()),
                    length(piece));
            String found = w.length("Measure the biases in question", "length for " + chance, length)
                    .toString();
            String integrand =
                    w.apply("Fill it in", "integrand of " + chance, product, weightDensity, biasDensity, found);
            String from = Formula.number(piece.from()).toString();
            String to = Formula.number(piece.to()).toString();
            areas.add(w.integrate("Integrate over these weights", integrand, "w", from, to, ""));
        }
        return areas;
    }

    private static Formula length(Piece piece) {
        Formula growth = Formula.number(piece.slope().abs()).times(Formula.variable("w"));
        if (piece.intercept().isZero() && piece.slope().signum() > 0) {
            return growth;
        }
        Formula start = Formula.number(piece.intercept());
        return piece.slope().signum() < 0 ? start.minus(growth) : start.plus(growth);
    }

    private static String list(List<BigFraction> breakpoints) {
        return breakpoints.stream()
                .map(t -> Formula.number(t).toString())
                .toList()
                .toString();
    }
}
