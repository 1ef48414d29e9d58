package io.github.kinks.symbolic;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.function.BiFunction;

/** Derives laws of networks whose activation is not ReLU, by its breakpoints. */
final class ActivationLaw {
    private final Symja symja;
    private final BiFunction<Model, Quantity, Derivation> laws;

    /** @param laws derives laws of networks with ReLU */
    ActivationLaw(Symja symja, BiFunction<Model, Quantity, Derivation> laws) {
        this.symja = symja;
        this.laws = laws;
    }

    /** @throws SymbolicException if the model or quantity is not covered; the message says what is */
    Derivation derive(Model model, Quantity quantity) {
        if (model.activation().bendsAtZeroAlone()) {
            return likeRelu(model, quantity);
        } else if (quantity == Quantity.DENSITY) {
            throw new SymbolicException("the density of positions is derived for the breakpoint 0 alone");
        } else if (quantity == Quantity.PROBABILITY
                && model.activation().breakpoints().size() > 1) {
            throw new SymbolicException("a neuron has a kink for each breakpoint of " + model.activation()
                    + ", so that no one of them is the neuron's");
        } else if (!model.variables().isEmpty()) {
            throw new SymbolicException(
                    "breakpoints other than 0 are derived where all parameters are numbers; here %s are free"
                            .formatted(String.join(", ", model.variables())));
        }
        Prior prior = model.prior();
        if (prior instanceof Prior.Interval) {
            return new UniformBreaks(symja, model).derive(quantity);
        } else if (prior instanceof Prior.Ball || prior instanceof Prior.QBall || prior instanceof Prior.QSphere) {
            return new ShiftedBreaks(symja, laws, model).derive(quantity);
        }
        throw new SymbolicException(
                "breakpoints other than 0 are not derived under the prior %s: the integrals have no closed form"
                        .formatted(prior));
    }

    /** A function that bends at 0 alone bends where ReLU does. */
    private Derivation likeRelu(Model model, Quantity quantity) {
        Derivation relu = laws.apply(model.with(Activation.RELU), quantity);
        return new Workings(symja)
                .define(
                        "A neuron bends where its argument is a breakpoint, and %s has the breakpoint 0 alone"
                                .formatted(model.activation()),
                        "kink of phi(w*x+b)",
                        "w*x+b=0",
                        "the definition of a kink; the slopes beside 0 differ, and their size plays no role")
                .after(relu)
                .done(relu.subject(), relu.result());
    }
}
