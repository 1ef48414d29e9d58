package io.github.kinks.evidence;

/** Sums of probabilities in twice the working precision, and what a claimed law has to satisfy before it is tested. */
final class Mass {
    private static final double UNIT = 0x1p-53;

    private Mass() {}

    /** {@code sum p - 1} with an absolute error of at most {@link #tolerance}. */
    static double excess(double[] p) {
        double high = -1;
        double low = 0;
        for (double x : p) {
            double sum = high + x;
            double part = sum - high;
            low += (high - (sum - part)) + (x - part);
            high = sum;
        }
        return high + low;
    }

    private static double tolerance(double[] p) {
        return p.length * UNIT * p.length * UNIT + UNIT * UNIT;
    }

    /** A copy of upper bounds of the probabilities of a law, checked. */
    static double[] upper(double[] upperPmf) {
        double[] p = probabilities(upperPmf);
        if (excess(p) < -tolerance(p)) {
            throw new IllegalArgumentException("upper bounds of a law must sum to at least 1, but 1 is missed by "
                    + -excess(p) + "; a claimed pmf whose mass is not 1 is refuted before it is sampled");
        }
        return p;
    }

    /** A copy of lower bounds of the probabilities of a law, checked. */
    static double[] lower(double[] lowerPmf) {
        double[] p = probabilities(lowerPmf);
        if (excess(p) > tolerance(p)) {
            throw new IllegalArgumentException(
                    "lower bounds of a law must sum to at most 1, but 1 is passed by " + excess(p));
        }
        return p;
    }

    static double requireAlpha(double alpha) {
        return requireOpenUnit(alpha, "alpha");
    }

    static double requirePower(double power) {
        return requireOpenUnit(power, "power");
    }

    static long requireSamples(long samples) {
        if (samples < 1) {
            throw new IllegalArgumentException("at least one sample is needed, not " + samples);
        }
        return samples;
    }

    private static double requireOpenUnit(double value, String name) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, not be " + value);
        }
        return value;
    }

    private static double[] probabilities(double[] pmf) {
        if (pmf.length == 0) {
            throw new IllegalArgumentException("a law needs at least one cell");
        }
        for (int k = 0; k < pmf.length; k++) {
            if (!(pmf[k] >= 0 && pmf[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the probability of cell " + k + " is " + pmf[k] + "; a law has none below 0");
            }
        }
        return pmf.clone();
    }
}
