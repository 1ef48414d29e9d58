package io.github.kinks.witness;

import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Looks;
import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The simulated networks of a run, from one look at them to the next. Claims about one model at one width share them: the bound on
 * false alarms is a sum over the claims and needs no independence between them.
 */
public final class Samples {
    private final Engine engine;
    private final long seed;
    private final Progress progress;
    private final FigureStore store;
    private final Map<String, Sample> drawn = new HashMap<>();
    private final Map<String, double[]> positions = new HashMap<>();
    private final Map<String, PositionFigures> figures = new HashMap<>();

    /**
     * No networks yet.
     *
     * @param engine draws them
     * @param seed of all of them
     * @param progress is told of the drawing and asked whether to go on
     */
    public Samples(Engine engine, long seed, Progress progress) {
        this(engine, seed, progress, FigureStore.none());
    }

    /** The same, with figures that take long in a store. */
    public Samples(Engine engine, long seed, Progress progress, FigureStore store) {
        this.engine = engine;
        this.seed = seed;
        this.progress = progress;
        this.store = store;
    }

    /** The networks between one look and the next, drawn when they are asked for. */
    Iterable<Sample> batches(Model model, int width, Looks looks) {
        return batches(Simulation.of(model, width, seed), "", looks, 0);
    }

    /** The same networks, compared in pairs too. */
    Iterable<Sample> inPairs(Model model, int width, Looks looks) {
        return batches(Simulation.of(model, width, seed).comparingPairs(), " in pairs", looks, 0);
    }

    /** As many networks with other numbers than those, so that they are independent of them even under one seed. */
    Iterable<Sample> apart(Model model, int width, Looks looks) {
        return batches(Simulation.of(model, width, seed), "", looks, looks.limit() + looks.limit() % 2);
    }

    private Iterable<Sample> batches(Simulation simulation, String kind, Looks looks, long first) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < looks.sizes().size();
            }

            @Override
            public Sample next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                long from = next == 0 ? 0 : looks.sizes().get(next - 1);
                return batch(
                        simulation, kind, first + from, first + looks.sizes().get(next++));
            }
        };
    }

    private Sample batch(Simulation simulation, String kind, long from, long to) {
        String key = simulation.model() + " " + simulation.width() + kind + " " + from + " " + to;
        Sample earlier = drawn.get(key);
        if (earlier == null) {
            earlier = engine.run(simulation, from, to, progress);
            if (earlier.to() < to) {
                throw new Interruption();
            }
            drawn.put(key, earlier);
        }
        return earlier;
    }

    /** Positions of one neuron's kink in each of the first networks. */
    double[] positions(Model model, int width, int networks) {
        return positions.computeIfAbsent(
                model + " " + width + " " + networks,
                key -> Simulation.of(model, width, seed).positions(networks));
    }

    /** Figures of the kinks' positions in each of the first networks. */
    PositionFigures figures(Model model, int width, int networks) {
        return figures.computeIfAbsent(
                model + " " + width + " " + networks,
                key -> PositionFigures.of(
                        Simulation.of(model, width, seed),
                        networks,
                        network -> {
                            if (!progress.advanced(network, networks)) {
                                throw new Interruption();
                            }
                        },
                        store,
                        key));
    }

    /** The run was stopped while networks were drawn. */
    public static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interruption() {
            super("stopped while drawing networks");
        }
    }
}
