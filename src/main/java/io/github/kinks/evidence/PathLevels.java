package io.github.kinks.evidence;

import java.util.OptionalDouble;
import java.util.function.LongPredicate;

/**
 * How high the path of two pooled samples ({@link PooledSamples}) has to go to speak against one law for both, or against
 * their order. Ties only take away places at which the path is looked at, so what holds without ties bounds the rest.
 *
 * <ul>
 *   <li>Exactly, over the orders of the labels, where the path is short enough.
 *   <li>Equal sizes n: the path reaches height k with probability {@code C(2n, n-k) / C(2n, n)} (reflection: Gnedenko and
 *       Korolyuk 1951), and one of {@code k}, {@code -k} with at most twice that.
 *   <li>Else {@code sup |F_m - G_n| >= d} needs {@code sup |F_m - F| >= d sqrt(n)/(sqrt(m)+sqrt(n))} or
 *       {@code sup |G_n - F| >= d sqrt(m)/(sqrt(m)+sqrt(n))}: by Massart's inequality at most
 *       {@code 4 exp(-2 d^2 / (1/sqrt(m) + 1/sqrt(n))^2)}, and half of that on one side.
 * </ul>
 *
 * @param first the size of the first sample
 * @param second the size of the second
 * @param sides 1 or 2
 */
record PathLevels(int first, int second, int sides) {
    private static final long SMALL = 1L << 18;

    PathLevels {
        if (first < 1 || second < 1 || first > 1 << 30 || second > 1 << 30) {
            throw new IllegalArgumentException("samples need 1 to 2^30 draws, not " + first + " and " + second);
        }
    }

    /**
     * An upper bound of the log probability that the samples' path reaches {@code level}: on two sides given their ties; on
     * one side without ties, as that bounds the probability for all laws in order and not only for equal ones.
     */
    double logPValue(PooledSamples samples, long level) {
        if (samples.firstTotal() != first || samples.secondTotal() != second) {
            throw new IllegalArgumentException("%d and %d draws, but %d and %d were fixed before sampling"
                    .formatted(samples.firstTotal(), samples.secondTotal(), first, second));
        }
        double bound = logBound(level);
        if (sides == 1 && first == second) {
            return bound;
        }
        OptionalDouble exact = sides == 2
                ? samples.reaches(level, level)
                : PooledSamples.untied(first, second).reaches(level, Long.MAX_VALUE);
        return exact.isPresent() ? Math.min(0, Math.min(StrictMath.log(exact.getAsDouble()) + 0x1p-50, bound)) : bound;
    }

    /** A height over {@code first second} that has a p-value of {@code alpha} at most; infinite where none has. */
    double critical(double alpha) {
        double log = StrictMath.log(Mass.requireAlpha(alpha));
        long product = (long) first * second;
        if (product <= SMALL) {
            PooledSamples untied = PooledSamples.untied(first, second);
            return least(product, 1, level -> logPValue(untied, level) <= log);
        } else if (first == second) {
            return least(product, first, level -> logBound(level) <= log);
        }
        double distance = spread() * StrictMath.sqrt((StrictMath.log(2.0 * sides) - log) / 2) * (1 + 0x1p-40);
        return distance <= 1 ? distance : Double.POSITIVE_INFINITY;
    }

    /** {@code sup |F_m - G_n|} (or one side of it) is off its true value by more with probability {@code alpha} at most. */
    double radius(double alpha) {
        double log = StrictMath.log(2.0 * sides) - StrictMath.log(Mass.requireAlpha(alpha));
        return spread() * StrictMath.sqrt(log / 2) * (1 + 0x1p-40);
    }

    /**
     * A difference of the two laws at one point at which the level of {@code alpha} is reached with probability at least
     * {@code power}: Hoeffding's inequality there adds {@code sqrt(ln(1/beta) (1/m + 1/n) / 2)}.
     */
    double smallestDetectable(double alpha, double power) {
        double logBeta = StrictMath.log1p(-Mass.requirePower(power));
        return critical(alpha) + StrictMath.sqrt(-logBeta * (1.0 / first + 1.0 / second) / 2) * (1 + 0x1p-40);
    }

    /** The size of each sample at which {@code difference} is found with that power, its predecessor being too small. */
    static int samplesNeeded(double difference, double alpha, double power, int sides) {
        long size = Search.least(n -> n > 1 << 30
                        || new PathLevels((int) n, (int) n, sides).smallestDetectable(alpha, power) <= difference)
                .orElseThrow();
        if (size > 1 << 30) {
            throw new IllegalArgumentException("no samples of up to 2^30 draws detect a difference of " + difference);
        }
        return (int) size;
    }

    private double logBound(long level) {
        long product = (long) first * second;
        if (level <= 0) {
            return 0;
        } else if (level > product) {
            return Double.NEGATIVE_INFINITY;
        } else if (first == second) {
            return Math.min(0, StrictMath.log(sides) + logReflected((level + first - 1) / first));
        }
        double distance = (double) level / product / spread();
        return Math.min(0, StrictMath.log(2.0 * sides) - 2 * distance * distance * (1 - 0x1p-48) + 0x1p-50);
    }

    /** {@code ln (C(2n, n-k) / C(2n, n))}, rounded up. */
    private double logReflected(long k) {
        double log = 2 * LogGamma.growth(1, first)
                - LogGamma.growth(1, first - k)
                - LogGamma.growth(1, first + k)
                - LogGamma.deviance(first - k, first, 1)
                - LogGamma.deviance(first + k, first, 1);
        return log + (Math.abs(log) + 4 * StrictMath.log(3.0 + 2.0 * first)) * 0x1p-43;
    }

    private double spread() {
        return 1 / StrictMath.sqrt(first) + 1 / StrictMath.sqrt(second);
    }

    private static double least(long product, long unit, LongPredicate enough) {
        long high = product / unit;
        if (!enough.test(high * unit)) {
            return Double.POSITIVE_INFINITY;
        }
        long low = 0;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (enough.test(middle * unit)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (double) high * unit / product;
    }
}
