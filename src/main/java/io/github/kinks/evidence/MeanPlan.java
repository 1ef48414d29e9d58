package io.github.kinks.evidence;

import java.util.OptionalLong;

/**
 * What {@link BettingMean} can detect with the bet {@code sqrt(2 ln(2/alpha) / (N variance))} held fixed.
 * {@link Bets#adaptive} has to learn the variance and loses its first batch; that it reaches the figure otherwise is
 * checked by simulation, not proved.
 *
 * <p>The theorem: let {@code X} lie in {@code [0, b]} with a mean that is above {@code m} by {@code d} and a variance of at
 * most {@code v}. Then {@code P(K+ < 1/alpha) <= (2/alpha)^s (E (1 + bet (X - m))^-s)^N} for every {@code s > 0}
 * (Markov), and the expectation is largest for the two-point law on 0 and {@code mu + v/mu}, {@code mu = m + d}: the power
 * is a mixture of functions {@code exp(-u X)}, and for each of them that is Bennett's inequality. A mean that is below
 * is the mirror image.
 *
 * @param bound the largest value of the variable
 * @param mean the claimed mean, strictly between 0 and {@code bound}
 * @param variance an upper bound of the variance under the laws that are to be detected, above 0
 */
public record MeanPlan(double bound, double mean, double variance) {
    private static final int STEPS = 80;
    private static final double STEEPEST = 16;

    /** Checks the figures. */
    public MeanPlan {
        if (!(bound < Double.POSITIVE_INFINITY && mean > 0 && mean < bound && variance > 0)) {
            throw new IllegalArgumentException("a plan needs 0 < mean < bound and a positive variance, not mean " + mean
                    + ", bound " + bound + " and variance " + variance);
        }
    }

    /**
     * A lower bound on the probability that the claimed mean is refuted when the true one is off by {@code error} or more,
     * to either side as far as there is one; 0 where the theorem promises nothing.
     */
    public double powerBound(long samples, double alpha, double error) {
        Mass.requireSamples(samples);
        Mass.requireAlpha(alpha);
        double power = 1;
        if (mean + error <= bound) {
            power = Math.min(power, oneSided(samples, alpha, mean, mean + error));
        }
        if (mean - error >= 0) {
            power = Math.min(power, oneSided(samples, alpha, bound - mean, bound - mean + error));
        }
        return power;
    }

    /** An error of the mean that is detected with probability at least {@code power}, the least by the theorem. */
    public double smallestDetectable(long samples, double alpha, double power) {
        Mass.requirePower(power);
        double high = Math.max(mean, bound - mean);
        double low = 0;
        if (powerBound(samples, alpha, high) < power) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (powerBound(samples, alpha, middle) >= power) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** A number of draws after which an error of {@code error} or more is detected with that power. */
    public OptionalLong samplesNeeded(double error, double alpha, double power) {
        Mass.requirePower(power);
        return Search.least(n -> powerBound(n, alpha, error) >= power);
    }

    private double oneSided(long samples, double alpha, double m, double mu) {
        double log = StrictMath.log(2) - StrictMath.log(alpha);
        double bet = Math.min(StrictMath.sqrt(2 * log / (samples * variance)), 0.5 / m);
        double v = Math.min(variance, mu * (bound - mu));
        double atZero = v / (v + mu * mu);
        double lossAtZero = StrictMath.log1p(-bet * m);
        double gainAbove = StrictMath.log1p(bet * (mu + v / mu - m));
        // the exponent is convex in s, so its least value is found by trisection
        double low = 0;
        double high = STEEPEST;
        for (int i = 0; i < STEPS; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (exponent(left, log, samples, atZero, lossAtZero, gainAbove)
                    <= exponent(right, log, samples, atZero, lossAtZero, gainAbove)) {
                high = right;
            } else {
                low = left;
            }
        }
        double best = exponent(low, log, samples, atZero, lossAtZero, gainAbove);
        return Math.max(0, -StrictMath.expm1(best));
    }

    private static double exponent(double s, double log, long samples, double q, double loss, double gain) {
        return s * log
                + samples * StrictMath.log1p(q * StrictMath.expm1(-s * loss) + (1 - q) * StrictMath.expm1(-s * gain));
    }
}
