package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;
import java.util.OptionalLong;

/**
 * The likelihood ratio of a stated alternative to a law under test, {@code prod (alternative_k / law_k)^c_k}: under the
 * law a non-negative martingale of mean at most 1, so {@code P(sup >= 1/alpha) <= alpha} by Ville's inequality. It judges
 * mutants: once with the mutant under test and the claim as the alternative, and once the other way round. With
 * upper bounds of the law and lower bounds of the alternative the ratio is only made smaller. Immutable.
 */
public final class LikelihoodRatio {
    private static final int EXPONENTS = 20;

    private final double[] law;
    private final double[] alternative;
    private final Histogram seen;
    private final double logE;
    private final double maxLogE;

    private LikelihoodRatio(double[] law, double[] alternative, Histogram seen, double maxLogE) {
        this.law = law;
        this.alternative = alternative;
        this.seen = seen;
        this.logE = logEOf(seen);
        this.maxLogE = Math.max(maxLogE, logE);
    }

    /**
     * The ratio before any draw.
     *
     * @param lawUpper upper bounds of the probabilities of the law under test
     * @param alternativeLower lower bounds of the alternative's, on the same cells
     * @throws IllegalArgumentException if either cannot bound a law: a negative value, upper bounds that sum to less than
     *     1, lower bounds that sum to more
     */
    public static LikelihoodRatio of(double[] lawUpper, double[] alternativeLower) {
        if (lawUpper.length != alternativeLower.length) {
            throw new IllegalArgumentException("laws on " + lawUpper.length + " and " + alternativeLower.length
                    + " cells; both need the same cells");
        }
        double[] law = Mass.upper(lawUpper);
        return new LikelihoodRatio(law, Mass.lower(alternativeLower), Histogram.of(new long[law.length]), 0);
    }

    /** The ratio after the draws of {@code batch} too. */
    public LikelihoodRatio after(Histogram batch) {
        return new LikelihoodRatio(law, alternative, seen.plus(batch), maxLogE);
    }

    /** All draws so far. */
    public Histogram seen() {
        return seen;
    }

    /**
     * The log of the ratio, rounded down (by less than 2^-48 of the sum of the terms' sizes); plus infinity once a cell
     * without mass under the law was seen, else minus infinity once one without mass under the alternative was.
     */
    public double logE() {
        return logE;
    }

    /** The largest {@link #logE} after any batch so far, at least 0. */
    public double maxLogE() {
        return maxLogE;
    }

    /** Whether the law under test is refuted with a false-alarm probability of at most {@code alpha}. */
    public boolean refutes(double alpha) {
        return maxLogE >= -StrictMath.log(Mass.requireAlpha(alpha));
    }

    /** The total variation distance of the two laws as given; 0 means that no sample can tell them apart. */
    public double totalVariation() {
        double sum = 0;
        for (int k = 0; k < law.length; k++) {
            sum += Math.abs(law[k] - alternative[k]);
        }
        return sum / 2;
    }

    /**
     * A lower bound on the probability that the law is refuted after {@code samples} draws when the alternative is true:
     * {@code P(E_N < 1/alpha) <= alpha^-s (sum alternative^(1-s) law^s)^N} for every {@code 0 < s < 1} (Markov for
     * {@code E_N^-s}), at the best of 19 values of {@code s}.
     */
    public double powerBound(long samples, double alpha) {
        Mass.requireSamples(samples);
        double logAlpha = StrictMath.log(Mass.requireAlpha(alpha));
        double best = 0;
        for (int i = 1; i < EXPONENTS; i++) {
            double s = (double) i / EXPONENTS;
            best = Math.min(best, -s * logAlpha + samples * logAffinity(s));
        }
        return Math.max(0, -StrictMath.expm1(best));
    }

    /**
     * A number of draws after which the law is refuted with probability at least {@code power} when the alternative is
     * true, by the same bound; empty where the laws are too close for any below 2^52.
     */
    public OptionalLong samplesNeeded(double alpha, double power) {
        double logAlpha = StrictMath.log(Mass.requireAlpha(alpha));
        double logBeta = StrictMath.log1p(-Mass.requirePower(power));
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < EXPONENTS; i++) {
            double s = (double) i / EXPONENTS;
            double rate = -logAffinity(s);
            if (rate > 0) {
                best = Math.min(best, (-s * logAlpha - logBeta) / rate);
            }
        }
        return best < 0x1p52
                ? OptionalLong.of((long) Math.max(1, Math.ceil(best * (1 + 0x1p-40))))
                : OptionalLong.empty();
    }

    /** {@code ln sum alternative^(1-s) law^s}, cells without mass under the alternative left out. */
    private double logAffinity(double s) {
        double loss = 0;
        for (int k = 0; k < law.length; k++) {
            // summed as 1 - sum, so that laws that are close keep their digits
            loss += alternative[k] == 0 ? 0 : -alternative[k] * StrictMath.expm1(s * -logRatio(k));
        }
        return StrictMath.log1p(-Math.min(1, loss) + Math.max(0, Mass.excess(alternative)));
    }

    private double logRatio(int k) {
        if (law[k] == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double change = (alternative[k] - law[k]) / law[k];
        return Math.abs(change) < 0.5
                ? StrictMath.log1p(change)
                : StrictMath.log(alternative[k]) - StrictMath.log(law[k]);
    }

    private double logEOf(Histogram counts) {
        double sum = 0;
        double size = 0;
        for (int k = 0; k < law.length; k++) {
            if (counts.count(k) > 0) {
                double ratio = logRatio(k);
                if (ratio == Double.POSITIVE_INFINITY) {
                    return ratio;
                }
                sum += counts.count(k) * ratio;
                size += counts.count(k) * (Math.abs(ratio) + 0x1p-52);
            }
        }
        return sum == Double.NEGATIVE_INFINITY ? sum : sum - size * (0x1p-49 + 0x1p-53 * law.length);
    }
}
