package io.github.kinks.evidence;

/**
 * What one test at a sample size fixed beforehand says.
 *
 * @param statistic the test's statistic, in the unit of its effect
 * @param logPValue the log of an upper bound of the probability of so large a statistic under the claim; at most 0
 */
public record Significance(double statistic, double logPValue) {
    /** Checks the figures. */
    public Significance {
        if (!(logPValue <= 0) || Double.isNaN(statistic)) {
            throw new IllegalArgumentException("no p-value has the logarithm " + logPValue + " (at " + statistic + ")");
        }
    }

    /** The p-value itself; 0 where it is below the least double. */
    public double pValue() {
        return StrictMath.exp(logPValue);
    }

    /** Whether the claim is refuted with a false-alarm probability of at most {@code alpha}. */
    public boolean refutes(double alpha) {
        return logPValue <= StrictMath.log(Mass.requireAlpha(alpha));
    }
}
