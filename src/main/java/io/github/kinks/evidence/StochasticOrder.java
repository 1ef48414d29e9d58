package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;

/**
 * Whether {@code X} is stochastically no larger than {@code Y}: {@code F_X >= F_Y} everywhere. What speaks against it is
 * {@code sup (F_Y - F_X)}, the violation. Draw both samples through uniform numbers: raising the second law lowers the
 * empirical violation, and ties do too, so under the order it is stochastically largest for two equal continuous laws.
 * There the p-value is exact ({@code C(2n, n-k)/C(2n, n)} for equal sizes; see {@code TwoSampleKolmogorov} for others); for
 * all other laws in order it is valid. Sizes are fixed beforehand and looked at once.
 *
 * @param first the size of the sample of {@code X}, 1 to 2^30
 * @param second the size of that of {@code Y}
 */
public record StochasticOrder(int first, int second) {
    /** Checks the sizes. */
    public StochasticOrder {
        new PathLevels(first, second, 1);
    }

    /**
     * Judges two samples of real numbers; the statistic is the largest empirical {@code F_Y - F_X}, at least 0.
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
     * An upper bound of the violation at confidence {@code 1 - alpha}: the order holds up to so much. It is the statistic
     * and {@code (1/sqrt(m) + 1/sqrt(n)) sqrt(ln(2/alpha) / 2)} (Massart's one-sided inequality for either sample).
     */
    public double upperBound(Significance judgement, double alpha) {
        return Math.min(1, judgement.statistic() + levels().radius(alpha));
    }

    /** Whether the order is shown to hold up to a violation of {@code margin}, at confidence {@code 1 - alpha}. */
    public boolean establishes(Significance judgement, double margin, double alpha) {
        return upperBound(judgement, alpha) <= margin;
    }

    /**
     * The violation at which the order is refuted at {@code alpha} with probability at least {@code power}: the critical
     * value and {@code sqrt(ln(1/beta) (1/m + 1/n) / 2)} (Hoeffding where the order is violated most). Above 1 nothing is
     * promised.
     */
    public double smallestDetectable(double alpha, double power) {
        return levels().smallestDetectable(alpha, power);
    }

    /**
     * The least margin that is established at {@code alpha} with probability at least {@code power} where the order holds:
     * both deviations, {@code radius(alpha)} and {@code radius(1 - power)}.
     */
    public double smallestMargin(double alpha, double power) {
        return levels().radius(alpha) + levels().radius(1 - Mass.requirePower(power));
    }

    /** The size of each of two equal samples with which a violation of {@code violation} is detected. */
    public static int samplesNeeded(double violation, double alpha, double power) {
        return PathLevels.samplesNeeded(violation, alpha, power, 1);
    }

    private Significance judge(PooledSamples samples) {
        // untied paths are as often so low as so high: read them backwards
        long level = samples.lowest();
        double logPValue = levels().logPValue(samples, level);
        return new Significance((double) level / ((long) first * second), logPValue);
    }

    private PathLevels levels() {
        return new PathLevels(first, second, 1);
    }
}
