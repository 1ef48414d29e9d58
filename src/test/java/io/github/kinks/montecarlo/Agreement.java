package io.github.kinks.montecarlo;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/** The statistical tests of this package's tests. Each refutes a true law with probability at most {@link #ALPHA}. */
final class Agreement {
    static final double ALPHA = 1e-9;

    private Agreement() {}

    /**
     * Whether the counts refute the law with these probabilities: their Dirichlet(1/2, .., 1/2) mixture likelihood is at
     * least 1/ALPHA times the law's. The ratio has mean 1 under the law, so Markov's inequality gives the error rate.
     */
    static boolean refutes(Histogram counts, double... law) {
        if (counts.cells() != law.length) {
            throw new IllegalArgumentException("a law needs a probability for each of " + counts.cells() + " cells");
        }
        double total = law.length / 2.0;
        double log = LogGamma.value(total) - LogGamma.value(total + counts.total());
        for (int k = 0; k < law.length; k++) {
            long count = counts.count(k);
            if (count > 0) {
                log += LogGamma.value(0.5 + count) - LogGamma.value(0.5) - count * StrictMath.log(law[k]);
            }
        }
        return log >= -StrictMath.log(ALPHA);
    }

    /** Whether the sample refutes the continuous law with this distribution function: Dvoretzky, Kiefer, Wolfowitz, Massart. */
    static boolean refutes(double[] sample, DoubleUnaryOperator cdf) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double p = cdf.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(p - (double) i / sorted.length, (i + 1.0) / sorted.length - p));
        }
        return distance > radius(sorted.length);
    }

    /** The Kolmogorov distance that a sample of this size may have from its own law. */
    static double radius(int size) {
        return Math.sqrt(StrictMath.log(2 / ALPHA) / (2.0 * size));
    }

    /** Whether a mean of numbers in [0, range] refutes an expectation: Hoeffding's inequality. */
    static boolean refutesMean(Histogram counts, double mean) {
        int range = counts.cells() - 1;
        return Math.abs(counts.mean() - mean) > range * Math.sqrt(StrictMath.log(2 / ALPHA) / (2.0 * counts.total()));
    }

    /** Whether a mean of numbers in [0, 1] refutes an expectation: Hoeffding's inequality. */
    static boolean refutesMean(double[] sample, double mean) {
        for (double x : sample) {
            if (!(x >= 0 && x <= 1)) {
                throw new IllegalArgumentException(x + " is not in [0, 1]");
            }
        }
        return Math.abs(Arrays.stream(sample).average().orElseThrow() - mean) > radius(sample.length);
    }

    /** The binomial probabilities of 0 to n. */
    static double[] binomial(int n, double p) {
        double[] law = new double[n + 1];
        law[0] = 1;
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k >= 0; k--) {
                law[k] = law[k] * (1 - p) + (k > 0 ? law[k - 1] * p : 0);
            }
        }
        return law;
    }
}
