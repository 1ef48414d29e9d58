package io.github.kinks.symbolic;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hipparchus.fraction.BigFraction;

/**
 * Laws of networks with weights in a ball or on a sphere and independent uniform biases, where all parameters are numbers and the
 * biases reach as far as every breakpoint needs them to: each breakpoint is then as likely to make a kink as ReLU's. The mean is
 * derived for any such breakpoints, the law where no two of them can make kinks of one neuron in the domain.
 */
final class ShiftedBreaks {
    private static final String MEAN_VARIANCE = "2*#2+#1-#1^2";

    private final Symja symja;
    private final BiFunction<Model, Quantity, Derivation> laws;
    private final Model relu;
    private final Activation activation;
    private final BigFraction span;

    /** @throws SymbolicException if kinks in the domain can need a bias outside its interval */
    ShiftedBreaks(Symja symja, BiFunction<Model, Quantity, Derivation> laws, Model model) {
        this.symja = symja;
        this.laws = laws;
        this.relu = model.with(Activation.RELU);
        this.activation = model.activation();
        Geometry geometry = Geometry.of(model);
        BigFraction weights = NeuronKinks.number(geometry.weights());
        BigFraction left = NeuronKinks.number(geometry.left());
        BigFraction right = NeuronKinks.number(geometry.right());
        BigFraction biases = NeuronKinks.number(geometry.biases());
        BigFraction farthest = left.abs().compareTo(right.abs()) > 0 ? left.abs() : right.abs();
        BigFraction reach = weights.multiply(farthest);
        this.span = weights.multiply(right.subtract(left));
        for (BigFraction t : activation.breakpoints()) {
            BigFraction needed = t.abs().add(reach);
            if (needed.compareTo(biases) > 0) {
                throw new SymbolicException(
                        "under the prior %s a breakpoint t is derived where Abs[t] and the largest Abs[w*x] add up to at most %s,"
                                        .formatted(model.prior(), Formula.number(biases))
                                + " the largest bias; for t=%s they add up to %s, where the biases truncate the weights"
                                        .formatted(Formula.number(t), Formula.number(needed)));
            }
        }
    }

    Derivation derive(Quantity quantity) {
        boolean single = activation.breakpoints().size() == 1;
        if (single) {
            return times(quantity, "#1");
        }
        int count = activation.breakpoints().size();
        return switch (quantity) {
            case MEAN, ASYMPTOTIC_MEAN, LEAST_WIDTH -> times(Quantity.MEAN, count + "*#1");
            case FACTORIAL_MOMENT -> apart(count + "^j*#1");
            case PMF, LEAST_WIDTH_MEDIAN -> {
                Derivation moments = derive(Quantity.FACTORIAL_MOMENT);
                Workings w = new Workings(symja).after(moments);
                yield w.done("law of the number of kinks", Inversion.of(w, moments.result()));
            }
            case VARIANCE -> variance();
            case PMF_RECURRENCE, PMF_DEGREE -> throw new IllegalArgumentException(quantity + " comes from the moments");
            case PROBABILITY, DENSITY ->
                throw new SymbolicException("a neuron has a kink for each breakpoint of " + activation);
            default -> throw Deriver.followsFromOthers(quantity);
        };
    }

    /** ReLU's own quantity, times a factor. */
    private Derivation times(Quantity quantity, String template) {
        Derivation known = laws.apply(relu, quantity);
        Workings w = new Workings(symja).after(known);
        w.define(
                "Given w, the breakpoint t makes a kink in D for biases in ReLU's interval moved by t, which is as long and part"
                        + " of the biases' interval",
                known.subject(),
                template,
                "the biases are uniform; #1 is what ReLU has");
        Formula filled = w.applied(
                "Fill it in", known.subject(), template, known.result().toString());
        return w.done(known.subject(), Formulas.hasSum(filled) ? filled : w.simplify("Simplify", filled));
    }

    private Derivation apart(String template) {
        List<BigFraction> points = activation.breakpoints();
        for (int i = 1; i < points.size(); i++) {
            BigFraction gap = points.get(i).subtract(points.get(i - 1));
            if (gap.compareTo(span) < 0) {
                throw new SymbolicException(
                        "the law is derived where no neuron can have two kinks in the domain; the breakpoints %s and %s are closer than %s"
                                .formatted(
                                        Formula.number(points.get(i - 1)),
                                        Formula.number(points.get(i)),
                                        Formula.number(span)));
            }
        }
        return times(Quantity.FACTORIAL_MOMENT, template);
    }

    private Derivation variance() {
        Derivation moments = derive(Quantity.FACTORIAL_MOMENT);
        Workings w = new Workings(symja).after(moments);
        String first = moment(w, moments, 1);
        String second = moment(w, moments, 2);
        w.define(
                "Write the variance E K^2-(E K)^2 by factorial moments",
                "Var K",
                MEAN_VARIANCE,
                "linearity of expectation; #1 is E C(K,1) and #2 is E C(K,2)");
        Formula filled = w.applied("Fill them in", "Var K", MEAN_VARIANCE, first, second);
        return w.done("variance of the number of kinks", w.simplify("Simplify", filled));
    }

    private static String moment(Workings w, Derivation moments, int order) {
        Formula inserted = w.instance("Put j=" + order, moments.result(), Map.of("j", Formula.number(order)));
        return w.simplify("Simplify", inserted).toString();
    }
}
