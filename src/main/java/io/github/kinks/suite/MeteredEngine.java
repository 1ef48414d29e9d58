package io.github.kinks.suite;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.function.LongConsumer;

/**
 * Tells how many neurons are drawn.
 *
 * @param engine draws them
 * @param neurons told of those drawn since it was told last, by one thread at a time
 */
record MeteredEngine(Engine engine, LongConsumer neurons) implements Engine {
    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public int threads() {
        return engine.threads();
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public Sample run(Simulation simulation, long from, long to, Progress progress) {
        return engine.run(simulation, from, to, new Progress() {
            private long before;

            @Override
            public boolean advanced(long done, long total) {
                neurons.accept((done - before) * simulation.width());
                before = done;
                return progress.advanced(done, total);
            }
        });
    }
}
