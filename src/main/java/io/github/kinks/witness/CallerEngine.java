package io.github.kinks.witness;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;

/** Draws in the calling thread and to the end, for runs of which many go on at once. */
record CallerEngine() implements Engine {
    @Override
    public Sample run(Simulation simulation, long from, long to, Progress progress) {
        return simulation.sample(from, to);
    }

    @Override
    public String name() {
        return "caller";
    }

    @Override
    public int threads() {
        return 1;
    }
}
