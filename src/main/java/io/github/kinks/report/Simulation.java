package io.github.kinks.report;

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
 * @param counts how many networks had 0, .., n kinks
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
        long seed,
        Histogram counts,
        String engine,
        int threads,
        double seconds,
        String version) {

    /** @throws IllegalArgumentException if there are not {@code width + 1} counts */
    public Simulation {
        if (counts.cells() != width + 1) {
            throw new IllegalArgumentException(
                    "width %s has %s counts, not %s".formatted(width, width + 1L, counts.cells()));
        }
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
