package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;

/**
 * An upper bound on the total variation distance of the true discrete law to the claimed one, from a number of draws
 * fixed beforehand:
 *
 * <pre>
 * TV(p^, p) + sqrt((m ln 2 + ln(1/alpha)) / (2N)) + claimed mass of the merged cells
 * </pre>
 *
 * (Hoeffding's inequality for each of the 2^m sets of cells: Bretagnolle and Huber 1979, Carol). Cells of little claimed
 * mass are merged into one, since each cell costs {@code ln 2}; their claimed mass is added because nothing is then said of
 * how the mass lies within them. Proof: with {@code B} merged, {@code TV = sum (p - true)^+} is the part outside
 * {@code B}, which is in the merged distance, plus the part within, which is at most {@code p(B)}.
 */
public final class TotalVariationBound {
    private final double[] upperPmf;
    private final boolean[] merged;
    private final int cells;
    private final double mergedMass;
    private final long samples;

    private TotalVariationBound(double[] upperPmf, boolean[] merged, long samples) {
        this.upperPmf = upperPmf;
        this.merged = merged;
        this.samples = samples;
        int apart = 0;
        double mass = 0;
        for (int k = 0; k < upperPmf.length; k++) {
            apart += merged[k] ? 0 : 1;
            mass += merged[k] ? upperPmf[k] : 0;
        }
        this.cells = apart < upperPmf.length ? apart + 1 : apart;
        this.mergedMass = Math.min(1, up(mass));
    }

    /**
     * The bound for a claimed law.
     *
     * @param upperPmf upper bounds of the claimed probabilities
     * @param samples the number of draws, fixed before sampling
     * @param apart cells with at least this much claimed mass stay apart, the others are merged; 0 merges none
     */
    public static TotalVariationBound of(double[] upperPmf, long samples, double apart) {
        double[] p = Mass.upper(upperPmf);
        boolean[] merged = new boolean[p.length];
        for (int k = 0; k < p.length; k++) {
            merged[k] = p[k] < apart;
        }
        return new TotalVariationBound(p, merged, Mass.requireSamples(samples));
    }

    /**
     * The bound with the cells merged that makes {@link #radius} at {@code alpha} plus the merged mass least, over all ways
     * to merge the cells of least claimed mass; it depends on the claim alone, so it is fixed before sampling.
     */
    public static TotalVariationBound best(double[] upperPmf, long samples, double alpha) {
        double[] p = Mass.upper(upperPmf);
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double best = radius(p.length, Mass.requireSamples(samples), alpha);
        double apart = 0;
        double mass = 0;
        for (int k = 0; k + 1 < sorted.length; k++) {
            mass += sorted[k];
            double total = mass + radius(sorted.length - k, samples, alpha);
            if (sorted[k + 1] > sorted[k] && total < best) {
                best = total;
                apart = sorted[k + 1];
            }
        }
        return of(p, samples, apart);
    }

    /** The number of cells after merging. */
    public int cells() {
        return cells;
    }

    /** An upper bound of the claimed mass in the merged cells. */
    public double mergedMass() {
        return mergedMass;
    }

    /** An upper bound, at confidence {@code 1 - alpha}, of the merged empirical law's distance to the true one. */
    public double radius(double alpha) {
        return radius(cells, samples, alpha);
    }

    /**
     * The distance {@code TV(p^, p)} on the merged cells, rounded up.
     *
     * @throws IllegalArgumentException if the number of draws is not the planned one or the cells do not match
     */
    public double observed(Histogram histogram) {
        if (histogram.total() != samples || histogram.cells() != upperPmf.length) {
            throw new IllegalArgumentException("%d draws in %d cells, but %d in %d were fixed before sampling"
                    .formatted(histogram.total(), histogram.cells(), samples, upperPmf.length));
        }
        double sum = 0;
        long inMerged = 0;
        for (int k = 0; k < upperPmf.length; k++) {
            if (merged[k]) {
                inMerged += histogram.count(k);
            } else {
                sum += Math.max(0, upperPmf[k] - (double) histogram.count(k) / samples);
            }
        }
        return Math.min(1, up(sum + Math.max(0, mergedMass - (double) inMerged / samples)));
    }

    /** The bound on {@code TV(true, claim)} at confidence {@code 1 - alpha}; 1 where the draws say nothing. */
    public double upperBound(Histogram histogram, double alpha) {
        return Math.min(1, observed(histogram) + mergedMass + radius(alpha));
    }

    /**
     * Whether the claim is refuted with a false-alarm probability of at most {@code alpha}: the observed distance, less
     * what the looseness of the upper bounds may have added, exceeds the radius.
     */
    public boolean refutes(Histogram histogram, double alpha) {
        return observed(histogram) - looseness() > radius(alpha);
    }

    /**
     * The total variation distance at which {@link #refutes} holds with probability at least {@code power}: the radius,
     * the merged mass and {@code sqrt(ln(1/beta) / 2N)} (Hoeffding on the set where the laws differ most).
     */
    public double smallestDetectable(double alpha, double power) {
        double logBeta = StrictMath.log1p(-Mass.requirePower(power));
        return radius(alpha) + mergedMass + looseness() + StrictMath.sqrt(-logBeta / (2.0 * samples));
    }

    /** The least number of draws with which {@code cells} cells have a radius of at most {@code radius}. */
    public static long samplesNeeded(int cells, double radius, double alpha) {
        return Search.least(n -> radius(cells, n, alpha) <= radius)
                .orElseThrow(() -> new IllegalArgumentException("no sample has a radius of " + radius));
    }

    private double looseness() {
        return Math.max(0, Mass.excess(upperPmf)) + 0x1p-50 * (1 + upperPmf.length);
    }

    /** A sum of at most as many non-negative terms as there are cells, moved above its rounding error. */
    private double up(double sum) {
        return sum * (1 + 0x1p-52 * (3 + upperPmf.length));
    }

    private static double radius(int cells, long samples, double alpha) {
        double log = cells * StrictMath.log(2) - StrictMath.log(Mass.requireAlpha(alpha));
        return StrictMath.sqrt(log / (2.0 * samples)) * (1 + 0x1p-50);
    }
}
