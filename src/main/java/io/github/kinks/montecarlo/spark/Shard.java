package io.github.kinks.montecarlo.spark;

import io.github.kinks.claim.Model;
import io.github.kinks.montecarlo.Simulation;
import org.apache.spark.api.java.function.Function;

/**
 * What an executor is told: how to draw, and up to where a shard goes that begins at a given network. The simulation is made anew
 * there from the model, whose formulas are exact, so every network is the one that it is here.
 *
 * @param model what networks are drawn from
 * @param width neurons a network
 * @param seed the simulation's seed
 * @param pairs whether neighbours are compared
 * @param cuts where shards end
 */
record Shard(Model model, int width, long seed, boolean pairs, Cuts cuts) implements Function<Long, long[]> {

    /** The shards of {@code simulation} between these cuts. */
    static Shard of(Simulation simulation, Cuts cuts) {
        return new Shard(simulation.model(), simulation.width(), simulation.seed(), simulation.comparesPairs(), cuts);
    }

    /** The counts of the shard that begins at {@code from}, as {@link Words} writes them. */
    @Override
    public long[] call(Long from) {
        return Words.of(simulation().sample(from, cuts.after(from)));
    }

    /** The simulation, made anew. */
    Simulation simulation() {
        Simulation simulation = Simulation.of(model, width, seed);
        return pairs ? simulation.comparingPairs() : simulation;
    }
}
