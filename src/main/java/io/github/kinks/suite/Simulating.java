package io.github.kinks.suite;

import static java.util.stream.Collectors.joining;

import io.github.kinks.checkpoint.Checkpoint;
import io.github.kinks.checkpoint.CheckpointException;
import io.github.kinks.checkpoint.RunIdentity;
import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.LinkedHashMap;
import java.util.Map;
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
            long start = System.nanoTime();
            Sample sample = engine.run(simulation, 0, query.samples(), watch::advanced);
            return told(query, engine, sample, (System.nanoTime() - start) * 1e-9);
        }
    }

    /**
     * The same, going on from what is kept in a file, however many networks that run was asked for; seconds count the time that they
     * were drawn in all processes together.
     *
     * @throws QueryException if networks cannot be drawn from the model, or not where the query wants them, or the file cannot serve
     */
    public static io.github.kinks.report.Simulation run(SimulateQuery query, Watch watch, Keeping keeping) {
        Simulation simulation = simulation(query);
        try (Engine engine = query.engine().start(query.threads());
                Checkpoint checkpoint = keeping.open(identity(query))) {
            watch.resumed(checkpoint.networks(simulation, 0, query.samples()));
            Sample sample = checkpoint.over(engine).run(simulation, 0, query.samples(), watch::advanced);
            if (sample.samples() == query.samples()) {
                checkpoint.complete();
            }
            return told(query, engine, sample, checkpoint.seconds());
        } catch (CheckpointException e) {
            throw Keeping.refused(e);
        }
    }

    private static RunIdentity identity(SimulateQuery query) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("command", "simulate");
        fields.put("model", query.setting().model().toString());
        fields.put("width", String.valueOf(query.width()));
        fields.put("seed", String.valueOf(query.seed()));
        return new RunIdentity(fields);
    }

    private static io.github.kinks.report.Simulation told(
            SimulateQuery query, Engine engine, Sample sample, double seconds) {
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
