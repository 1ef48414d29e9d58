package io.github.kinks.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a quantity rises along {@code k} ordered levels that each of B independent blocks has been through, such as one
 * seed at every depth (Page 1963). The effect is the mean of the blocks' rank correlation
 * {@code rho = (sum_j j R_j - k(k+1)^2/4) / ((k^3-k)/12)} with {@code R_j} the rank of level j within its block, ties
 * sharing their mean rank: Spearman's rho, between -1 and 1. What is tested is that within each block all orders are equally
 * likely; negate the values to look for a fall. The number of blocks is fixed beforehand and looked at once.
 *
 * @param levels the number of levels k, 2 to 10
 * @param blocks the number of blocks B
 */
public record OrderedBlocks(int levels, long blocks) {
    private static final double MOST_WORK = 1L << 27;

    /** Checks the figures. */
    public OrderedBlocks {
        if (levels < 2 || levels > 10 || blocks < 1) {
            throw new IllegalArgumentException(
                    "2 to 10 levels and a block are needed, not " + levels + " levels and " + blocks + " blocks");
        }
    }

    /**
     * Judges the blocks; the statistic is their mean rank correlation. The p-value is exact given the ties in each block
     * where the convolution over the blocks is short, and else Chernoff's bound from the law of one block without ties
     * (breaking ties at random gives that law, and the tied sum is the mean over the ways to break them: Jensen).
     *
     * @param values for each block its values at the levels, in their order
     * @throws IllegalArgumentException if there are more or fewer blocks than planned, one has another number of levels, or
     *     a value is NaN
     */
    public Significance judge(List<double[]> values) {
        if (values.size() != blocks) {
            throw new IllegalArgumentException(
                    values.size() + " blocks, but " + blocks + " were fixed before sampling");
        }
        long doubled = 0;
        Map<List<Integer>, Integer> patterns = new HashMap<>();
        for (double[] block : values) {
            int[] ranks = doubledRanks(block);
            for (int j = 0; j < levels; j++) {
                doubled += (j + 1L) * ranks[j];
            }
            patterns.merge(Arrays.stream(ranks).sorted().boxed().toList(), 1, Integer::sum);
        }
        double mean = PageNull.correlation(levels, (double) doubled / blocks);
        PageNull untied = PageNull.untied(levels);
        double bound = CumulantBound.logTail(
                t -> blocks * untied.cumulant(t), blocks * mean * (1 - 0x1p-45), deviation() * blocks);
        double reach = (levels * (levels * (double) levels - 1) / 3 + 1) * blocks;
        return new Significance(
                mean, reach * reach / 2 > MOST_WORK ? bound : Math.min(bound, logAtLeast(doubled, patterns)));
    }

    /** An interval for the mean correlation at confidence {@code 1 - alpha}: {@link #radius} at {@code alpha/2} to each side. */
    public BettingMean.Interval confidence(Significance judgement, double alpha) {
        double radius = radius(Mass.requireAlpha(alpha) / 2);
        return new BettingMean.Interval(
                Math.max(-1, judgement.statistic() - radius), Math.min(1, judgement.statistic() + radius));
    }

    /** {@code sqrt(2 ln(1/alpha) / B)}: Hoeffding's inequality for the blocks, one side. */
    public double radius(double alpha) {
        return StrictMath.sqrt(-2 * StrictMath.log(Mass.requireAlpha(alpha)) / blocks) * (1 + 0x1p-40);
    }

    /**
     * The mean correlation at which equally likely orders are refuted with probability at least {@code power}: the critical
     * value by Chernoff's bound, and {@link #radius} at {@code 1 - power}. Above 1 nothing is promised.
     */
    public double smallestDetectable(double alpha, double power) {
        double log = StrictMath.log(Mass.requireAlpha(alpha)) / blocks;
        PageNull untied = PageNull.untied(levels);
        return CumulantBound.critical(untied::cumulant, log, deviation()) + radius(1 - Mass.requirePower(power));
    }

    /** The number of blocks at which a mean correlation of {@code effect} is detected with that power. */
    public static long samplesNeeded(int levels, double effect, double alpha, double power) {
        return Search.least(n -> new OrderedBlocks(levels, n).smallestDetectable(alpha, power) <= effect)
                .orElseThrow(() -> new IllegalArgumentException("no blocks detect a correlation of " + effect));
    }

    /** That of one block's correlation without ties over the root of the number of blocks. */
    private double deviation() {
        return StrictMath.sqrt(1 / ((levels - 1.0) * blocks));
    }

    private double logAtLeast(long doubled, Map<List<Integer>, Integer> patterns) {
        double[] law = {1};
        long least = 0;
        // sorted, so that the order of the sums does not depend on hashing
        List<List<Integer>> sorted = patterns.keySet().stream()
                .sorted((a, b) -> Arrays.compare(ranks(a), ranks(b)))
                .toList();
        for (List<Integer> pattern : sorted) {
            PageNull block = PageNull.of(ranks(pattern));
            for (int i = 0; i < patterns.getOrDefault(pattern, 0); i++) {
                law = convolve(law, block.law());
                least += block.least();
            }
        }
        double sum = 0;
        for (int v = law.length - 1; v >= Math.max(0, doubled - least); v--) {
            sum += law[v];
        }
        double error = 0x1p-50 * (law.length + blocks * levels * 30.0);
        return StrictMath.log(Math.min(1, sum * (1 + error) + 0x1p-1000));
    }

    private static int[] ranks(List<Integer> pattern) {
        return pattern.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] convolve(double[] p, double[] q) {
        double[] sum = new double[p.length + q.length - 1];
        for (int j = 0; j < q.length; j++) {
            for (int i = 0; q[j] > 0 && i < p.length; i++) {
                sum[i + j] += p[i] * q[j];
            }
        }
        return sum;
    }

    private int[] doubledRanks(double[] block) {
        if (block.length != levels) {
            throw new IllegalArgumentException("a block of " + block.length + " levels among blocks of " + levels);
        }
        int[] ranks = new int[levels];
        for (int j = 0; j < levels; j++) {
            int twice = 1;
            for (double other : block) {
                if (Double.isNaN(other)) {
                    throw new IllegalArgumentException("a value is NaN: " + Arrays.toString(block));
                }
                twice += other < block[j] ? 2 : other == block[j] ? 1 : 0;
            }
            ranks[j] = twice;
        }
        return ranks;
    }
}
