package example;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.List;
import java.util.stream.Stream;

/** What is drawn here and on the cluster. */
final class Models {
    private Models() {}

    /** One of each kind: independent weights and dependent ones, initialisations, several breakpoints, another domain, a scale. */
    static List<Simulation> simulations() {
        Formula half = Formula.number(1, 2);
        return Stream.of(
                        model("interval"),
                        model("ball:rho=3/5").on(Formula.number(-1), half),
                        model("qball:q=1/2"),
                        model("qsphere:q=inf"),
                        model("gaussian:sw=1,sb=2").scaled(new Model.Scale.Weights(Formula.number(1, 3))),
                        model("spherical:atom=0.1").scaled(new Model.Scale.Joint(Formula.number(7))),
                        model("init:jax"),
                        model("init:he"),
                        model("interval").with(Activation.named("relu6").orElseThrow()))
                .map(model -> Simulation.of(model, 17, 11))
                .toList();
    }

    static Model model(String prior) {
        return Model.of(PriorReader.read(prior));
    }

    static Sample here(Simulation simulation, long from, long to) {
        return new LocalEngine(2).run(simulation, from, to, Progress.silent());
    }
}
