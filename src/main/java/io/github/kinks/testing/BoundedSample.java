package io.github.kinks.testing;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;

/** Draws of a variable with values in {@code [low, high]}, in ascending order, each value once with its count. */
final class BoundedSample {
    private final double low;
    private final double high;
    private final double[] values;
    private final Histogram counts;

    private BoundedSample(double low, double high, double[] values, Histogram counts) {
        this.low = low;
        this.high = high;
        this.values = values;
        this.counts = counts;
    }

    static BoundedSample of(double[] draws, double low, double high) {
        if (!(low < high && high - low < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a range needs two finite ends, the lower first, not %s and %s".formatted(low, high));
        }
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double[] values = new double[Math.max(1, sorted.length)];
        long[] counts = new long[values.length];
        values[0] = low;
        int last = 0;
        for (double x : sorted) {
            if (!(x >= low && x <= high)) {
                throw new IllegalArgumentException("the value %s lies outside of [%s, %s]".formatted(x, low, high));
            }
            if (counts[last] > 0 && x != values[last]) {
                last++;
            }
            values[last] = x;
            counts[last]++;
        }
        return new BoundedSample(
                low, high, Arrays.copyOf(values, last + 1), Histogram.of(Arrays.copyOf(counts, last + 1)));
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** The range's length. */
    double range() {
        return high - low;
    }

    /** No variable in the range has a greater variance. */
    double largestVariance() {
        return range() * range() / 4;
    }

    /** The distance of the value in a cell from the lower end. */
    double aboveLow(int cell) {
        return values[cell] - low;
    }

    /** How often each value was drawn. */
    Histogram counts() {
        return counts;
    }

    @Override
    public String toString() {
        return "%d draws from [%s, %s]".formatted(counts.total(), low, high);
    }
}
