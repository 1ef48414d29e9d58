package io.github.kinks.claim;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How often each whole number from 0 upwards was seen. Immutable. */
public final class Histogram {
    private final long[] counts;

    private Histogram(long[] counts) {
        this.counts = counts;
    }

    /**
     * The histogram in which {@code i} was seen {@code counts[i]} times.
     *
     * @throws IllegalArgumentException if there is no cell or a negative count
     */
    public static Histogram of(long... counts) {
        if (counts.length == 0 || LongStream.of(counts).anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("a histogram needs at least one cell and no negative count");
        }
        return new Histogram(counts.clone());
    }

    /** The histogram in which {@code i} was seen {@code counts[i]} times; see {@link #of(long...)}. */
    public static Histogram of(int[] counts) {
        return of(IntStream.of(counts).asLongStream().toArray());
    }

    /**
     * How often each of {@code 0, .., cells - 1} occurs among {@code values}.
     *
     * @param cells at least 1
     * @throws IllegalArgumentException if a value lies outside of them
     */
    public static Histogram ofValues(IntStream values, int cells) {
        long[] counts = new long[Math.max(0, cells)];
        values.sequential().forEach(value -> {
            if (value < 0 || value >= counts.length) {
                throw new IllegalArgumentException(
                        "the value %d lies outside of 0..%d".formatted(value, counts.length - 1));
            }
            counts[value]++;
        });
        return of(counts);
    }

    /** The number of cells. */
    public int cells() {
        return counts.length;
    }

    /** How often {@code value} was seen. */
    public long count(int value) {
        return counts[value];
    }

    /** All counts, from 0 upwards. */
    public long[] counts() {
        return counts.clone();
    }

    /** The number of observations. */
    public long total() {
        return LongStream.of(counts).reduce(0, Math::addExact);
    }

    /** The observations of both; both must have the same number of cells. */
    public Histogram plus(Histogram other) {
        if (other.counts.length != counts.length) {
            throw new IllegalArgumentException(
                    "histograms of " + counts.length + " and " + other.counts.length + " cells cannot be added");
        }
        long[] sum = new long[counts.length];
        Arrays.setAll(sum, i -> Math.addExact(counts[i], other.counts[i]));
        return new Histogram(sum);
    }

    /** The same observations with empty cells added, so that there are {@code cells} of them; as it is where it has as many. */
    public Histogram extended(int cells) {
        return cells <= counts.length ? this : new Histogram(Arrays.copyOf(counts, cells));
    }

    /** The mean of the observations; NaN where there is none. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (double) i * counts[i];
        }
        return sum / total();
    }

    /** The unbiased estimate of the variance; NaN for fewer than two observations. */
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (i - mean) * (i - mean) * counts[i];
        }
        return total() < 2 ? Double.NaN : sum / (total() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram h && Arrays.equals(counts, h.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
