package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Laws of networks with independent uniform weights and biases and any breakpoints, where all parameters are numbers: the mean
 * for any breakpoints, the law where a neuron never has more than two kinks in the domain.
 */
final class UniformBreaks {
    private static final String MEAN = "n*#1";
    private static final String SUBSETS = "Binomial[n,j]*#1^j";
    private static final String CHOICES = "Binomial[n,k]*#1^k*(1-#1)^(n-k)";
    private static final String PAIR_MEAN = "#1+2*#2";
    private static final String NONE = "1-#1-#2";
    private static final String PAIR_SUBSETS = "Sum[Binomial[n,i]*Binomial[n-i,j-2*i]*#2^i*#1^(j-2*i),{i,0,n}]";
    private static final String PAIR_CHOICES =
            "Sum[Binomial[n,i]*Binomial[n-i,k-2*i]*#3^i*#2^(k-2*i)*#1^(n-k+i),{i,0,n}]";
    private static final String VARIANCE = "n*(#1-#1^2)";
    private static final String PAIR_VARIANCE = "n*(#1+4*#2-(#1+2*#2)^2)";

    private final Model model;
    private final Workings w;
    private final List<BigFraction> breakpoints;
    private final NeuronKinks neuron;

    UniformBreaks(Symja symja, Model model) {
        this.model = model;
        this.w = new Workings(symja);
        this.breakpoints = model.activation().breakpoints();
        w.define(
                "A neuron bends where its argument is a breakpoint t of %s: here %s"
                        .formatted(
                                model.activation().name(),
                                breakpoints.stream().map(Formula::number).toList()),
                "kinks of phi(w*x+b)",
                "x=(t-b)/w",
                "the definition of a kink; the slope changes at each breakpoint");
        this.neuron = new NeuronKinks(w, model);
    }

    Derivation derive(Quantity quantity) {
        return switch (quantity) {
            case MEAN, ASYMPTOTIC_MEAN, LEAST_WIDTH -> mean();
            case PROBABILITY -> probability();
            case PMF, LEAST_WIDTH_MEDIAN -> pmf();
            case FACTORIAL_MOMENT -> factorialMoment();
            case VARIANCE -> variance();
            case DENSITY ->
                throw new SymbolicException("the density of positions is derived for the breakpoint 0 alone");
            default -> throw Deriver.followsFromOthers(quantity);
        };
    }

    /** By linearity each breakpoint counts for itself. */
    private Derivation mean() {
        Formula sum = Formula.number(0);
        for (BigFraction t : breakpoints) {
            List<BigFraction> alone = List.of(t);
            if (!neuron.never(1, alone)) {
                Formula chance = neuron.exactly(1, alone);
                sum = sum.equals(Formula.number(0))
                        ? chance
                        : neuron.sum("E(kinks of one neuron)", sum.toString(), chance.toString());
            }
        }
        String subject = "mean number of kinks";
        if (sum.equals(Formula.number(0))) {
            return nowhere(subject, "E K", Formula.number(0));
        }
        w.define(
                "Add up over neurons and breakpoints",
                "E K",
                MEAN,
                "linearity of expectation; #1 is the sum over the breakpoints for one neuron");
        return w.done(subject, w.simplify("Simplify", w.applied("Fill it in", "E K", MEAN, sum.toString())));
    }

    private Derivation probability() {
        String subject = "probability of a neuron's kink in the domain";
        if (neuron.never(1, breakpoints)) {
            return nowhere(subject, "P(kink in D)", Formula.number(0));
        }
        Formula chance = neuron.exactly(1, breakpoints);
        w.define("A neuron has one kink", "P(kink in D)", "#1", "there is one breakpoint");
        return w.done(subject, w.applied("It is in D with", "P(kink in D)", "#1", chance.toString()));
    }

    private Derivation factorialMoment() {
        String subject = "factorial moments E C(K,j)";
        String one = "E C(K,j)";
        if (isNowhere()) {
            return nowhere(subject, one, FormulaParser.parse("Binomial[0,j]"));
        }
        String first = first();
        if (hasPairs()) {
            String second = second();
            w.define("Count the kinks of one neuron", "E(kinks of one neuron)", PAIR_MEAN, "one, or two");
            Formula filled = w.applied("Fill them in", "E(kinks of one neuron)", PAIR_MEAN, first, second);
            String mean = w.rewrite("Add", filled, Deriver.asNumber(filled)).toString();
            w.define(
                    "Read off E(1+z)^K, the n-th power of 1+#1*z+#2*z^2, the coefficient of z^j",
                    one,
                    PAIR_SUBSETS,
                    "the neurons are independent, and the multinomial theorem; #1 is the mean of one neuron's kinks,"
                            + " #2 the probability of two");
            return w.done(subject, w.applied("Fill them in", one, PAIR_SUBSETS, mean, second));
        }
        w.define(
                "Count the j-subsets of neurons that all have their kink in the domain",
                one,
                SUBSETS,
                "linearity of expectation; the neurons are independent, each with one kink with probability #1");
        return w.done(subject, w.applied("Fill it in", one, SUBSETS, first));
    }

    private Derivation pmf() {
        String subject = "law of the number of kinks";
        String one = "P(K=k)";
        if (isNowhere()) {
            return nowhere(subject, one, FormulaParser.parse("Binomial[0,k]"));
        }
        String first = first();
        if (hasPairs()) {
            String second = second();
            w.define("The rest of the neurons", "P(no kink in D)", NONE, "the probabilities add up to 1");
            Formula filled = w.applied("Fill them in", "P(no kink in D)", NONE, first, second);
            String none =
                    w.rewrite("Subtract", filled, Deriver.asNumber(filled)).toString();
            w.define(
                    "Choose the i neurons with two kinks, and the k-2*i with one",
                    one,
                    PAIR_CHOICES,
                    "the neurons are independent; #1, #2, #3 are the probabilities of no, one and two kinks");
            return w.done(subject, w.applied("Fill them in", one, PAIR_CHOICES, none, first, second));
        }
        w.define(
                "Choose which k of the n neurons have their kink in the domain",
                one,
                CHOICES,
                "the neurons are independent, each with one kink with probability #1");
        Formula product = w.applied("Fill it in", one, CHOICES, first);
        return w.done(subject, w.rewrite("Collect", product, Simplify.powers(product)));
    }

    private Derivation variance() {
        String subject = "variance of the number of kinks";
        if (isNowhere()) {
            return nowhere(subject, "Var K", Formula.number(0));
        }
        String first = first();
        String template = hasPairs() ? PAIR_VARIANCE : VARIANCE;
        String[] chances = hasPairs() ? new String[] {first, second()} : new String[] {first};
        w.define(
                "Add up the neurons' variances E X^2-(E X)^2",
                "Var K",
                template,
                "the neurons are independent; #1 is the probability of one kink, #2 of two");
        return w.done(subject, w.simplify("Simplify", w.applied("Fill them in", "Var K", template, chances)));
    }

    private String first() {
        boolean more = IntStream.rangeClosed(3, breakpoints.size()).anyMatch(i -> !neuron.never(i, breakpoints));
        if (more) {
            throw new SymbolicException(
                    "the law is derived where a neuron has at most two kinks in the domain; with %s it may have more, and the"
                                    .formatted(model.activation())
                            + " mean alone is derived");
        } else if (neuron.never(1, breakpoints)) {
            throw new SymbolicException("the law is derived where a neuron may have a single kink in the domain");
        }
        return neuron.exactly(1, breakpoints).toString();
    }

    private String second() {
        return neuron.exactly(2, breakpoints).toString();
    }

    private boolean hasPairs() {
        return breakpoints.size() > 1 && !neuron.never(2, breakpoints);
    }

    private boolean isNowhere() {
        return IntStream.rangeClosed(1, breakpoints.size()).allMatch(i -> neuron.never(i, breakpoints));
    }

    private Derivation nowhere(String subject, String what, Formula value) {
        w.define(
                "No neuron reaches a breakpoint in the domain, so that K is 0",
                what,
                value.toString(),
                "Abs[w*x+b] stays below all Abs[t], or above");
        return w.done(subject, value);
    }
}
