package io.github.kinks.evidence;

import java.util.function.DoubleUnaryOperator;

/**
 * Chernoff's bound from the log moment generating function K of a statistic with mean 0:
 * {@code P(S >= s) <= exp(K(t) - t s)} for every {@code t > 0}. Any {@code t} gives a valid bound, so the search for the
 * best one needs no proof.
 */
final class CumulantBound {
    private static final double GOLDEN = 0.618_033_988_749_894_9;
    private static final int STEPS = 40;
    private static final int DOUBLINGS = 60;

    private CumulantBound() {}

    /** An upper bound of {@code ln P(S >= s)}; {@code scale} is about the statistic's standard deviation. */
    static double logTail(DoubleUnaryOperator cumulant, double s, double scale) {
        if (!(s > 0)) {
            return 0;
        }
        double value = least(t -> cumulant.applyAsDouble(t) - t * s, scale);
        return Math.min(0, value + Math.abs(value) * 0x1p-40);
    }

    /** A value that is reached with a log probability of at most {@code log < 0}. */
    static double critical(DoubleUnaryOperator cumulant, double log, double scale) {
        return least(t -> (cumulant.applyAsDouble(t) - log) / t, scale) * (1 + 0x1p-40);
    }

    /** The least value met on a golden section search of a function that falls and then rises on {@code t > 0}. */
    private static double least(DoubleUnaryOperator function, double scale) {
        double high = 1 / scale;
        double best = function.applyAsDouble(high);
        for (int i = 0; i < DOUBLINGS; i++) {
            double next = function.applyAsDouble(2 * high);
            if (!(next < best)) {
                break;
            }
            best = next;
            high *= 2;
        }
        double low = 0;
        high *= 2;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int i = 0; i < STEPS; i++) {
            best = Math.min(best, Math.min(atLeft, atRight));
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return best;
    }
}
