package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;

/**
 * Whether two independent samples come from the same law, continuous or not, by {@code sup |F_m - G_n|} (Smirnov 1939).
 * Under one law all orders of the labels are equally likely given the pooled values, so the p-value is exact with ties
 * too; where the path is too long to follow, a bound takes its place ({@code 2 C(2n, n-k)/C(2n, n)} for equal sizes, else
 * Massart's inequality for either sample). Sizes are fixed beforehand and looked at once.
 *
 * @param first the size of the first sample, 1 to 2^30
 * @param second the size of the second
 */
public record TwoSampleKolmogorov(int first, int second) {
    /** Checks the sizes. */
    public TwoSampleKolmogorov {
        new PathLevels(first, second, 2);
    }

    /**
     * Judges two samples of real numbers; the statistic is the largest difference of the empirical distribution functions.
     *
     * @throws IllegalArgumentException if the sizes are not the planned ones or a draw is NaN
     */
    public Significance judge(double[] ofFirst, double[] ofSecond) {
        return judge(PooledSamples.of(ofFirst, ofSecond));
    }

    /** The same for samples of whole numbers. */
    public Significance judge(Histogram ofFirst, Histogram ofSecond) {
        return judge(PooledSamples.of(ofFirst, ofSecond));
    }

    /**
     * An upper bound, at confidence {@code 1 - alpha}, of the Kolmogorov distance of the two laws: the statistic and
     * {@code (1/sqrt(m) + 1/sqrt(n)) sqrt(ln(4/alpha) / 2)}, by the triangle inequality and Massart's inequality for
     * either sample.
     */
    public double upperBound(Significance judgement, double alpha) {
        return Math.min(1, judgement.statistic() + levels().radius(alpha));
    }

    /**
     * The Kolmogorov distance at which two laws are told apart at {@code alpha} with probability at least {@code power}:
     * the critical value without ties (with ties it is no larger), and {@code sqrt(ln(1/beta) (1/m + 1/n) / 2)} by
     * Hoeffding's inequality at the point where the laws differ most. Above 1 nothing is promised.
     */
    public double smallestDetectable(double alpha, double power) {
        return levels().smallestDetectable(alpha, power);
    }

    /** The size of each of two equal samples with which a Kolmogorov distance of {@code distance} is detected. */
    public static int samplesNeeded(double distance, double alpha, double power) {
        return PathLevels.samplesNeeded(distance, alpha, power, 2);
    }

    private Significance judge(PooledSamples samples) {
        PathLevels levels = levels();
        long level = Math.max(samples.highest(), samples.lowest());
        double logPValue = levels.logPValue(samples, level);
        return new Significance((double) level / ((long) first * second), logPValue);
    }

    private PathLevels levels() {
        return new PathLevels(first, second, 2);
    }
}
