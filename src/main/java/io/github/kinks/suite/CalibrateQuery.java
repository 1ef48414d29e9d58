package io.github.kinks.suite;

import io.github.kinks.calibration.Promise;
import java.util.List;

/**
 * What is to be calibrated.
 *
 * @param runs runs of each trial on either law
 * @param seed the seed of all draws
 * @param promise the promised rates
 * @param only slugs of the tests to try; all where it is empty
 * @param threads threads that work; the counts do not depend on it
 */
public record CalibrateQuery(long runs, long seed, Promise promise, List<String> only, int threads) {
    /** Copies the list. */
    public CalibrateQuery {
        only = List.copyOf(only);
    }
}
