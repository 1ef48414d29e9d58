package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * The Dirichlet mixture martingale against a claimed law on the cells {@code 0..m-1}:
 *
 * <pre>
 * E_N = Gamma(A)/Gamma(A+N) prod_k Gamma(a_k+c_k)/Gamma(a_k) / prod_k p_k^c_k,    A = sum a_k
 * </pre>
 *
 * where cell {@code k} was seen {@code c_k} times in {@code N} independent draws. It is the likelihood of the sequence of
 * draws, so no multinomial coefficient occurs on either side. Under the claimed law it is a non-negative martingale of
 * mean 1 (below 1 where some {@code p_k} is 0), so {@code P(sup_N E_N >= 1/alpha) <= alpha} by Ville's inequality: it may
 * be looked at after every batch. It divides by upper bounds of the {@code p_k}, which only makes it smaller. A draw in a
 * cell that the claim gives no mass makes it infinite. Immutable; each batch gives a new one.
 */
public final class DiscreteMartingale {
    private final double[] upperPmf;
    private final double[] weights;
    private final double totalWeight;
    private final double excess;
    private final Histogram seen;
    private final double logE;
    private final double maxLogE;

    private DiscreteMartingale(double[] upperPmf, double[] weights, Histogram seen, double maxLogE) {
        this.upperPmf = upperPmf;
        this.weights = weights;
        this.totalWeight = DoubleStream.of(weights).sum();
        this.excess = Mass.excess(upperPmf);
        this.seen = seen;
        this.logE = logEOf(seen);
        this.maxLogE = Math.max(maxLogE, logE);
    }

    /**
     * The martingale before any draw, with the weights 1/2 (Jeffreys).
     *
     * @param upperPmf upper bounds of the claimed probabilities, one a cell; 0 only where the claim says exactly 0
     * @throws IllegalArgumentException if one is negative or not finite, or they sum to less than 1
     */
    public static DiscreteMartingale of(double[] upperPmf) {
        double[] weights = new double[upperPmf.length];
        Arrays.fill(weights, 0.5);
        return of(upperPmf, weights);
    }

    /**
     * The martingale before any draw.
     *
     * @param upperPmf as above
     * @param weights the Dirichlet weights {@code a_k}, all above 0, chosen before sampling
     */
    public static DiscreteMartingale of(double[] upperPmf, double[] weights) {
        double[] p = Mass.upper(upperPmf);
        if (weights.length != p.length || DoubleStream.of(weights).anyMatch(a -> !(a > 0 && a < 1e15))) {
            throw new IllegalArgumentException("one positive weight a cell is needed");
        }
        return new DiscreteMartingale(p, weights.clone(), Histogram.of(new long[p.length]), 0);
    }

    /** The martingale after the draws of {@code batch} too; it must have as many cells as the law. */
    public DiscreteMartingale after(Histogram batch) {
        return new DiscreteMartingale(upperPmf, weights, seen.plus(batch), maxLogE);
    }

    /** All draws so far. */
    public Histogram seen() {
        return seen;
    }

    /**
     * {@code ln E_N}, rounded down: never above the exact value for the given bounds and below it by at most
     * {@code (2^-42 + 2^-51 m) (D + (A + m) ln(2 + A + N))} for weights of 2^-10 or more, {@code D} being the
     * log-likelihood lost by the claim: 1e-10 or so for a true law on ten cells and 1e9 draws.
     */
    public double logE() {
        return logE;
    }

    /** The largest {@code ln E} after any batch so far, at least 0; what Ville's inequality speaks of. */
    public double maxLogE() {
        return maxLogE;
    }

    /** Whether the claim is refuted with a false-alarm probability of at most {@code alpha}. */
    public boolean refutes(double alpha) {
        return maxLogE >= -StrictMath.log(Mass.requireAlpha(alpha));
    }

    /**
     * A total variation distance at which a law differing from the claim is refuted after {@code samples} draws with
     * probability at least {@code power}, whatever the law. Proof: {@code ln E_N >= N KL(p^, p) - r(N)} with
     * {@code r(N) = growth(A, N) - sum min(0, growth(a_k, N))}; {@code KL >= 2 TV^2} (Pinsker); and on the set where the
     * two laws differ most, Hoeffding gives {@code TV(p^, p) >= TV - sqrt(ln(1/beta) / 2N)}. ({@code growth(a, .)} is not
     * negative for {@code a >= 1/2} and unimodal below, as {@code psi'(x) exp(psi(x)) < 1}: Elezovic, Giordano, Pecaric
     * 2000.) May exceed 1, where nothing is promised.
     */
    public double smallestDetectable(long samples, double alpha, double power) {
        Mass.requireSamples(samples);
        double logAlpha = StrictMath.log(Mass.requireAlpha(alpha));
        double logBeta = StrictMath.log1p(-Mass.requirePower(power));
        double surplus = Math.max(0, excess);
        double need = -logAlpha + regret(samples);
        return StrictMath.sqrt(need / (2.0 * samples) + surplus / 2)
                + surplus
                + StrictMath.sqrt(-logBeta / (2.0 * samples));
    }

    /**
     * A number of draws after which every law at total variation {@code distance} or more from the claim is refuted with
     * probability at least {@code power}; the least for which {@link #smallestDetectable} promises it where the weights
     * are 1/2 or more. Empty where the upper bounds are too loose for any below 2^52.
     */
    public OptionalLong samplesNeeded(double distance, double alpha, double power) {
        return Search.least(n -> smallestDetectable(n, alpha, power) <= distance);
    }

    private double logEOf(Histogram counts) {
        long n = counts.total();
        if (n == 0) {
            return 0;
        }
        double deviance = 0;
        double mixture = -LogGamma.growth(totalWeight, n);
        double size = Math.abs(mixture);
        for (int k = 0; k < upperPmf.length; k++) {
            long c = counts.count(k);
            if (upperPmf[k] > 0) {
                deviance += LogGamma.deviance(c, n, upperPmf[k]);
            } else if (c > 0) {
                return Double.POSITIVE_INFINITY;
            }
            double growth = LogGamma.growth(weights[k], c);
            mixture += growth;
            size += Math.abs(growth) + (c == 0 ? 0 : weights[k] + 1);
        }
        // sum c ln(c/(n p)) = sum deviance + sum (c - n p), and sum (c - n p) = -n excess exactly
        double value = deviance - n * excess + mixture;
        double sizes = deviance + n * Math.abs(excess) + size + totalWeight;
        return value - sizes * (0x1p-44 + 0x1p-53 * upperPmf.length);
    }

    private double regret(long samples) {
        double lost = LogGamma.growth(totalWeight, samples);
        for (double a : weights) {
            lost -= a < 0.5 ? Math.min(0, LogGamma.growth(a, samples)) : 0;
        }
        return lost;
    }
}
