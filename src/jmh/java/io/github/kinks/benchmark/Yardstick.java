package io.github.kinks.benchmark;

/**
 * Interval networks by a loop that no compiler vectorises, since each number is made of the one before: how fast this machine
 * is one neuron at a time.
 */
final class Yardstick {
    private static final double UNIT = 0x1p-53;

    private long state = 0x9E3779B97F4A7C15L;

    /** The kinks of {@code neurons} neurons. */
    long kinks(long neurons) {
        long x = state;
        long kinks = 0;
        for (long i = 0; i < neurons; i++) {
            x = next(x);
            double weight = (x >>> 11) * UNIT;
            x = next(x);
            double bias = (x >>> 11) * UNIT;
            if (bias < weight) {
                kinks++;
            }
        }
        state = x;
        return kinks;
    }

    /** Marsaglia's xorshift with the shifts 13, 7, 17. */
    private static long next(long x) {
        long y = x ^ (x << 13);
        y ^= y >>> 7;
        return y ^ (y << 17);
    }
}
