package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import java.util.Optional;

/** Mean and variance of the number of kinks, from its factorial moments. */
final class Moments {
    private static final String VARIANCE = "2*#2+#1-#1^2";

    private final Symja symja;
    private final Derivation moments;
    private final Optional<Formula> probability;

    /**
     * @param moments those of order j, over j!
     * @param probability that of one neuron's kink, where the neurons are independent
     */
    Moments(Symja symja, Derivation moments, Optional<Formula> probability) {
        this.symja = symja;
        this.moments = moments;
        this.probability = probability;
    }

    Derivation mean() {
        Workings w = new Workings(symja).after(moments);
        w.rewrite("One kink is chosen out of k in k ways", parse("Binomial[k,1]"), parse("k"));
        return w.done("mean number of kinks", ofOrder(w, 1));
    }

    Derivation variance() {
        Workings w = new Workings(symja).after(moments);
        String first = ofOrder(w, 1).toString();
        String second = ofOrder(w, 2).toString();
        w.rewrite("Write the square by binomial coefficients", parse("k^2"), parse("2*Binomial[k,2]+Binomial[k,1]"));
        w.define(
                "Write the variance E K^2-(E K)^2 by factorial moments",
                "Var K",
                VARIANCE,
                "linearity of expectation; #1 is E C(K,1) and #2 is E C(K,2)");
        Formula filled = w.applied("Fill them in", "Var K", VARIANCE, first, second);
        Formula collected = probability.map(p -> binomial(w, filled, p)).orElse(filled);
        return w.done("variance of the number of kinks", w.simplify("Simplify", collected));
    }

    /** E C(K,2). */
    Formula pairs() {
        return ofOrder(new Workings(symja).after(moments), 2);
    }

    /** n p (1-p), which reads better than the square of a sum. */
    private static Formula binomial(Workings w, Formula variance, Formula p) {
        Formula product = Formula.variable("n").times(p).times(Formula.number(1).minus(p));
        return w.rewrite("Collect, with the probability p of one neuron's kink in D, to n*p*(1-p)", variance, product);
    }

    private Formula ofOrder(Workings w, int order) {
        Formula inserted = w.instance("Put j=" + order, moments.result(), Map.of("j", Formula.number(order)));
        Formula settled = w.rewrite("Take the case that holds", inserted, NumericCases.settled(inserted));
        return w.simplify("Simplify", settled);
    }

    private static Formula parse(String text) {
        return FormulaParser.parse(text);
    }
}
