package io.github.kinks.evidence;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The law of Jonckheere's J, the number of pairs in order between groups of the given sizes, when all orders of the draws
 * are equally likely and none is tied. J is a sum of independent Mann-Whitney counts, one of each group against all
 * before it; its moment generating function is {@code prod_{i<=n} g(i) / prod_groups prod_{i<=n_j} g(i)} with
 * {@code g(i) = (e^(it) - 1) / (i t)} up to factors that cancel (Terpstra 1952; Andrews, The Theory of Partitions, 3.3).
 */
final class JonckheereNull {
    private static final double MOST_WORK = 1L << 26;

    private final int[] sizes;
    private final int total;
    private final long pairs;

    JonckheereNull(int... sizes) {
        this.sizes = sizes.clone();
        long sum = 0;
        long between = 0;
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("every group needs a draw: " + Arrays.toString(sizes));
            }
            between += sum * size;
            sum += size;
        }
        if (sizes.length < 2 || sum > 1 << 24) {
            throw new IllegalArgumentException(
                    "a trend needs two groups or more and at most 2^24 draws, not " + Arrays.toString(sizes));
        }
        this.total = (int) sum;
        this.pairs = between;
    }

    /** The number of pairs between groups. */
    long pairs() {
        return pairs;
    }

    /** {@code P(J >= j)}, rounded up by less than 1e-9 of it plus 1e-300; empty where it would take too long. */
    OptionalDouble atLeast(long j) {
        double work = 0;
        int before = sizes[0];
        for (int i = 1; i < sizes.length; i++) {
            double own = (double) before * sizes[i];
            work += own * own + own * pairs;
            before += sizes[i];
        }
        return work <= MOST_WORK ? OptionalDouble.of(tail(j)) : OptionalDouble.empty();
    }

    private double tail(long j) {
        double[] law = {1};
        int before = sizes[0];
        for (int i = 1; i < sizes.length; i++) {
            law = convolve(law, mannWhitney(before, sizes[i]));
            before += sizes[i];
        }
        double sum = 0;
        for (int v = law.length - 1; v >= Math.max(0, j); v--) {
            sum += law[v];
        }
        return Math.min(1, sum * (1 + 0x1p-50 * (pairs + (double) total * sizes.length)) + 0x1p-1000);
    }

    /** {@code P_{m,n}(u) = m/(m+n) P_{m-1,n}(u-n) + n/(m+n) P_{m,n-1}(u)}: the largest draw is of one group or the other. */
    private static double[] mannWhitney(int m, int n) {
        double[][] row = new double[m + 1][];
        for (int a = 0; a <= m; a++) {
            row[a] = new double[] {1};
        }
        for (int b = 1; b <= n; b++) {
            for (int a = 1; a <= m; a++) {
                double[] next = new double[a * b + 1];
                double[] first = row[a - 1];
                for (int u = 0; u < first.length; u++) {
                    next[u + b] += first[u] * a / (a + b);
                }
                double[] second = row[a];
                for (int u = 0; u < second.length; u++) {
                    next[u] += second[u] * b / (a + b);
                }
                row[a] = next;
            }
        }
        return row[m];
    }

    private static double[] convolve(double[] p, double[] q) {
        double[] sum = new double[p.length + q.length - 1];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < q.length; j++) {
                sum[i + j] += p[i] * q[j];
            }
        }
        return sum;
    }

    /** An upper bound of {@code ln E exp(t (J - pairs/2))}. */
    double cumulant(double t) {
        double[] upTo = new double[Arrays.stream(sizes).max().orElse(0) + 1];
        double sum = 0;
        for (int i = 1; i <= total; i++) {
            sum += logSinhc(i * t / 2);
            if (i < upTo.length) {
                upTo[i] = sum;
            }
        }
        double value = sum;
        for (int size : sizes) {
            value -= upTo[size];
        }
        return value + sum * 0x1p-50 * (3.0 + total);
    }

    /** The variance of J. */
    double variance() {
        double sum = square(total);
        for (int size : sizes) {
            sum -= square(size);
        }
        return sum / 72;
    }

    private static double square(double n) {
        return n * n * (2 * n + 3);
    }

    /** {@code ln (sinh(y) / y)} to a few units in the last place. */
    private static double logSinhc(double y) {
        if (y >= 2) {
            return y + StrictMath.log(-StrictMath.expm1(-2 * y)) - StrictMath.log(2 * y);
        }
        double s = y * y;
        if (s < 0.01) {
            // the terms of the logarithm itself; the next one is below 2e-16 of the sum
            return s * (1 / 6.0 - s * (1 / 180.0 - s * (1 / 2835.0 - s * (1 / 37_800.0 - s / 467_775))));
        }
        double series = 0;
        for (int j = 24; j >= 2; j -= 2) {
            series = s / (j * (j + 1)) * (1 + series);
        }
        return StrictMath.log1p(series);
    }
}
