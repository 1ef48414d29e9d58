package io.github.kinks.evidence;

import java.util.function.DoublePredicate;

/**
 * The exact two-sided interval of Clopper and Pearson (1934) for a rate, from a number of trials fixed beforehand:
 *
 * <pre>
 * low = max{p : P_p(X >= events) <= alpha/2},    high = min{p : P_p(X <= events) <= alpha/2}
 * </pre>
 *
 * Whatever the rate, each end misses it with probability at most {@code alpha/2}. Both ends are rounded outwards.
 *
 * @param events how often the event was seen
 * @param trials the number of independent trials, 1 or more
 * @param alpha the chance that the interval misses the rate
 * @param low the lower end, 0 where no event was seen
 * @param high the upper end, 1 where nothing else was seen
 */
public record BinomialInterval(long events, long trials, double alpha, double low, double high) {

    /** Checks the figures. */
    public BinomialInterval {
        requireCounts(events, trials);
        Mass.requireAlpha(alpha);
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("not an interval of rates: " + low + ".." + high);
        }
    }

    /**
     * The interval at confidence {@code 1 - alpha}.
     *
     * @throws IllegalArgumentException unless {@code 0 <= events <= trials}, {@code 1 <= trials <= 2^44} and
     *     {@code 0 < alpha < 1}
     */
    public static BinomialInterval of(long events, long trials, double alpha) {
        double half = Mass.requireAlpha(alpha) / 2;
        return new BinomialInterval(
                events, trials, alpha, lowerBound(events, trials, half), upperBound(events, trials, half));
    }

    /** The lower bound of the rate alone, at confidence {@code 1 - alpha}. */
    public static double lowerBound(long events, long trials, double alpha) {
        requireCounts(events, trials);
        double log = StrictMath.log(Mass.requireAlpha(alpha));
        return events == 0 ? 0 : edge(0, 1, p -> new BinomialTail(trials, p).logAtLeast(events) <= log);
    }

    /** The upper bound of the rate alone, at confidence {@code 1 - alpha}. */
    public static double upperBound(long events, long trials, double alpha) {
        requireCounts(events, trials);
        double log = StrictMath.log(Mass.requireAlpha(alpha));
        return events == trials ? 1 : edge(1, 0, p -> new BinomialTail(trials, p).logAtMost(events) <= log);
    }

    /** The share of events among the trials. */
    public double rate() {
        return (double) events / trials;
    }

    /** Whether the rate {@code p} lies in it, ends included. */
    public boolean contains(double p) {
        return low <= p && p <= high;
    }

    /** Of two neighbouring doubles, one refuted and one not, the refuted one; so that rounding only widens. */
    private static double edge(double refuted, double unrefuted, DoublePredicate refutes) {
        // non-negative doubles are ordered like their bits, so this finds ends near 0 as fast as others
        long out = Double.doubleToLongBits(refuted);
        long in = Double.doubleToLongBits(unrefuted);
        while (Math.abs(out - in) > 1) {
            long middle = out + (in - out) / 2;
            if (refutes.test(Double.longBitsToDouble(middle))) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return Double.longBitsToDouble(out);
    }

    private static void requireCounts(long events, long trials) {
        if (trials < 1 || trials > BinomialTail.MOST_TRIALS || events < 0 || events > trials) {
            throw new IllegalArgumentException(
                    events + " events in " + trials + " trials; both must be whole, the first no more than the second");
        }
    }
}
