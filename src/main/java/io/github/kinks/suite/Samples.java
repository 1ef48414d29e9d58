package io.github.kinks.suite;

import io.github.kinks.claim.Model;
import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The simulated networks of a run, in batches that grow by half. Claims about one model at one width share them: the bound on
 * false alarms is a sum over the claims and needs no independence between them.
 */
final class Samples {
    private static final long FIRST_BATCH = 4_096;

    private final Engine engine;
    private final long seed;
    private final Progress progress;
    private final Map<String, List<Sample>> drawn = new HashMap<>();
    private final Map<String, double[]> positions = new HashMap<>();

    Samples(Engine engine, long seed, Progress progress) {
        this.engine = engine;
        this.seed = seed;
        this.progress = progress;
    }

    /** The batches that add up to {@code samples} networks; their sizes depend on nothing else. */
    List<Sample> batches(Model model, int width, long samples) {
        return drawn.computeIfAbsent(model + " " + width + " " + samples, key -> draw(model, width, samples));
    }

    private List<Sample> draw(Model model, int width, long samples) {
        Simulation simulation = Simulation.of(model, width, seed);
        List<Sample> batches = new ArrayList<>();
        long from = 0;
        while (from < samples) {
            long to = Math.min(samples, Math.max(FIRST_BATCH, from + from / 2));
            to = to < samples ? to - to % 2 : to;
            Sample batch = engine.run(simulation, from, to, progress);
            if (batch.to() < to) {
                throw new Interruption();
            }
            batches.add(batch);
            from = to;
        }
        return batches;
    }

    /** Positions of one neuron's kink in each of {@code networks} networks. */
    double[] positions(Model model, int width, int networks) {
        return positions.computeIfAbsent(
                model + " " + width + " " + networks,
                key -> Simulation.of(model, width, seed).positions(networks));
    }

    /** The run was stopped while networks were drawn. */
    static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interruption() {
            super("stopped while drawing networks");
        }
    }
}
