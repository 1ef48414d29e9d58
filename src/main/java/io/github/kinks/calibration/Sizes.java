package io.github.kinks.calibration;

import java.util.function.LongToDoubleFunction;

/** How large a run has to be, settled before any draw. */
final class Sizes {
    private static final double FACTOR = 1.1;
    private static final long MOST = 10_000_000;

    private Sizes() {}

    /**
     * The first of a growing row of sizes at which {@code detectable} is at most {@code wanted}.
     *
     * @throws IllegalArgumentException if none up to 10^7 is enough
     */
    static long of(String test, double wanted, LongToDoubleFunction detectable) {
        for (long size = 16; size <= MOST; size = (long) Math.ceil(size * FACTOR)) {
            if (detectable.applyAsDouble(size) <= wanted) {
                return size;
            }
        }
        throw new IllegalArgumentException(
                "%s needs more than %d draws to detect %s at such rates".formatted(test, MOST, wanted));
    }
}
