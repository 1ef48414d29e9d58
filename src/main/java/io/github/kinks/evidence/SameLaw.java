package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.BettingMean.Interval;
import java.util.OptionalLong;

/**
 * Whether two streams of draws come from the same law on the cells {@code 0..m-1}, whatever that law is: from another
 * engine, another number of threads, another scale. With {@code a_k} and {@code b_k} draws of the two streams in cell
 * {@code k}, {@code t_k = a_k + b_k}, {@code N = n_a + n_b} and {@code L} the fullest cell:
 *
 * <pre>
 * E = C(N, n_a) / C(t_L, a_L) * prod_{k != L} B(a_k + 1/2, b_k + 1/2) / pi
 * </pre>
 *
 * Given the {@code t_k}, under one law the {@code a_k} are multivariate hypergeometric, {@code prod C(t_k, a_k) / C(N, n_a)};
 * what stands above it is a beta-binomial law of each {@code a_k} but one, of total mass at most 1. So {@code E} has mean at
 * most 1 for every law, and {@code P(E >= 1/alpha) <= alpha} (Markov), at sizes fixed beforehand. The products of
 * e-values of several such rounds may be looked at after each. (A conditional e-variable for tables, as in Turner, Ly and
 * Grunwald 2024, here for whole samples.)
 *
 * @param cells the number of cells m
 * @param first the number of draws of the first stream, n_a
 * @param second that of the second, n_b
 */
public record SameLaw(int cells, long first, long second) {
    private static final long MOST = 1L << 44;

    /** Checks the figures. */
    public SameLaw {
        if (cells < 1 || first < 1 || second < 1 || first > MOST || second > MOST) {
            throw new IllegalArgumentException("at least one cell and 1 to 2^44 draws of either stream are needed, not "
                    + cells + ", " + first + " and " + second);
        }
    }

    /**
     * What two streams say.
     *
     * @param observed the total variation distance of the two empirical laws
     * @param logE the log e-value against one law for both, rounded down
     */
    public record Judgement(double observed, double logE) {
        /** Whether one law for both is refuted with a false-alarm probability of at most {@code alpha}. */
        public boolean refutes(double alpha) {
            return logE >= -StrictMath.log(Mass.requireAlpha(alpha));
        }
    }

    /**
     * Judges the two streams.
     *
     * @throws IllegalArgumentException if the sizes are not the planned ones or the cells do not match
     */
    public Judgement judge(Histogram ofFirst, Histogram ofSecond) {
        if (ofFirst.cells() != cells
                || ofSecond.cells() != cells
                || ofFirst.total() != first
                || ofSecond.total() != second) {
            throw new IllegalArgumentException("%d and %d draws in %d and %d cells, but %d and %d in %d were fixed"
                    .formatted(
                            ofFirst.total(),
                            ofSecond.total(),
                            ofFirst.cells(),
                            ofSecond.cells(),
                            first,
                            second,
                            cells));
        }
        return new Judgement(observed(ofFirst, ofSecond), logE(ofFirst, ofSecond));
    }

    /** An upper bound of the total variation distance of the two laws at confidence {@code 1 - alpha}. */
    public double upperBound(Judgement judgement, double alpha) {
        return Math.min(1, judgement.observed + radius(alpha));
    }

    /** A lower bound of it; both hold at once at confidence {@code 1 - alpha}. */
    public double lowerBound(Judgement judgement, double alpha) {
        return Math.max(0, judgement.observed - radius(alpha));
    }

    /** Whether the two laws are within {@code margin} of each other in total variation; see {@link Equivalence}. */
    public Equivalence equivalence(Judgement judgement, double margin, double alpha) {
        return Equivalence.of(new Interval(lowerBound(judgement, alpha), upperBound(judgement, alpha)), margin);
    }

    /**
     * The margin up to which two streams from one law are found equivalent with probability at least {@code power}: the
     * radii at {@code alpha} and at {@code 1 - power}. Above 1 nothing is promised.
     */
    public double smallestMargin(double alpha, double power) {
        return radius(alpha) + radius(1 - Mass.requirePower(power));
    }

    /**
     * {@code sqrt((m ln 2 + ln(1/alpha)) (1/n_a + 1/n_b) / 2)}: with probability at least {@code 1 - alpha} no set of cells
     * has a difference of the empirical laws that is off by more (Hoeffding's inequality for each of the 2^m sets).
     */
    public double radius(double alpha) {
        double log = cells * StrictMath.log(2) - StrictMath.log(Mass.requireAlpha(alpha));
        return StrictMath.sqrt(log / (2 * harmonic())) * (1 + 0x1p-40);
    }

    /**
     * The total variation distance at which two laws are told apart with probability at least {@code power}, with
     * {@code h = n_a n_b / N}: {@code sqrt((ln(1/alpha) + r) / 2h) + sqrt(ln(1/beta) / 2h)}. Proof: {@code C(t, a)} is at
     * most {@code exp(t H(a/t))}, {@code C(N, n_a)} at least {@code exp(N H(n_a/N)) / sqrt(8h)}, and
     * {@code B(a+1/2, b+1/2)/pi} at least {@code exp(-t H(a/t)) / (2 sqrt t)} (Krichevsky and Trofimov 1981); the {@code m-1}
     * lesser of the {@code t_k} have a product of at most {@code (N/m)^(m-1)}. So {@code ln E >= N I - r} with
     * {@code r = ln(8h)/2 + (m-1) (ln 2 + ln(max(1, N/m))/2)} and {@code I} the information of label and cell, and
     * {@code N I >= 2 h TV^2} for the empirical laws (Pinsker, twice); Hoeffding on the set where the laws differ most does
     * the rest. Above 1 nothing is promised.
     */
    public double smallestDetectable(double alpha, double power) {
        double logAlpha = StrictMath.log(Mass.requireAlpha(alpha));
        double logBeta = StrictMath.log1p(-Mass.requirePower(power));
        double h = harmonic();
        double perCell = StrictMath.log(2) + StrictMath.log(Math.max(1, ((double) first + second) / cells)) / 2;
        double regret = StrictMath.log(8 * h) / 2 + (cells - 1) * perCell + 0x1p-30;
        double need = Math.max(0, -logAlpha + regret);
        return (StrictMath.sqrt(need / (2 * h)) + StrictMath.sqrt(-logBeta / (2 * h))) * (1 + 0x1p-40);
    }

    /** The number of draws of each of two equal streams at which a distance is detected with that power. */
    public static OptionalLong samplesNeeded(int cells, double distance, double alpha, double power) {
        OptionalLong least =
                Search.least(n -> n > MOST || new SameLaw(cells, n, n).smallestDetectable(alpha, power) <= distance);
        return least.orElseThrow() > MOST ? OptionalLong.empty() : least;
    }

    private double harmonic() {
        return 1 / (1.0 / first + 1.0 / second);
    }

    private double observed(Histogram a, Histogram b) {
        double sum = 0;
        for (int k = 0; k < cells; k++) {
            sum += Math.abs((double) a.count(k) / first - (double) b.count(k) / second);
        }
        return Math.min(1, sum / 2);
    }

    private double logE(Histogram a, Histogram b) {
        double total = (double) first + second;
        int fullest = 0;
        for (int k = 1; k < cells; k++) {
            fullest = a.count(k) + b.count(k) > a.count(fullest) + b.count(fullest) ? k : fullest;
        }
        // N I, in which the rounding of t/N cancels to first order
        double information = 0;
        double mixture = chooseGrowth(first, second);
        double size = Math.abs(mixture);
        for (int k = 0; k < cells; k++) {
            long x = a.count(k);
            long y = b.count(k);
            if (x + y > 0) {
                double share = (x + y) / total;
                information += LogGamma.deviance(x, first, share) + LogGamma.deviance(y, second, share);
                double term = k == fullest
                        ? -chooseGrowth(x, y)
                        : LogGamma.growth(0.5, x) + LogGamma.growth(0.5, y) - LogGamma.growth(1, x + y);
                mixture += term;
                size += Math.abs(term) + 3 * StrictMath.log(3.0 + x + y);
            }
        }
        return information + mixture - (information + size + 2) * (0x1p-43 + 0x1p-52 * cells);
    }

    /** {@code ln C(a+b, a)} less {@code (a+b) ln(a+b) - a ln a - b ln b}. */
    private static double chooseGrowth(long a, long b) {
        return LogGamma.growth(1, a + b) - LogGamma.growth(1, a) - LogGamma.growth(1, b);
    }
}
