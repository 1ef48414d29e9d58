package io.github.kinks.law;

import java.util.function.LongSupplier;

/**
 * Draws from a tabulated law by inversion: 63 bits a draw, in a time whose mean does not depend on the width. A k is drawn with its tabulated
 * probability up to 2^-63, so the law of the draws is within {@code 2^-64} times the number of k, plus half the table's relative
 * error, of the law in total variation; what has less than 2^-64 may never be drawn. Immutable.
 */
public final class KinkSampler {
    private static final double SCALE = 0x1p63;

    private final int first;

    /** The draw is the first k with its 63 bits below the limit; P(K <= k) 2^63, except for the last k, whose limit is 2^63. */
    private final long[] limits;

    /** Where the search begins, by the draw's highest bits. */
    private final int[] guide;

    private final int shift;

    private KinkSampler(int first, long[] limits) {
        this.first = first;
        this.limits = limits;
        int bits = 32 - Integer.numberOfLeadingZeros(limits.length);
        this.shift = 63 - bits;
        this.guide = new int[1 << bits];
        int i = 0;
        for (int cell = 0; cell < guide.length; cell++) {
            i = search(i, (long) cell << shift);
            guide[cell] = i;
        }
    }

    static KinkSampler of(TabulatedLaw law) {
        long[] limits = new long[law.last() - law.first()];
        long limit = 0;
        for (int i = 0; i < limits.length; i++) {
            double left = law.cdf(law.first() + i);
            // the upper tail is measured from above, where doubles are fine
            long next = left <= 0.5
                    ? (long) (left * SCALE)
                    : Long.MAX_VALUE - (long) (law.survival(law.first() + i) * SCALE) + 1;
            // rounding keeps the order of the values, except for units where the two sides meet
            limit = next < 0 ? Long.MAX_VALUE : Math.max(limit, next);
            limits[i] = limit;
        }
        return new KinkSampler(law.first(), limits);
    }

    private int search(int from, long draw) {
        int i = from;
        while (i < limits.length && limits[i] <= draw) {
            i++;
        }
        return i;
    }

    /**
     * One draw.
     *
     * @param bits 64 independent uniform bits at each call, asked once
     */
    public int sample(LongSupplier bits) {
        return at(bits.getAsLong());
    }

    /** The draw that belongs to these 64 bits, of which the highest 63 are used; it grows with them, read without a sign. */
    public int at(long bits) {
        long draw = bits >>> 1;
        return first + search(guide[(int) (draw >>> shift)], draw);
    }
}
