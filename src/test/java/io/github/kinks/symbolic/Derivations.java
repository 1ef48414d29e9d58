package io.github.kinks.symbolic;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Framework;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.PriorReader;
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
        return Stream.of(inSymbols(), named(), special()).flatMap(each -> each);
    }

    /** Without those that begin with an argument in words, which leads to another prior. */
    static Stream<Derivation> inSymbols() {
        return Stream.of(relu(), breaks(), probabilities()).flatMap(each -> each);
    }

    /** What the probabilities have in common. */
    private static Stream<Derivation> probabilities() {
        Model ball = Model.of(PriorReader.read("ball:rho=2/3"));
        Stream<Derivation> recurrences = Stream.of("ball", "interval", "qball:q=1", "qsphere:q=inf")
                .map(prior -> DERIVER.derive(Model.of(PriorReader.read(prior)), Quantity.PMF_RECURRENCE));
        return Stream.concat(recurrences, Stream.of(DERIVER.derive(ball, Quantity.PMF_DEGREE)));
    }

    /** Breakpoints, one or two kinks a neuron, on a domain that is symmetric and on one that is not. */
    private static Stream<Derivation> breaks() {
        Model interval = Model.of(new Prior.Interval(Formula.number(1)));
        Model tanh = interval.with(Activation.named("hard-tanh").orElseThrow());
        return Stream.of(
                        tanh.on(Formula.number(-3, 2), Formula.number(3, 2)),
                        tanh.on(Formula.number(-3, 2), Formula.number(2)),
                        interval.with(Activation.named("abs").orElseThrow()))
                .flatMap(model -> Stream.of(Quantity.MEAN, Quantity.VARIANCE, Quantity.PMF, Quantity.FACTORIAL_MOMENT)
                        .map(quantity -> DERIVER.derive(model, quantity)));
    }

    /** Initialisations, and rotation-invariant priors without and with an atom. */
    private static Stream<Derivation> named() {
        return Stream.of("init:pytorch", "init:keras", "init:redshift", "spherical", "spherical:atom=1/3")
                .map(PriorReader::read)
                .map(Model::of)
                .flatMap(model -> Stream.of(Quantity.MEAN, Quantity.VARIANCE, Quantity.PMF, Quantity.FACTORIAL_MOMENT)
                        .map(quantity -> DERIVER.derive(model, quantity)));
    }

    private static Stream<Derivation> relu() {
        return models().stream()
                .flatMap(model -> quantities(model.prior()).map(quantity -> DERIVER.derive(model, quantity)));
    }

    /** Those with special functions: of balls whose weights the biases truncate, and of a weight that is truncated itself. */
    private static Stream<Derivation> special() {
        Model wide = Model.of(new Prior.Ball(Formula.number(2)));
        Model sided = wide.on(Formula.number(1, 4), Formula.number(1));
        Model stax = Model.of(new Prior.Init(Framework.JAX, Formula.number(1)));
        Model reaching = stax.on(Formula.number(-1, 4), Formula.variable("R"));
        return Stream.of(
                DERIVER.derive(wide, Quantity.MEAN),
                DERIVER.derive(sided, Quantity.PROBABILITY),
                DERIVER.derive(stax, Quantity.PMF),
                DERIVER.derive(reaching, Quantity.VARIANCE));
    }

    /** Where a position has a density in closed form, and no power of n is left symbolic, all of them. */
    static Stream<Quantity> quantities(Prior prior) {
        boolean closed = !(prior instanceof Prior.QBall || prior instanceof Prior.QSphere);
        boolean powers = !Model.of(prior).variables().contains("q");
        return ofOneDerivation()
                .filter(quantity -> closed || quantity != Quantity.DENSITY)
                .filter(quantity -> powers || !Expansions.isAbout(quantity));
    }

    /** The quantities whose derivation begins with the model once, and that are not about the probabilities together. */
    static Stream<Quantity> ofOneDerivation() {
        return Stream.of(Quantity.values())
                .filter(quantity -> quantity != Quantity.PMF_RECURRENCE && quantity != Quantity.PMF_DEGREE)
                .filter(quantity -> quantity != Quantity.POISSON_BOUND && quantity != Quantity.POISSON_LIMIT);
    }

    /** The derivation with another step in the place of the one at {@code index}, counted from 0. */
    static Derivation with(Derivation derivation, int index, Step step) {
        List<Step> steps = new ArrayList<>(derivation.steps());
        steps.set(index, step);
        return new Derivation(derivation.subject(), steps, derivation.result());
    }
}
