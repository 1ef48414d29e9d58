package io.github.kinks.checkpoint;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A histogram without the empty cells at its two ends. */
final class Span {
    private final int first;
    private final long[] counts;

    /** @throws IllegalArgumentException if {@code first} or a count is negative, or the total is more than a long holds */
    Span(int first, long... counts) {
        if (first < 0 || LongStream.of(counts).anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("no count is negative");
        }
        this.first = first;
        this.counts = counts.clone();
    }

    static Span of(Histogram histogram) {
        long[] all = histogram.counts();
        int from = 0;
        int to = all.length;
        while (from < to && all[from] == 0) {
            from++;
        }
        while (to > from && all[to - 1] == 0) {
            to--;
        }
        return new Span(from, Arrays.copyOfRange(all, from, to));
    }

    int first() {
        return first;
    }

    long[] counts() {
        return counts.clone();
    }

    /** @throws ArithmeticException if it is more than a long holds */
    long total() {
        return LongStream.of(counts).reduce(0, Math::addExact);
    }

    /** @throws IllegalArgumentException if a count lies beyond {@code cells} */
    Histogram histogram(int cells) {
        if (first > cells - counts.length) {
            throw new IllegalArgumentException("counts beyond the last of " + cells + " cells");
        }
        long[] all = new long[cells];
        System.arraycopy(counts, 0, all, first, counts.length);
        return Histogram.of(all);
    }
}
