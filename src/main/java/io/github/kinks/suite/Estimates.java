package io.github.kinks.suite;

import io.github.kinks.claim.Histogram;
import io.github.kinks.report.LawTable.Estimate;

/** What independent networks say of a law, with standard errors that are themselves estimated from the networks. */
final class Estimates {
    private Estimates() {}

    static Estimate mean(Histogram counts) {
        return new Estimate(counts.mean(), StrictMath.sqrt(counts.variance() / counts.total()));
    }

    /** The unbiased estimate; its variance is (m4 - s^4 (N-3)/(N-1))/N with the central moments m4 and s^2. */
    static Estimate variance(Histogram counts) {
        double n = counts.total();
        double mean = counts.mean();
        double square = counts.variance();
        double fourth = 0;
        for (int k = 0; k < counts.cells(); k++) {
            double deviation = k - mean;
            fourth += deviation * deviation * deviation * deviation * counts.count(k) / n;
        }
        // the biased moment here: with the unbiased one the two terms cancel to the order of 1/N^2 for a fair coin
        double second = square * (n - 1) / n;
        double spread = (fourth - second * second * (n - 3) / (n - 1)) / n;
        return new Estimate(square, StrictMath.sqrt(Math.max(0, spread)));
    }

    static Estimate probability(Histogram counts, int k) {
        double p = (double) counts.count(k) / counts.total();
        return new Estimate(p, StrictMath.sqrt(p * (1 - p) / counts.total()));
    }
}
