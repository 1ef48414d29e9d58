package io.github.kinks.evidence;

import io.github.kinks.evidence.BettingMean.Interval;

/**
 * Whether a difference is at most a margin that was stated beforehand. A confidence interval decides, never a failure to
 * reject: a small sample is {@link #OPEN}. If the interval misses the true difference with probability at most
 * {@code alpha}, so is each of the two firm answers wrong (inclusion of the interval: Westlake 1972; it is at least as
 * strict as the two one-sided tests of Schuirmann 1987).
 */
public enum Equivalence {
    /** Every difference in the interval is at most the margin. */
    EQUIVALENT,
    /** Every difference in the interval is above the margin. */
    DIFFERENT,
    /** The interval holds both. */
    OPEN;

    /**
     * The answer of an interval.
     *
     * @param difference an interval for the difference; one of distances has only positive ends
     * @param margin the largest size of a difference that is of no interest, above 0
     */
    public static Equivalence of(Interval difference, double margin) {
        if (!(margin > 0 && difference.low() <= difference.high())) {
            throw new IllegalArgumentException("no equivalence of " + difference + " up to " + margin);
        }
        if (-margin <= difference.low() && difference.high() <= margin) {
            return EQUIVALENT;
        }
        return difference.low() > margin || difference.high() < -margin ? DIFFERENT : OPEN;
    }
}
