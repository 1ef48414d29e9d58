package io.github.kinks.suite;

/**
 * Networks that are to be drawn.
 *
 * @param setting the model
 * @param width neurons a network, at least 1
 * @param samples how many networks, at least 1
 * @param seed the seed; the same one gives the same networks
 * @param threads on how many threads of this machine, at least 1; the counts do not depend on it
 * @param engine where; the counts do not depend on it
 */
public record SimulateQuery(Setting setting, int width, long samples, long seed, int threads, EngineKind engine) {
    /** @throws IllegalArgumentException if width, samples or threads are not positive */
    public SimulateQuery {
        if (width < 1 || samples < 1 || threads < 1) {
            throw new IllegalArgumentException("width, samples and threads must be positive");
        }
    }

    /** Networks that are to be drawn on this machine. */
    public SimulateQuery(Setting setting, int width, long samples, long seed, int threads) {
        this(setting, width, samples, seed, threads, EngineKind.LOCAL);
    }
}
