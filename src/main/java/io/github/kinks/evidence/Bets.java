package io.github.kinks.evidence;

/**
 * The size of the next batch's bets, from the earlier batches alone. Any such rule is valid; a good one finds a given
 * error with fewer draws.
 */
@FunctionalInterface
public interface Bets {
    /**
     * The fraction bet on each unit by which a draw differs from the claimed mean; at least 0. It is cut where the
     * capital could fall below half in one draw.
     *
     * @param seen the number of earlier draws
     * @param squares the sum of their squared deviations from their mean
     */
    double next(long seen, double squares);

    /** The same bet in every batch. */
    static Bets fixed(double bet) {
        if (!(bet >= 0 && bet < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a bet must be finite and not negative, not " + bet);
        }
        return (seen, squares) -> bet;
    }

    /**
     * The bet that is best for {@code planned} draws of a variable of that {@code variance} at the false-alarm probability
     * {@code alpha}: {@code sqrt(2 ln(2/alpha) / (planned variance))}.
     */
    static Bets fixed(long planned, double alpha, double variance) {
        return fixed(best(planned, alpha, variance));
    }

    /**
     * The same with the variance estimated from the earlier draws, {@code (bound^2/4 + squares) / (seen + 1)}: the
     * predictable plug-in of Waudby-Smith and Ramdas (2024), section 3.2, aimed at {@code planned} draws. As
     * {@code bound^2/4} is the largest variance possible, the first batch bets little; keep it short.
     */
    static Bets adaptive(long planned, double alpha, double bound) {
        Mass.requireAlpha(alpha);
        return (seen, squares) -> best(planned, alpha, (bound * bound / 4 + squares) / (seen + 1.0));
    }

    private static double best(long planned, double alpha, double variance) {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("a bet needs a positive variance, not " + variance);
        }
        double log = StrictMath.log(2) - StrictMath.log(Mass.requireAlpha(alpha));
        return StrictMath.sqrt(2 * log / (Mass.requireSamples(planned) * variance));
    }
}
