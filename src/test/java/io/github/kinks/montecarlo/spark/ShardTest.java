package io.github.kinks.montecarlo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.montecarlo.Draw;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShardTest {
    private static final Formula ONE = Formula.number(1);
    private static final Cuts CUTS = new Cuts(64, 1_000);

    /** The models of all claims, with a number for what they leave free. */
    static Stream<Model> models() {
        return Stream.concat(
                BuiltInClaims.read().stream().map(Claim::model).distinct(),
                Stream.of(
                                "interval",
                                "ball:rho=1/3",
                                "qball:q=inf",
                                "qsphere:q=0.3,rho=7/11",
                                "gaussian",
                                "spherical:atom=0.1",
                                "init:pytorch",
                                "init:keras",
                                "init:flax",
                                "init:he",
                                "init:jax",
                                "init:redshift,alpha=2/3")
                        .map(text -> Model.of(PriorReader.read(text))));
    }

    private static Model valued(Model model) {
        Model valued = model;
        for (String name : model.variables()) {
            valued = valued.substitute(name, Formula.number(name.equals("L") ? -1 : 3, name.equals("atom") ? 4 : 2));
        }
        return valued;
    }

    @ParameterizedTest
    @MethodSource("models")
    void anExecutorDrawsTheVeryNetworks(Model free) throws IOException, ClassNotFoundException {
        assertThat(sent(new Shard(free, 1, 1, true, CUTS))).isEqualTo(new Shard(free, 1, 1, true, CUTS));
        Model model = valued(free);
        for (int width : new int[] {1, 7, 40}) {
            Simulation here = Simulation.of(model, width, -5);
            Shard shard = sent(Shard.of(here, CUTS));
            Simulation there = shard.simulation();
            for (long network : new long[] {0, 1, 999}) {
                Draw draw = there.draw(network);
                assertThat(draw.weights()).isEqualTo(here.draw(network).weights());
                assertThat(draw.biases()).isEqualTo(here.draw(network).biases());
                assertThat(draw.kinks()).isEqualTo(here.draw(network).kinks());
            }
            assertThat(Words.read(here, shard.call(66L))).isEqualTo(here.sample(66, 128));
        }
    }

    /** A model that differs in the last digit of one parameter is another one after the journey, too. */
    @Test
    void anotherModelDrawsOthers() throws IOException, ClassNotFoundException {
        Model model = Model.of(new Prior.Interval(Formula.number(1, 3)));
        Model near = Model.of(new Prior.Interval(Formula.number(333_333_333_333_333L, 1_000_000_000_000_000L)));
        Sample here = Simulation.of(model, 9, 1).sample(0, 1_000);
        Simulation there = sent(Shard.of(Simulation.of(near, 9, 1), CUTS)).simulation();
        assertThat(there.sample(0, 1_000).counts()).isNotEqualTo(here.counts());
        assertThat(sent(Shard.of(Simulation.of(model, 9, 2), CUTS))
                        .simulation()
                        .sample(0, 1_000)
                        .counts())
                .isNotEqualTo(here.counts());
        assertThat(Model.of(new Prior.Ball(ONE))).isNotEqualTo(Model.of(new Prior.Interval(ONE)));
    }

    private static Shard sent(Shard shard) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(shard);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Shard) in.readObject();
        }
    }
}
