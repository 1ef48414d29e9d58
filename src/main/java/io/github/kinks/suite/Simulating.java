package io.github.kinks.suite;

import static java.util.stream.Collectors.joining;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.Set;

/** Draws networks and counts their kinks. */
public final class Simulating {
    private Simulating() {}

    /**
     * What was counted: on all networks that were asked for, or on the first ones where {@code watch} ended it. Everything but the
     * time it took depends on the query alone, and not on its threads.
     *
     * @throws QueryException if networks cannot be drawn from the model, or not where the query wants them
     */
    public static io.github.kinks.report.Simulation run(SimulateQuery query, Watch watch) {
        Simulation simulation = simulation(query);
        try (Engine engine = query.engine().start(query.threads())) {
            return run(query, simulation, engine, watch);
        }
    }

    private static io.github.kinks.report.Simulation run(
            SimulateQuery query, Simulation simulation, Engine engine, Watch watch) {
        long start = System.nanoTime();
        Sample sample = engine.run(simulation, 0, query.samples(), watch::advanced);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new io.github.kinks.report.Simulation(
                query.setting().name(),
                query.width(),
                query.setting().model().left(),
                query.setting().model().right(),
                query.setting().model().activation(),
                query.seed(),
                sample.counts(),
                engine.name(),
                engine.threads(),
                seconds,
                Version.current());
    }

    /** The prior with a 1 for each parameter that has no value, as an example of what can be written. */
    private static String filledIn(String prior, Set<String> free) {
        return free.stream()
                .map(name -> name + "=1")
                .collect(joining(",", prior + (prior.contains(":") ? "," : ":"), ""));
    }

    private static Simulation simulation(SimulateQuery query) {
        Set<String> free = query.setting().model().variables();
        if (!free.isEmpty()) {
            throw new QueryException(
                    "networks can be drawn only where every parameter has a value; '%s' leaves %s free, write %s"
                            .formatted(
                                    query.setting().name(),
                                    String.join(", ", free),
                                    filledIn(query.setting().name(), free)));
        }
        try {
            return Simulation.of(query.setting().model(), query.width(), query.seed());
        } catch (IllegalArgumentException e) {
            throw new QueryException(String.valueOf(e.getMessage()), e);
        }
    }
}
