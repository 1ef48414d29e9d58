package io.github.kinks.evidence;

import io.github.kinks.evidence.BettingMean.Interval;
import java.util.OptionalLong;

/**
 * Whether two bounded variables have the same mean up to a margin, by betting intervals for either at {@code alpha/2}. The
 * judgement may be taken after every batch. The plan is for two equal streams of draws with the bets
 * {@code Bets.fixed(samples, alpha/2, variance)}.
 *
 * @param bound the largest value of the variables, above 0
 * @param mean the mean for which is planned, strictly between 0 and {@code bound}
 * @param variance an upper bound of their variances, above 0
 */
public record MeanEquivalence(double bound, double mean, double variance) {
    private static final int BISECTIONS = 60;

    /** Checks the figures. */
    public MeanEquivalence {
        new MeanPlan(bound, mean, variance);
    }

    /** An interval for the first mean less the second, at confidence {@code 1 - alpha} after all batches at once. */
    public static Interval difference(BettingMean first, BettingMean second, double alpha) {
        Interval one = first.confidence(Mass.requireAlpha(alpha) / 2);
        Interval two = second.confidence(alpha / 2);
        return new Interval(Math.nextDown(one.low() - two.high()), Math.nextUp(one.high() - two.low()));
    }

    /** Judges two streams against a margin; either firm answer is wrong with probability at most {@code alpha}. */
    public static Equivalence judge(BettingMean first, BettingMean second, double margin, double alpha) {
        return Equivalence.of(difference(first, second, alpha), margin);
    }

    /**
     * A margin up to which two streams of {@code samples} draws with this mean are found equivalent with probability at least
     * {@code power}. It is {@code 2e}, {@code e} being such that in either stream either of
     * {@code mean + e} and {@code mean - e} stays unrefuted with probability at most {@code (1 - power) / 4} by the theorem
     * of {@link MeanPlan}.
     */
    public double smallestMargin(long samples, double alpha, double power) {
        double each = 1 - (1 - Mass.requirePower(power)) / 4;
        double half = Mass.requireAlpha(alpha) / 2;
        double high = Math.max(mean, bound - mean);
        double low = 0;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (excludes(samples, half, middle) >= each) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 2 * high * (1 + 0x1p-40);
    }

    /** A number of draws of either stream after which equal means are found equivalent up to {@code margin}. */
    public OptionalLong samplesNeeded(double margin, double alpha, double power) {
        return Search.least(n -> smallestMargin(n, alpha, power) <= margin);
    }

    /** A lower bound of the probability that one end of the interval is within {@code e} of the mean, for the worse end. */
    private double excludes(long samples, double alpha, double e) {
        double above = mean + e >= bound ? 1 : new MeanPlan(bound, mean + e, variance).powerBound(samples, alpha, e);
        double below = mean - e <= 0 ? 1 : new MeanPlan(bound, mean - e, variance).powerBound(samples, alpha, e);
        return Math.min(above, below);
    }
}
