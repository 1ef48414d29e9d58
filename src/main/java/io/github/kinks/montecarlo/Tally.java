package io.github.kinks.montecarlo;

import io.github.kinks.claim.Histogram;
import java.util.Optional;

/** Counts that grow. Mutable, for one thread. */
final class Tally {
    private final long[] counts;
    private final long[] pairDifferences;

    /**
     * @param cells the numbers of kinks are below this
     * @param pairs whether neighbours are compared too
     */
    Tally(int cells, boolean pairs) {
        this.counts = new long[cells];
        this.pairDifferences = new long[pairs ? cells : 0];
    }

    /** Whether the networks {@code 2i} and {@code 2i + 1} are to be compared. */
    boolean comparesPairs() {
        return pairDifferences.length > 0;
    }

    /** So many more networks with this number of kinks. */
    void networks(int kinks, long number) {
        counts[kinks] += number;
    }

    /** So many more pairs whose numbers of kinks differ by this. */
    void pairs(int difference, long number) {
        pairDifferences[difference] += number;
    }

    /** Adds networks {@code from} to {@code to - 1}, {@code from} even, by their numbers of kinks. */
    void add(int[] kinks, int from, int to) {
        for (int i = from; i < to; i++) {
            counts[kinks[i]]++;
        }
        if (comparesPairs()) {
            for (int i = from; i + 1 < to; i += 2) {
                pairDifferences[Math.abs(kinks[i + 1] - kinks[i])]++;
            }
        }
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int i = 0; i < pairDifferences.length; i++) {
            pairDifferences[i] += other.pairDifferences[i];
        }
    }

    Histogram counts() {
        return Histogram.of(counts);
    }

    Optional<Histogram> pairDifferences() {
        return comparesPairs() ? Optional.of(Histogram.of(pairDifferences)) : Optional.empty();
    }
}
