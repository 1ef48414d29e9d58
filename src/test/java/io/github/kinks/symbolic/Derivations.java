package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Derivations of all quantities, under all priors and kinds of scales and domains. */
final class Derivations {
    static final Deriver DERIVER = new Deriver();

    private Derivations() {}

    static List<Prior> priors() {
        return List.of(
                new Prior.Interval(Formula.number(1)),
                new Prior.Ball(Formula.number(1)),
                new Prior.Gaussian(Formula.variable("sw"), Formula.variable("sb")));
    }

    private static List<Model> models() {
        Formula left = Formula.variable("L");
        Formula right = Formula.variable("R");
        Formula factor = Formula.variable("T");
        List<Model> models = new ArrayList<>();
        for (Prior prior : priors()) {
            Model model = Model.of(prior);
            models.add(model);
            models.add(model.on(right.negate(), right));
            models.add(model.on(left, right).scaled(new Model.Scale.Joint(factor)));
            models.add(model.scaled(new Model.Scale.Weights(factor)));
        }
        return models;
    }

    /** Of every quantity of every model. */
    static Stream<Derivation> all() {
        return models().stream()
                .flatMap(model -> Stream.of(Quantity.values()).map(quantity -> DERIVER.derive(model, quantity)));
    }

    /** The derivation with another step in the place of the one at {@code index}, counted from 0. */
    static Derivation with(Derivation derivation, int index, Step step) {
        List<Step> steps = new ArrayList<>(derivation.steps());
        steps.set(index, step);
        return new Derivation(derivation.subject(), steps, derivation.result());
    }
}
