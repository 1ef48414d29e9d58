package io.github.kinks.evidence;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The probability that the cumulated counts of {@code n} draws from a discrete law leave a band. Counts are independent
 * Poisson variables given their sum, so the probability of staying inside is a chain of convolutions (Moscovich and Nadler
 * 2017 for step boundaries; Noe 1972); what leaves is summed up where it leaves. All terms are positive, so
 * nothing cancels and the result keeps its digits down to 1e-300. It grows with each probability of the law: upper bounds
 * of those give an upper bound.
 */
final class StepCrossing {
    /** More than what is lost where products fall below the least double. */
    private static final double LEAST = 0x1p-1000;

    /** The counts from {@code low} to {@code high} that stay inside after a cell. */
    record Band(int low, int high) {}

    private final double[] upperPmf;
    private final int draws;
    /** {@code (n p_k)^j / j! e^(-n p_k)}, cut where it is too small for a double. */
    private final double[][] cell;
    /** The same for all cells after {@code k} together. */
    private final double[][] rest;

    StepCrossing(double[] upperPmf, int draws) {
        this.upperPmf = upperPmf;
        this.draws = draws;
        int cells = upperPmf.length;
        this.cell = new double[cells][];
        this.rest = new double[cells][];
        double after = 0;
        for (int k = cells - 1; k >= 0; k--) {
            cell[k] = weights(upperPmf[k]);
            rest[k] = weights(after * (1 + 0x1p-52 * cells));
            after += upperPmf[k];
        }
    }

    private double[] weights(double p) {
        if (p == 0) {
            return new double[] {1};
        }
        double[] weights = new double[draws + 1];
        int last = 0;
        for (int j = 0; j <= draws; j++) {
            weights[j] = StrictMath.exp(-LogGamma.deviance(j, draws, p) - LogGamma.growth(1, j));
            last = weights[j] > 0 ? j : last;
            if (weights[j] == 0 && j > draws * p) {
                break;
            }
        }
        return Arrays.copyOf(weights, last + 1);
    }

    /**
     * An upper bound of the probability to be outside after some cell, above the exact value for the given law by less
     * than 1e-6 of it plus 1e-300.
     */
    double leaves(IntFunction<Band> bands) {
        double out = 0;
        double[] at = {1};
        int low = 0;
        for (int k = 0; k < upperPmf.length; k++) {
            int last = k == upperPmf.length - 1 ? draws : Math.min(draws, low + at.length - 1 + cell[k].length - 1);
            double[] next = convolve(at, low, cell[k], last);
            Band band = bands.apply(k);
            int from = Math.max(low, band.low);
            int to = Math.min(low + next.length - 1, band.high);
            for (int c = low; c < low + next.length; c++) {
                int left = draws - c;
                if ((c < from || c > to) && left < rest[k].length) {
                    out += next[c - low] * rest[k][left];
                }
            }
            if (from > to) {
                break;
            }
            at = Arrays.copyOfRange(next, from - low, to - low + 1);
            low = from;
        }
        // upper bounds of mass 1 + excess: e^(-n (1 + excess)) stands where e^(-n) belongs
        double total = StrictMath.exp(LogGamma.growth(1, draws) + draws * Mass.excess(upperPmf));
        double error = 0x1p-30 + upperPmf.length * (draws + 100.0) * 0x1p-51;
        return Math.min(1, out * total * (1 + error) + LEAST * total);
    }

    private static double[] convolve(double[] at, int low, double[] weights, int last) {
        double[] next = new double[last - low + 1];
        for (int i = 0; i < at.length; i++) {
            if (at[i] > 0) {
                int most = Math.min(weights.length, next.length - i);
                for (int j = 0; j < most; j++) {
                    next[i + j] += at[i] * weights[j];
                }
            }
        }
        return next;
    }
}
