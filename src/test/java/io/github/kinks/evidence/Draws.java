package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Seeded draws and exact counts for statistical tests. */
public final class Draws {
    /** With what probability a correct implementation fails one statistical assertion, over the choice of its seed. */
    static final double CHANCE = 1e-9;

    private Draws() {}

    public static UniformRandomProvider generator(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    public static Histogram histogram(double[] pmf, int draws, UniformRandomProvider generator) {
        double[] cumulative = pmf.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        long[] counts = new long[pmf.length];
        for (int i = 0; i < draws; i++) {
            double u = generator.nextDouble();
            int k = 0;
            while (k < pmf.length - 1 && u >= cumulative[k]) {
                k++;
            }
            counts[k]++;
        }
        return Histogram.of(counts);
    }

    static double[] binomial(int n, double p) {
        double[] pmf = new double[n + 1];
        Arrays.setAll(pmf, k -> BinomialDistribution.of(n, p).probability(k));
        return pmf;
    }

    /** Upper bounds: each value moved by 1e-12 of itself, more than the error with which it was computed. */
    static double[] upper(double... pmf) {
        return Arrays.stream(pmf).map(p -> p * (1 + 1e-12)).toArray();
    }

    static double[] lower(double... pmf) {
        return Arrays.stream(pmf).map(p -> p * (1 - 1e-12)).toArray();
    }

    static double totalVariation(double[] p, double[] q) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += Math.abs(p[k] - q[k]);
        }
        return sum / 2;
    }

    /** Fails if so many events, each of probability at most {@code p}, happen with probability below {@link #CHANCE}. */
    public static void assertNoMoreThan(double p, int events, int trials) {
        double chance = BinomialDistribution.of(trials, p).survivalProbability(events - 1);
        assertThat(chance)
                .as("%d of %d, each of probability at most %s", events, trials, p)
                .isGreaterThan(CHANCE);
    }

    /** All histograms of {@code draws} draws in {@code cells} cells. */
    static List<long[]> histograms(int cells, int draws) {
        List<long[]> all = new ArrayList<>();
        fill(new long[cells], 0, draws, all);
        return all;
    }

    private static void fill(long[] counts, int cell, int left, List<long[]> all) {
        if (cell == counts.length - 1) {
            counts[cell] = left;
            all.add(counts.clone());
            return;
        }
        for (int c = 0; c <= left; c++) {
            counts[cell] = c;
            fill(counts, cell + 1, left - c, all);
        }
    }

    /** The multinomial probability of a small histogram. */
    static double probability(long[] counts, double[] pmf) {
        double probability = 1;
        int draws = 0;
        for (int k = 0; k < counts.length; k++) {
            for (int i = 1; i <= counts[k]; i++) {
                draws++;
                probability *= pmf[k] * draws / i;
            }
        }
        return probability;
    }
}
