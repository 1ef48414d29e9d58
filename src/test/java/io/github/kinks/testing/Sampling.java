package io.github.kinks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Seeded draws, and how often an assertion fails on them. */
final class Sampling {
    /** With what probability a correct implementation fails one count of false alarms, over the choice of its seed. */
    private static final double CHANCE = 1e-9;

    private Sampling() {}

    static UniformRandomProvider generator(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    static Histogram histogram(double[] pmf, int draws, UniformRandomProvider generator) {
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

    /** How many of so many tries throw an assertion error. */
    static int failures(int tries, Supplier<Runnable> drawn) {
        int failures = 0;
        for (int i = 0; i < tries; i++) {
            Runnable assertion = drawn.get();
            try {
                assertion.run();
            } catch (AssertionError e) {
                failures++;
            }
        }
        return failures;
    }

    /** Fails if so many events, each of probability at most {@code p}, happen with probability below {@link #CHANCE}. */
    static void assertNoMoreThan(double p, int events, int tries) {
        double chance = BinomialDistribution.of(tries, p).survivalProbability(events - 1);
        assertThat(chance)
                .as("%d of %d, each of probability at most %s", events, tries, p)
                .isGreaterThan(CHANCE);
    }
}
