package io.github.kinks.evidence;

/**
 * The tails of a binomial law as logarithms, so that they keep their digits where the probabilities themselves are far
 * below the least double. Each is rounded up: a p-value or an error probability made of it is never too small.
 *
 * <p>The tail beyond the mean is the first probability (Loader's saddle point form: deviances and differences of log-gamma)
 * times the sum of the quotients of the following ones, which are positive and fall; what is left out is bounded by a
 * geometric series. The other tail is the complement. About {@code 9 sqrt(trials p (1-p))} steps at most; only
 * {@link StrictMath} and IEEE operations.
 *
 * @param trials the number of trials, from 0 to 2^44
 * @param p the probability of an event in one trial, from 0 to 1
 */
public record BinomialTail(long trials, double p) {
    static final long MOST_TRIALS = 1L << 44;

    /** Checks the figures. */
    public BinomialTail {
        if (trials < 0 || trials > MOST_TRIALS) {
            throw new IllegalArgumentException("the number of trials must lie in 0..2^44, not be " + trials);
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability must lie between 0 and 1, not be " + p);
        }
    }

    /**
     * {@code ln P(X >= events)}, rounded up: never below the exact value. It is above it by at most
     * {@code 2^-42 (L + 2 ln(3 + trials)) + 2^-49 (S + 2)}, {@code L} being its size and {@code S} the number of steps,
     * where the tail is the one beyond the mean; elsewhere that is the relative error of the complement.
     */
    public double logAtLeast(long events) {
        return tail(events, false);
    }

    /** {@code ln P(X <= events)}, rounded up like {@link #logAtLeast}. */
    public double logAtMost(long events) {
        return tail(trials - events, true);
    }

    /** {@code ln P(X >= k)}, or with events and non-events exchanged. */
    private double tail(long k, boolean mirrored) {
        if (k <= 0) {
            return 0;
        } else if (k > trials) {
            return Double.NEGATIVE_INFINITY;
        } else if (p == 0 || p == 1) {
            return (p == 1) == mirrored ? Double.NEGATIVE_INFINITY : 0;
        } else if (k >= trials * (mirrored ? 1 - p : p)) {
            return Math.min(0, beyondMean(k, mirrored, 1));
        }
        // k is below the mean, so not above the median, and the complement is 1/2 at most
        double complement = beyondMean(trials - k + 1, !mirrored, -1);
        return StrictMath.log1p(-StrictMath.exp(complement)) * (1 - 0x1p-50);
    }

    /** {@code ln P(X >= k)} for {@code k} at or beyond the mean, moved by a bound on its error in the direction asked. */
    private double beyondMean(long k, boolean mirrored, int direction) {
        double other = 1 - p;
        double hit = mirrored ? other : p;
        double miss = mirrored ? p : other;
        double ratio = hit / miss;
        double term = 1;
        double sum = 1;
        long steps = 0;
        double rest = 0;
        for (long j = k; j < trials; j++) {
            double quotient = (double) (trials - j) / (j + 1) * ratio;
            term *= quotient;
            sum += term;
            steps++;
            // the following quotients are smaller
            rest = quotient < 1 ? term * quotient / (1 - quotient) : Double.POSITIVE_INFINITY;
            if (rest < sum * 0x1p-56) {
                break;
            }
        }
        double first = logProbability(k, hit, miss, mirrored);
        double log = first + StrictMath.log(sum);
        double error = (Math.abs(first) + 2 * StrictMath.log(3.0 + trials)) * 0x1p-43 + (steps + 2.0) * 0x1p-50;
        return log + direction * error;
    }

    /** {@code ln (C(n,k) hit^k miss^(n-k))}, the rounding of {@code 1 - p} made good to first order. */
    private double logProbability(long k, double hit, double miss, boolean mirrored) {
        double deviance = LogGamma.deviance(k, trials, hit) + LogGamma.deviance(trials - k, trials, miss);
        double excess = Mass.excess(new double[] {hit, miss});
        double rounded = mirrored ? k / hit : (trials - k) / miss;
        return LogGamma.growth(1, trials)
                - LogGamma.growth(1, k)
                - LogGamma.growth(1, trials - k)
                - deviance
                + excess * (trials - rounded);
    }
}
