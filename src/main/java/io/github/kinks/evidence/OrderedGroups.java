package io.github.kinks.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Whether a quantity rises along {@code k} ordered groups of independent draws (Terpstra 1952, Jonckheere 1954). The effect is
 * Kendall's {@code tau = P(rises) - P(falls)} over all pairs of draws from different groups, between -1 and 1; its estimate
 * is {@code 2J / pairs - 1}, J counting pairs in order, ties one half. What is tested is that all groups have the same
 * law; negate the draws to look for a fall. Sizes are fixed beforehand and looked at once.
 */
public final class OrderedGroups {
    private final int[] sizes;
    private final JonckheereNull law;

    private OrderedGroups(int... sizes) {
        this.sizes = sizes.clone();
        this.law = new JonckheereNull(sizes);
    }

    /**
     * The test for groups of these sizes, in their order.
     *
     * @throws IllegalArgumentException if there are fewer than two groups, one is empty, or there are more than 2^24 draws
     */
    public static OrderedGroups of(int... sizes) {
        return new OrderedGroups(sizes);
    }

    /**
     * Judges the groups; the statistic is the estimate of tau. Small groups without ties have the exact p-value. Otherwise it
     * is Chernoff's bound from the exact moment generating function without ties, which bounds the one with ties: with
     * ties broken at random J has the untied law, and the tied J is its mean over the ways to break them (Jensen).
     *
     * @throws IllegalArgumentException if the sizes are not the planned ones or a draw is NaN
     */
    public Significance judge(List<double[]> groups) {
        Pooled pooled = pool(groups);
        long doubled = doubledConcordance(pooled.group, pooled.value);
        double tau = (double) (doubled - law.pairs()) / law.pairs();
        double bound = CumulantBound.logTail(law::cumulant, (doubled - law.pairs()) / 2.0, deviation());
        OptionalDouble exact = pooled.tied ? OptionalDouble.empty() : law.atLeast(doubled / 2);
        return new Significance(
                tau, exact.isPresent() ? Math.min(bound, StrictMath.log(exact.getAsDouble()) + 0x1p-50) : bound);
    }

    /**
     * Judges the groups against random permutations of all draws, ties and all: with {@code B} rounds of which {@code c}
     * reach the observed J, {@code (1 + c) / (1 + B)} is a valid p-value, not below {@code 1 / (1 + B)}.
     *
     * @param rounds the number of permutations B, 1 or more
     * @param generator for the permutations
     */
    public Significance permuted(List<double[]> groups, int rounds, UniformRandomProvider generator) {
        Mass.requireSamples(rounds);
        Pooled pooled = pool(groups);
        long observed = doubledConcordance(pooled.group, pooled.value);
        int[] label = pooled.group.clone();
        int reached = 0;
        for (int round = 0; round < rounds; round++) {
            for (int i = label.length - 1; i > 0; i--) {
                int other = generator.nextInt(i + 1);
                int kept = label[i];
                label[i] = label[other];
                label[other] = kept;
            }
            reached += doubledConcordance(label, pooled.value) >= observed ? 1 : 0;
        }
        double tau = (double) (observed - law.pairs()) / law.pairs();
        return new Significance(tau, StrictMath.log((1.0 + reached) / (1.0 + rounds)) * (1 - 0x1p-50));
    }

    /** An interval for tau at confidence {@code 1 - alpha}, whatever the laws: see {@link #radius}. */
    public BettingMean.Interval confidence(Significance judgement, double alpha) {
        double radius = radius(Mass.requireAlpha(alpha) / 2);
        return new BettingMean.Interval(
                Math.max(-1, judgement.statistic() - radius), Math.min(1, judgement.statistic() + radius));
    }

    /**
     * What the estimate exceeds tau by, and falls below it by, with probability {@code alpha} at most each. One draw of group j
     * moves the estimate by at most {@code c_j = 2 (N - n_j) / pairs}: {@code sqrt(ln(1/alpha) sum n_j c_j^2 / 2)}
     * (McDiarmid 1989). Equal groups of n also split into n independent blocks, one draw of each group:
     * {@code sqrt(2 ln(1/alpha) / n)} (Hoeffding 1963, section 5); the less of the two.
     */
    public double radius(double alpha) {
        double total = Arrays.stream(sizes).sum();
        double squares = 0;
        for (int size : sizes) {
            double c = 2 * (total - size) / law.pairs();
            squares += size * c * c;
        }
        if (Arrays.stream(sizes).allMatch(size -> size == sizes[0])) {
            squares = Math.min(squares, 4.0 / sizes[0]);
        }
        return StrictMath.sqrt(-StrictMath.log(Mass.requireAlpha(alpha)) * squares / 2) * (1 + 0x1p-40);
    }

    /**
     * The tau at which equal laws are refuted with probability at least {@code power}, whatever the laws and their ties:
     * the critical value by Chernoff's bound, and {@link #radius} at {@code 1 - power}. Above 1 nothing is promised.
     */
    public double smallestDetectable(double alpha, double power) {
        double log = StrictMath.log(Mass.requireAlpha(alpha));
        double critical = CumulantBound.critical(law::cumulant, log, deviation());
        return 2 * critical / law.pairs() + radius(1 - Mass.requirePower(power));
    }

    /** The size of each of {@code groups} equal groups at which a tau of {@code effect} is detected with that power. */
    public static int samplesNeeded(int groups, double effect, double alpha, double power) {
        int most = (1 << 24) / groups;
        long size = Search.least(n -> n > most || equal(groups, (int) n).smallestDetectable(alpha, power) <= effect)
                .orElseThrow();
        if (size > most) {
            throw new IllegalArgumentException("no groups of up to " + most + " draws detect a tau of " + effect);
        }
        return (int) size;
    }

    private static OrderedGroups equal(int groups, int size) {
        int[] sizes = new int[groups];
        Arrays.fill(sizes, size);
        return new OrderedGroups(sizes);
    }

    private double deviation() {
        return StrictMath.sqrt(law.variance());
    }

    /** Group and rank (ties share one) of each draw, in the order of the draws' values. */
    private static final class Pooled {
        private final int[] group;
        private final int[] value;
        private final boolean tied;

        private Pooled(int[] group, int[] value, boolean tied) {
            this.group = group;
            this.value = value;
            this.tied = tied;
        }
    }

    private record Draw(double value, int group) {}

    private Pooled pool(List<double[]> groups) {
        int[] given = groups.stream().mapToInt(g -> g.length).toArray();
        if (!Arrays.equals(given, sizes)) {
            throw new IllegalArgumentException("groups of " + Arrays.toString(given) + " draws, but "
                    + Arrays.toString(sizes) + " were fixed before sampling");
        }
        Draw[] draws = new Draw[Arrays.stream(sizes).sum()];
        int next = 0;
        for (int g = 0; g < given.length; g++) {
            for (double x : groups.get(g)) {
                if (Double.isNaN(x)) {
                    throw new IllegalArgumentException("a draw of group " + g + " is NaN");
                }
                draws[next++] = new Draw(x + 0.0, g);
            }
        }
        Arrays.sort(draws, (a, b) -> Double.compare(a.value, b.value));
        int[] group = new int[next];
        int[] value = new int[next];
        boolean tied = false;
        for (int i = 0; i < next; i++) {
            group[i] = draws[i].group;
            boolean same = i > 0 && draws[i].value == draws[i - 1].value;
            tied |= same;
            value[i] = i == 0 ? 0 : value[i - 1] + (same ? 0 : 1);
        }
        return new Pooled(group, value, tied);
    }

    /** Twice J: two for each pair in order, one for each tied pair of different groups. */
    private long doubledConcordance(int[] group, int[] value) {
        long[] below = new long[sizes.length];
        long[] here = new long[sizes.length];
        long sum = 0;
        for (int start = 0; start < value.length; ) {
            int end = start;
            Arrays.fill(here, 0);
            while (end < value.length && value[end] == value[start]) {
                here[group[end++]]++;
            }
            long lower = 0;
            long tied = 0;
            for (int g = 0; g < here.length; g++) {
                sum += here[g] * (2 * lower + tied);
                lower += below[g];
                tied += here[g];
                below[g] += here[g];
            }
            start = end;
        }
        return sum;
    }
}
