package io.github.kinks.montecarlo;

import java.util.Arrays;

/**
 * Counts how often each value occurs among numbers that are kept as planes of binary digits. The values are gone through as the leaves of
 * a tree, by their digits from the first on, with the row of those numbers that begin so. Mutable, for one thread.
 */
final class SlicedHistogram {
    /** The even networks of a word. */
    private static final long EVEN = 0x5555555555555555L;
    /** Below it, looking whether a branch is empty costs more than the branch. */
    private static final int LEVEL_OF_LOOKS = 3;

    private final int most;
    private final long[][] rows;
    private final long[][] differences;
    private final long[] sign;

    /**
     * @param most the largest number
     * @param words the length of a row
     */
    SlicedHistogram(int most, int words) {
        int digits = BitCounter.digits(most);
        this.most = most;
        this.rows = new long[digits + 1][words];
        this.differences = new long[digits][words];
        this.sign = new long[words];
    }

    /** Adds the selected ones of the numbers with these digits, the last digit first. */
    void add(long[][] planes, long[] selected, Tally tally) {
        System.arraycopy(selected, 0, rows[planes.length], 0, selected.length);
        descend(planes, planes.length, 0, tally, false);
        if (tally.comparesPairs()) {
            differences(planes);
            long[] pairs = rows[planes.length];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = selected[i] & (selected[i] >>> 1) & EVEN;
            }
            descend(differences, planes.length, 0, tally, true);
        }
    }

    private void descend(long[][] planes, int level, int value, Tally tally, boolean pairs) {
        long[] row = rows[level];
        if (value > most || (level > LEVEL_OF_LOOKS && !BitRows.any(row))) {
            return;
        } else if (level > 0) {
            BitRows.andNot(row, planes[level - 1], rows[level - 1]);
            descend(planes, level - 1, value, tally, pairs);
            BitRows.and(row, planes[level - 1], rows[level - 1]);
            descend(planes, level - 1, value | (1 << (level - 1)), tally, pairs);
        } else if (pairs) {
            tally.pairs(value, BitRows.size(row));
        } else {
            tally.networks(value, BitRows.size(row));
        }
    }

    /** The digits of the absolute differences of neighbours, right at the even places. */
    private void differences(long[][] planes) {
        Arrays.fill(sign, 0);
        for (int p = 0; p < planes.length; p++) {
            BitRows.subtractNeighbours(planes[p], sign, differences[p]);
        }
        // a negative number in two's complement is inverted, and 1 is added
        for (long[] difference : differences) {
            BitRows.xor(sign, difference);
        }
        for (long[] difference : differences) {
            BitRows.add(difference, sign);
        }
    }
}
