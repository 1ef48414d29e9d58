package io.github.kinks.montecarlo;

/** Where a simulation runs. Every engine gives the same sample for the same range. */
public interface Engine extends AutoCloseable {

    /**
     * Samples the networks from {@code from} to {@code to - 1}, or up to an earlier one when it is stopped: by
     * {@code progress}, or by an interruption of the calling thread, whose interrupt status then stays set. What is returned
     * is always a complete sample of the range that it names.
     *
     * @param progress told how far the work is, and asked whether to go on; called by one thread at a time
     * @throws IllegalArgumentException if {@code from} is negative, odd or above {@code to}
     */
    Sample run(Simulation simulation, long from, long to, Progress progress);

    /** The engine's name in reports. */
    String name();

    /** How many threads draw at a time, on all machines together. The samples do not depend on it. */
    int threads();

    /** Lets go of what the engine holds; it runs nothing after that. */
    @Override
    default void close() {}
}
