package io.github.kinks.evidence;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The Dvoretzky-Kiefer-Wolfowitz inequality with Massart's constant (Massart 1990), for a continuous law: for {@code n}
 * independent draws, {@code P(sup |F_n - F| > d) <= 2 exp(-2 n d^2)}. It holds at a sample size fixed beforehand and looked
 * at once. It bounds the Kolmogorov distance; no sample bounds total variation to a continuous law.
 *
 * @param samples the number of draws, fixed before sampling
 * @param cdfError a bound on the absolute error with which the claimed distribution function is computed
 */
public record KolmogorovBound(long samples, double cdfError) {
    /** Rounding in the statistic and in what is made of it. */
    private static final double ROUNDING = 0x1p-50;

    /** Checks the figures. */
    public KolmogorovBound {
        Mass.requireSamples(samples);
        if (!(cdfError >= 0 && cdfError < 1)) {
            throw new IllegalArgumentException("the error of a distribution function cannot be " + cdfError);
        }
    }

    /** The test for a distribution function that is right to rounding. */
    public static KolmogorovBound of(long samples) {
        return new KolmogorovBound(samples, 0x1p-50);
    }

    /**
     * What a sample says of a claimed law.
     *
     * @param statistic {@code sup |F_n - F|}
     * @param pValue an upper bound of the probability of so large a statistic under the claim, at most 1
     */
    public record Judgement(double statistic, double pValue) {
        /** Whether the claim is refuted with a false-alarm probability of at most {@code alpha}. */
        public boolean refutes(double alpha) {
            return pValue <= Mass.requireAlpha(alpha);
        }
    }

    /**
     * Judges a sample.
     *
     * @param positions independent draws in any order, as many as planned
     * @param cdf the claimed distribution function, continuous
     * @throws IllegalArgumentException if there are more or fewer draws than planned, a draw is NaN, or the function is not
     *     non-decreasing from 0 to 1 on the draws
     */
    public Judgement judge(double[] positions, DoubleUnaryOperator cdf) {
        if (positions.length != samples) {
            throw new IllegalArgumentException(
                    positions.length + " draws, but " + samples + " were fixed before sampling");
        }
        double[] sorted = positions.clone();
        Arrays.sort(sorted);
        double distance = 0;
        double before = 0;
        for (int i = 0; i < sorted.length; i++) {
            double f = cdf.applyAsDouble(sorted[i]);
            if (!(f >= before - 2 * cdfError && f <= 1 + cdfError) || Double.isNaN(sorted[i])) {
                throw new IllegalArgumentException(
                        "not a distribution function at " + sorted[i] + ": " + f + " after " + before);
            }
            before = Math.max(before, f);
            distance = Math.max(distance, (i + 1.0) / samples - f);
            distance = Math.max(distance, f - (double) i / samples);
        }
        double sure = Math.max(0, distance - cdfError - ROUNDING);
        return new Judgement(distance, Math.min(1, 2 * StrictMath.exp(-2 * samples * sure * sure) * (1 + ROUNDING)));
    }

    /** An upper bound of the Kolmogorov distance of the true law to the claim, at confidence {@code 1 - alpha}. */
    public double upperBound(Judgement judgement, double alpha) {
        return Math.min(1, judgement.statistic + cdfError + ROUNDING + radius(alpha));
    }

    /**
     * The Kolmogorov distance at which a law differing from the claim is refuted with probability at least {@code power}:
     * {@code sqrt(ln(2/alpha) / 2n) + sqrt(ln(1/beta) / 2n)}, by Hoeffding at the point where the two laws differ most.
     */
    public double smallestDetectable(double alpha, double power) {
        double logBeta = StrictMath.log1p(-Mass.requirePower(power));
        return radius(alpha) + 2 * (cdfError + ROUNDING) + StrictMath.sqrt(-logBeta / (2.0 * samples));
    }

    /** The least number of draws with which a Kolmogorov distance of {@code distance} is detected with that power. */
    public static long samplesNeeded(double distance, double alpha, double power) {
        return Search.least(n -> of(n).smallestDetectable(alpha, power) <= distance)
                .orElseThrow(() -> new IllegalArgumentException("no sample detects a distance of " + distance));
    }

    private double radius(double alpha) {
        double log = StrictMath.log(2) - StrictMath.log(Mass.requireAlpha(alpha));
        return StrictMath.sqrt(log / (2.0 * samples));
    }
}
