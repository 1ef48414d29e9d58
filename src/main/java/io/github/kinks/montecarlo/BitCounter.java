package io.github.kinks.montecarlo;

import java.util.Arrays;

/**
 * A number for each bit of a row of words, kept as its binary digits: plane {@code p} is the row of the digits of weight {@code 2^p}. Rows of
 * bits are added with carries saved (Harley and Seal): a row that comes to a plane waits there for the next one, and both are added in one
 * go, so that a row costs about one addition, however many planes there are. Mutable, for one thread.
 */
final class BitCounter {
    private final long[][] planes;
    private final long[][] waiting;
    private final boolean[] waits;
    private long[] carry;
    private int used;

    /**
     * @param most the largest number that may come about
     * @param words the length of a row
     */
    BitCounter(int most, int words) {
        int digits = digits(most);
        this.planes = new long[digits][words];
        this.waiting = new long[digits][words];
        this.waits = new boolean[digits];
        this.carry = new long[words];
    }

    /** The binary digits of a positive number. */
    static int digits(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }

    /** All numbers become 0. */
    void clear() {
        for (long[] plane : planes) {
            Arrays.fill(plane, 0);
        }
        Arrays.fill(waits, false);
        used = planes.length;
    }

    /**
     * Adds 1 where the row has a 1.
     *
     * @param row is the counter's from now on
     * @return a row to go on with, with anything in it
     */
    long[] add(long[] row) {
        long[] added = row;
        int plane = 0;
        while (plane < planes.length && waits[plane]) {
            BitRows.add(waiting[plane], added, planes[plane], carry);
            long[] free = added;
            added = carry;
            carry = free;
            waits[plane++] = false;
        }
        if (plane == planes.length) {
            // many rows came, but no number is so large: nothing is carried
            return added;
        }
        long[] free = waiting[plane];
        waiting[plane] = added;
        waits[plane] = true;
        return free;
    }

    /** Adds what waits; after that {@link #planes} are the digits. */
    void settle() {
        for (int plane = 0; plane < waits.length; plane++) {
            if (waits[plane]) {
                for (int p = plane; p < planes.length; p++) {
                    BitRows.add(planes[p], waiting[plane]);
                }
                waits[plane] = false;
            }
        }
    }

    /** The digits, the last one first. Settled before. */
    long[][] planes() {
        return planes;
    }

    /** Forgets leading planes that are 0 everywhere; whether one is left. Settled before, nothing to be added after. */
    boolean dropEmptyPlanes() {
        while (used > 0 && !BitRows.any(planes[used - 1])) {
            used--;
        }
        return used > 0;
    }

    /** Tells which numbers are positive. */
    void nonZero(long[] row) {
        Arrays.fill(row, 0);
        for (int plane = 0; plane < used; plane++) {
            BitRows.or(planes[plane], row);
        }
    }

    /** Subtracts 1 from the numbers, all positive, where the row has a 1. The row is used up. */
    void subtract(long[] row) {
        for (int plane = 0; plane < used; plane++) {
            BitRows.subtract(planes[plane], row);
        }
    }
}
