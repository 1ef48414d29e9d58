package io.github.kinks.cli;

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
            description = "threads (default: one a processor); the results do not depend on it")
    private @Nullable Integer threads;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "local",
            converter = EngineName.class,
            description = "where networks are drawn: local (default)")
    private EngineName.Engine engine;

    /** The seed of all simulations. */
    long seed() {
        return seed;
    }

    /** How many threads draw. */
    int workers() {
        return switch (engine) {
            case LOCAL -> threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        };
    }
}
