package io.github.kinks.evidence;

import java.util.Arrays;

/**
 * The law of Page's {@code S = sum_j j R_j} of one block when all orders of its ranks {@code R_1..R_k} are equally likely,
 * ties sharing their mean rank. In halves, so that all values are whole. Computed by handing out the ranks level by level,
 * one step for each set of ranks already given.
 */
final class PageNull {
    private final int levels;
    private final int least;
    private final double[] law;

    private PageNull(int levels, int least, double[] law) {
        this.levels = levels;
        this.least = least;
        this.law = law;
    }

    /** The law for doubled ranks in any order. */
    static PageNull of(int... doubledRanks) {
        int levels = doubledRanks.length;
        int[] ranks = doubledRanks.clone();
        Arrays.sort(ranks);
        int least = 0;
        int most = 0;
        for (int j = 1; j <= levels; j++) {
            least += j * ranks[levels - j];
            most += j * ranks[j - 1];
        }
        double[][] given = new double[1 << levels][most + 1];
        given[0][0] = 1;
        for (int set = 0; set < given.length - 1; set++) {
            int level = Integer.bitCount(set) + 1;
            for (int r = 0; r < levels; r++) {
                if ((set >> r & 1) == 0) {
                    int next = set | 1 << r;
                    for (int v = 0; v + level * ranks[r] <= most; v++) {
                        given[next][v + level * ranks[r]] += given[set][v] / (levels - level + 1);
                    }
                }
            }
        }
        return new PageNull(levels, least, Arrays.copyOfRange(given[given.length - 1], least, most + 1));
    }

    /** The law without ties. */
    static PageNull untied(int levels) {
        int[] ranks = new int[levels];
        Arrays.setAll(ranks, r -> 2 * (r + 1));
        return of(ranks);
    }

    /** The least value of 2S. */
    int least() {
        return least;
    }

    /** The probabilities of the values of 2S from the least one on. */
    double[] law() {
        return law.clone();
    }

    /** The rank correlation of level and rank that belongs to a value of 2S: {@code (S - mean) / ((k^3 - k) / 12)}. */
    static double correlation(int levels, double doubled) {
        double k = levels;
        return (doubled / 2 - k * (k + 1) * (k + 1) / 4) * 12 / (k * k * k - k);
    }

    /** {@code ln E exp(t correlation)}, for a law that is symmetric: the one without ties. */
    double cumulant(double t) {
        double sum = 0;
        for (int v = 0; v < law.length; v++) {
            double half = t * correlation(levels, least + v) / 2;
            if (t < 50) {
                double sinh = StrictMath.sinh(half);
                sum += law[v] * 2 * sinh * sinh;
            } else {
                sum += law[v] * StrictMath.exp(2 * half - t);
            }
        }
        return (t < 50 ? StrictMath.log1p(sum) : t + StrictMath.log(sum)) * (1 + 0x1p-40);
    }
}
