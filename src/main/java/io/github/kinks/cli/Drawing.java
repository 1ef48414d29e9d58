package io.github.kinks.cli;

import io.github.kinks.suite.EngineKind;
import io.github.kinks.suite.QueryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that draws networks. What it prints depends on the seed alone. */
final class Drawing {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumber.Seed.class,
            description = "the same seed gives the same networks (default 1)")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.Threads.class,
            description = "threads of this machine (default: one a processor); the results do not depend on it")
    private @Nullable Integer threads;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "local",
            converter = EngineName.class,
            description =
                    "where networks are drawn: local (default) or, by simulate and verify, spark; they are the same")
    private EngineKind engine;

    /** The seed of all simulations. */
    long seed() {
        return seed;
    }

    /** Where networks are drawn. */
    EngineKind engine() {
        if (engine != EngineKind.LOCAL && threads != null) {
            throw new QueryException(
                    "--threads are those of this machine; a cluster is told its own where it is started");
        }
        return engine;
    }

    /** How many threads of this machine draw. */
    int workers() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** How many threads draw, in a command that can do it on this machine alone. */
    int localWorkers() {
        if (engine != EngineKind.LOCAL) {
            throw new QueryException("--engine: networks are drawn on a cluster by simulate and verify alone");
        }
        return workers();
    }
}
