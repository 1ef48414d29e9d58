package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;

/**
 * The Kolmogorov statistic {@code sup |F_n - F|} against a fully specified discrete law, with its exact null law (Conover
 * 1972; computed as a boundary crossing of the cumulated counts). Massart's inequality holds for discrete laws too but is
 * loose there; it takes over where the exact law would take too long. Sample sizes are fixed beforehand and looked at once.
 * The p-value is rounded up and increases in the given upper bounds of the probabilities, so it is valid for the claim.
 */
public final class DiscreteKolmogorov {
    private static final long MOST_EXACT = 4_096;
    /** Histograms this close to the observed distance, or twice the law's looseness, count as far: no tie is broken. */
    private static final double TIE = 0x1p-40;

    private static final int BISECTIONS = 24;

    private final double[] upperPmf;
    private final double[] cdf;
    private final long samples;
    private final double looseness;

    private DiscreteKolmogorov(double[] upperPmf, long samples) {
        this.upperPmf = upperPmf;
        this.samples = samples;
        this.cdf = new double[upperPmf.length];
        double sum = 0;
        for (int k = 0; k < cdf.length; k++) {
            sum += upperPmf[k];
            cdf[k] = k == cdf.length - 1 ? 1 : Math.min(1, sum);
        }
        this.looseness = Math.max(0, Mass.excess(upperPmf)) + 0x1p-52 * (2 + cdf.length);
    }

    /**
     * The test of a claimed law on the cells {@code 0..m-1}.
     *
     * @param upperPmf upper bounds of the claimed probabilities
     * @param samples the number of draws, fixed before sampling
     * @throws IllegalArgumentException if a bound is negative or not finite, or they sum to less than 1
     */
    public static DiscreteKolmogorov of(double[] upperPmf, long samples) {
        return new DiscreteKolmogorov(Mass.upper(upperPmf), Mass.requireSamples(samples));
    }

    /**
     * Judges a sample; the statistic is the largest difference of the cumulated frequencies and the claimed distribution
     * function. The p-value is above the exact one for the given bounds by less than 1e-6 of it plus 1e-297, up to
     * 4,096 draws; beyond that it is Massart's bound {@code 2 exp(-2 n d^2)}.
     *
     * @throws IllegalArgumentException if the number of draws is not the planned one or the cells do not match
     */
    public Significance judge(Histogram histogram) {
        if (histogram.total() != samples || histogram.cells() != cdf.length) {
            throw new IllegalArgumentException("%d draws in %d cells, but %d in %d were fixed before sampling"
                    .formatted(histogram.total(), histogram.cells(), samples, cdf.length));
        }
        double distance = 0;
        long cumulated = 0;
        for (int k = 0; k < cdf.length; k++) {
            cumulated += histogram.count(k);
            distance = Math.max(distance, Math.abs((double) cumulated / samples - cdf[k]));
        }
        return new Significance(distance, logPValue(distance));
    }

    /** An upper bound of the Kolmogorov distance to the claim at confidence {@code 1 - alpha}, by Massart's inequality. */
    public double upperBound(Significance judgement, double alpha) {
        return Math.min(1, judgement.statistic() + looseness + massart(alpha));
    }

    /**
     * The Kolmogorov distance at which a law differing from the claim is refuted with probability at least {@code power}:
     * the critical value at {@code alpha} and {@code sqrt(ln(1/beta) / 2n)}, by Hoeffding at the cell after which the two
     * distribution functions differ most. Above 1 nothing is promised.
     */
    public double smallestDetectable(double alpha, double power) {
        double logBeta = StrictMath.log1p(-Mass.requirePower(power));
        return critical(alpha) + looseness + StrictMath.sqrt(-logBeta / (2.0 * samples)) * (1 + 0x1p-40);
    }

    /**
     * A number of draws at which a Kolmogorov distance of {@code distance} is detected with that power while it is not at
     * one draw less. (The critical value of a discrete law does not fall at every step.)
     */
    public static long samplesNeeded(double[] upperPmf, double distance, double alpha, double power) {
        return Search.least(n -> of(upperPmf, n).smallestDetectable(alpha, power) <= distance)
                .orElseThrow(() -> new IllegalArgumentException("no sample detects a distance of " + distance));
    }

    private double critical(double alpha) {
        double high = Math.min(massart(alpha), 1 + 2 * TIE);
        if (samples > MOST_EXACT) {
            return massart(alpha);
        }
        StepCrossing crossing = new StepCrossing(upperPmf, (int) samples);
        double log = StrictMath.log(Mass.requireAlpha(alpha));
        double low = 0;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (logCrossing(crossing, middle) <= log) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private double logPValue(double distance) {
        double sure = Math.max(0, distance - looseness);
        double bound = Math.min(0, StrictMath.log(2) - 2 * samples * sure * sure * (1 - 0x1p-48) + 0x1p-50);
        return samples > MOST_EXACT
                ? bound
                : Math.min(bound, logCrossing(new StepCrossing(upperPmf, (int) samples), distance));
    }

    private double logCrossing(StepCrossing crossing, double distance) {
        double inside = distance - TIE - 2 * looseness;
        if (inside <= 0) {
            return 0;
        }
        double p = crossing.leaves(k -> new StepCrossing.Band(
                (int) Math.floor(samples * (cdf[k] - inside)) + 1, (int) Math.ceil(samples * (cdf[k] + inside)) - 1));
        return Math.min(0, StrictMath.log(p) + 0x1p-50);
    }

    private double massart(double alpha) {
        double log = StrictMath.log(2) - StrictMath.log(Mass.requireAlpha(alpha));
        return StrictMath.sqrt(log / (2.0 * samples)) * (1 + 0x1p-40);
    }
}
