package io.github.kinks.suite;

import java.util.OptionalLong;

/**
 * How a run is carried out.
 *
 * @param alpha bound on the probability that any true claim of the run is refuted by simulation, in (0, 1)
 * @param seed the seed of all simulations
 * @param samples networks at each width, in place of what the claims ask for
 * @param threads threads of this machine that draw networks; the findings do not depend on it
 * @param engine where networks are drawn; the findings do not depend on it
 */
public record Settings(double alpha, long seed, OptionalLong samples, int threads, EngineKind engine) {
    /** False alarms of a whole run where nothing else is said. */
    public static final double DEFAULT_ALPHA = 1e-6;

    /** @throws IllegalArgumentException for values out of range */
    public Settings {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1, not " + alpha);
        }
        if (samples.isPresent() && samples.getAsLong() < 1) {
            throw new IllegalArgumentException("samples must be at least 1, not " + samples.getAsLong());
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /** Settings of a run on this machine. */
    public Settings(double alpha, long seed, OptionalLong samples, int threads) {
        this(alpha, seed, samples, threads, EngineKind.LOCAL);
    }

    /** The usual settings on all processors. */
    public static Settings usual() {
        return new Settings(
                DEFAULT_ALPHA, 1, OptionalLong.empty(), Runtime.getRuntime().availableProcessors());
    }
}
