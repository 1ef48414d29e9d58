package io.github.kinks.montecarlo;

/**
 * Draws the networks of one simulation and counts their kinks. Which kernel a simulation has is told by its model alone, and
 * every implementation of one kernel gives the same counts. Mutable, for one thread.
 */
interface Kernel {

    /** Adds the networks from {@code from}, an even number, to {@code to - 1} to the tally. */
    void count(long from, long to, Tally tally);

    /** The first layer of a network that {@link #count} counts. */
    Draw draw(long network);

    /** How many networks are drawn at a time: ranges cut at multiples of it cost nothing extra. */
    int grain();

    /** The kernel for a first layer on a domain. */
    static Kernel of(Neurons neurons, Streams streams) {
        if (LazyKernel.serves(neurons)) {
            return new LazyKernel(neurons.width(), streams);
        } else if (BallKernel.serves(neurons)) {
            return BallKernel.of(neurons, streams);
        }
        return new NetworkKernel(neurons, streams);
    }
}
