package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Two samples in the order of their values, ties together: what a rank test sees of them. Drawn as a path that goes
 * {@code second} up for a draw of the first sample and {@code first} down for one of the second, it stands at
 * {@code first second (F_first - F_second)} after each value; whole numbers, so nothing is rounded.
 *
 * <p>If both samples come from the same law, all orders of the labels are equally likely given the values. The
 * probability that the path reaches a level is then the sum over the steps at which it does so first: only positive
 * terms, so it keeps its digits down to 1e-300.
 */
final class PooledSamples {
    private static final long MOST_WORK = 1L << 28;
    /** More than what is lost where products fall below the least double. */
    private static final double LEAST = 0x1p-1000;

    private final long[] first;
    private final long[] second;
    private final int firstTotal;
    private final int secondTotal;

    private PooledSamples(long[] first, long[] second) {
        this.first = first;
        this.second = second;
        this.firstTotal = size(first);
        this.secondTotal = size(second);
    }

    private static int size(long[] counts) {
        long total = Histogram.of(counts).total();
        if (total < 1 || total > 1 << 30) {
            throw new IllegalArgumentException("a sample needs 1 to 2^30 draws, not " + total);
        }
        return (int) total;
    }

    /** The samples of whole numbers, on the same cells. */
    static PooledSamples of(Histogram first, Histogram second) {
        if (first.cells() != second.cells()) {
            throw new IllegalArgumentException("histograms of " + first.cells() + " and " + second.cells() + " cells");
        }
        return new PooledSamples(first.counts(), second.counts());
    }

    /** The samples of real numbers. */
    static PooledSamples of(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        for (int i = 0; i < all.length; i++) {
            if (Double.isNaN(all[i])) {
                throw new IllegalArgumentException("a draw is NaN");
            }
            all[i] += 0.0; // so that both zeros are one value
        }
        double[] values = Arrays.stream(all).sorted().distinct().toArray();
        return new PooledSamples(counts(values, all, 0, first.length), counts(values, all, first.length, all.length));
    }

    /** Samples without ties, of which only the sizes matter. */
    static PooledSamples untied(int first, int second) {
        long[] ofFirst = new long[first + second];
        long[] ofSecond = new long[first + second];
        Arrays.fill(ofFirst, 0, first, 1);
        Arrays.fill(ofSecond, first, first + second, 1);
        return new PooledSamples(ofFirst, ofSecond);
    }

    private static long[] counts(double[] values, double[] all, int from, int to) {
        long[] counts = new long[Math.max(1, values.length)];
        for (int i = from; i < to; i++) {
            counts[Arrays.binarySearch(values, all[i])]++;
        }
        return counts;
    }

    int firstTotal() {
        return firstTotal;
    }

    int secondTotal() {
        return secondTotal;
    }

    /** The largest {@code first second (F_first - F_second)}, at least 0. */
    long highest() {
        return extreme(1);
    }

    /** The largest {@code first second (F_second - F_first)}, at least 0. */
    long lowest() {
        return extreme(-1);
    }

    private long extreme(int sign) {
        long height = 0;
        long most = 0;
        for (int k = 0; k < first.length; k++) {
            height += first[k] * secondTotal - second[k] * firstTotal;
            most = Math.max(most, sign * height);
        }
        return most;
    }

    /**
     * An upper bound, above the exact value by less than 1e-6 of it plus 1e-300, of the probability that the path reaches
     * {@code above} or {@code -below} after some value; empty where that is too long to compute.
     */
    OptionalDouble reaches(long above, long below) {
        if (above <= 0 || below <= 0) {
            return OptionalDouble.of(1);
        }
        long product = (long) firstTotal * secondTotal;
        double work = (double) Math.min(above, product) + Math.min(below, product);
        for (int k = 0; k < first.length; k++) {
            double tied = first[k] + second[k];
            work += tied * tied / 2;
        }
        if (Math.min(work, (double) product) + firstTotal + secondTotal > MOST_WORK) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(walk(above, below));
    }

    private double walk(long above, long below) {
        int total = firstTotal + secondTotal;
        double[] at = new double[firstTotal + 2];
        at[0] = 1;
        int low = 0;
        int high = 0;
        double out = 0;
        int step = 0;
        for (int k = 0; k < first.length; k++) {
            long tied = first[k] + second[k];
            for (long t = 0; t < tied; t++) {
                high = Math.min(high + 1, firstTotal);
                for (int i = high; i >= low; i--) {
                    double stays = (double) (secondTotal - (step - i)) / (total - step);
                    double comes = i == low ? 0 : at[i - 1] * (firstTotal - (i - 1)) / (total - step);
                    at[i] = Math.max(0, at[i] * stays) + comes;
                }
                step++;
                low = Math.max(low, step - secondTotal);
            }
            while (low <= high && height(low, step) <= -below) {
                out += at[low];
                at[low++] = 0;
            }
            while (high >= low && height(high, step) >= above) {
                out += at[high];
                at[high--] = 0;
            }
            if (low > high) {
                break;
            }
        }
        return Math.min(1, out * (1 + total * 0x1p-50) + LEAST);
    }

    private long height(int ofFirst, int step) {
        return (long) ofFirst * secondTotal - (long) (step - ofFirst) * firstTotal;
    }
}
