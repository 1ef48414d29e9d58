package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
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
                new Prior.Gaussian(Formula.variable("sw"), Formula.variable("sb")),
                new Prior.QBall(new Norm.Power(Formula.variable("q")), Formula.number(1, 2)),
                new Prior.QBall(new Norm.Maximum(), Formula.number(1)),
                new Prior.QSphere(new Norm.Power(Formula.number(7, 2)), Formula.variable("rho")),
                new Prior.QSphere(new Norm.Maximum(), Formula.number(1)));
    }

    private static List<Model> models() {
        Formula left = Formula.variable("L");
        Formula right = Formula.variable("R");
        Formula factor = Formula.variable("T");
        List<Model> models = new ArrayList<>();
        for (Prior prior : priors()) {
            Model model = Model.of(prior);
            models.add(model);
            if (prior instanceof Prior.QBall || prior instanceof Prior.QSphere) {
                models.add(model.on(left, right).scaled(new Model.Scale.Weights(factor)));
                continue;
            }
            models.add(model.on(right.negate(), right));
            models.add(model.on(left, right).scaled(new Model.Scale.Joint(factor)));
            models.add(model.scaled(new Model.Scale.Weights(factor)));
        }
        return models;
    }

    /** Of every quantity of every model. */
    static Stream<Derivation> all() {
        return models().stream()
                .flatMap(model -> quantities(model.prior()).map(quantity -> DERIVER.derive(model, quantity)));
    }

    /** Where a position has a density in closed form, and no power of n is left symbolic, all of them. */
    static Stream<Quantity> quantities(Prior prior) {
        boolean closed = !(prior instanceof Prior.QBall || prior instanceof Prior.QSphere);
        boolean powers = !Model.of(prior).variables().contains("q");
        return Stream.of(Quantity.values())
                .filter(quantity -> closed || quantity != Quantity.DENSITY)
                .filter(quantity -> powers || !Expansions.isAbout(quantity))
                .filter(quantity -> !quantity.key().startsWith("poisson"));
    }

    /** The derivation with another step in the place of the one at {@code index}, counted from 0. */
    static Derivation with(Derivation derivation, int index, Step step) {
        List<Step> steps = new ArrayList<>(derivation.steps());
        steps.set(index, step);
        return new Derivation(derivation.subject(), steps, derivation.result());
    }
}
