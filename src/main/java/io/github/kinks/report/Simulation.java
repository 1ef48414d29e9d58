package io.github.kinks.report;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;

/**
 * What a simulation drew, and how.
 *
 * @param prior the prior as it is typed
 * @param width the width n
 * @param left left end of the domain
 * @param right right end of the domain
 * @param seed the seed from which the networks were drawn
 * @param activation the hidden layer's activation function
 * @param counts how many networks had 0, 1, .. kinks: up to n for each breakpoint of the activation
 * @param engine what drew them
 * @param threads on how many threads
 * @param seconds how long it took
 * @param version the suite's version
 */
public record Simulation(
        String prior,
        int width,
        Formula left,
        Formula right,
        Activation activation,
        long seed,
        Histogram counts,
        String engine,
        int threads,
        double seconds,
        String version) {

    /** @throws IllegalArgumentException if the counts are not those of 0 kinks to the most that are possible */
    public Simulation {
        long cells = (long) width * activation.breakpoints().size() + 1;
        if (counts.cells() != cells) {
            throw new IllegalArgumentException(
                    "width %s has %s counts, not %s".formatted(width, cells, counts.cells()));
        }
    }

    /** A simulation of networks with ReLU. */
    public Simulation(
            String prior,
            int width,
            Formula left,
            Formula right,
            long seed,
            Histogram counts,
            String engine,
            int threads,
            double seconds,
            String version) {
        this(prior, width, left, right, Activation.RELU, seed, counts, engine, threads, seconds, version);
    }

    /** The number of networks. */
    public long samples() {
        return counts.total();
    }

    /** The standard error of the mean; NaN for fewer than two networks. */
    public double standardError() {
        return Math.sqrt(counts.variance() / samples());
    }

    /** Neurons drawn in a second. */
    public double neuronsPerSecond() {
        return (double) width * samples() / seconds;
    }
}
