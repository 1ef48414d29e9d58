package io.github.kinks.benchmark;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Interval networks by a loop that no compiler vectorises, since each number is made of the one before: how fast this machine
 * is one neuron at a time.
 */
final class Yardstick {
    private static final double UNIT = 0x1p-53;

    private static final int LANES = 1 << 11;

    private long state = 0x9E3779B97F4A7C15L;
    private final long[] weights = new long[LANES];
    private final long[] biases = new long[LANES];
    private final long[] counts = new long[LANES];

    Yardstick() {
        for (int i = 0; i < LANES; i++) {
            state = next(state);
            weights[i] = state;
            state = next(state);
            biases[i] = state;
        }
    }

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

    /** The kinks of about as many neurons by the same steps in lanes, which a compiler can vectorise. */
    long kinksInLanes(long neurons) {
        Arrays.fill(counts, 0);
        for (long i = 0; i < neurons; i += LANES) {
            step(weights);
            step(biases);
            compare(weights, biases, counts);
        }
        return LongStream.of(counts).sum();
    }

    private static void step(long[] lanes) {
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = next(lanes[i]);
        }
    }

    private static void compare(long[] weights, long[] biases, long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            // the sign bit of the difference: whether the bias is less
            counts[i] += ((biases[i] >>> 11) - (weights[i] >>> 11)) >>> 63;
        }
    }

    /** Marsaglia's xorshift with the shifts 13, 7, 17. */
    private static long next(long x) {
        long y = x ^ (x << 13);
        y ^= y >>> 7;
        return y ^ (y << 17);
    }
}
