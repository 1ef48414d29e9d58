package io.github.kinks.evidence;

/**
 * Differences of log-gamma values in which the large parts cancel on paper instead of in the machine. Only
 * {@link StrictMath} and IEEE operations, so the results are the same on every machine.
 */
final class LogGamma {
    /** Where the Stirling series takes over: with seven terms its remainder is below 3e-20 there. */
    private static final double LARGE = 16;

    private static final double HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;

    private LogGamma() {}

    /**
     * {@code growth(a, c) = ln Gamma(a+c) - ln Gamma(a) - c ln c + c}, for {@code a > 0} and whole {@code c >= 0}. It
     * grows like {@code (a - 1/2) ln c}, not like {@code c}: the error is below 2^-48 (1 + (a + 1) ln(2 + a + c)).
     */
    static double growth(double a, long c) {
        if (c == 0) {
            return 0;
        }
        double x = a + c;
        if (x < LARGE) {
            return logGamma(x) - logGamma(a) - c * StrictMath.log((double) c) + c;
        } else if (a < LARGE) {
            return c * StrictMath.log1p(a / c)
                    - a
                    + (a - 0.5) * StrictMath.log(x)
                    + HALF_LOG_TWO_PI
                    + stirlingTail(x)
                    - logGamma(a);
        }
        return c * StrictMath.log1p(a / c) + (a - 0.5) * StrictMath.log1p(c / a) + stirlingTail(x) - stirlingTail(a);
    }

    /**
     * {@code x ln(x/y) - x + y} with {@code y = n p}, the part of a log-likelihood that is never negative, to a relative
     * error below 2^-44; {@code p > 0}. Loader's deviance, with the rounding of the product {@code n p} carried along.
     */
    static double deviance(long x, long n, double p) {
        double y = n * p;
        if (x == 0) {
            return y;
        }
        double difference = (x - y) - Math.fma((double) n, p, -y);
        if (Math.abs(difference) >= 0.1 * (x + y)) {
            return x * (StrictMath.log((double) x) - StrictMath.log(y)) - difference;
        }
        double v = difference / (x + y);
        double power = 2.0 * x * v;
        double sum = difference * v;
        for (int j = 3; ; j += 2) {
            power *= v * v;
            double next = sum + power / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    private static double logGamma(double x) {
        double product = 1;
        double shifted = x;
        while (shifted < LARGE) {
            product *= shifted;
            shifted++;
        }
        double value = (shifted - 0.5) * StrictMath.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingTail(shifted);
        return product == 1 ? value : value - StrictMath.log(product);
    }

    /** {@code ln Gamma(x) - (x - 1/2) ln x + x - ln(2 pi)/2} for large {@code x}. */
    private static double stirlingTail(double x) {
        double s = 1 / (x * x);
        return (1 / 12.0
                        - s
                                * (1 / 360.0
                                        - s
                                                * (1 / 1260.0
                                                        - s
                                                                * (1 / 1680.0
                                                                        - s
                                                                                * (1 / 1188.0
                                                                                        - s
                                                                                                * (691 / 360_360.0
                                                                                                        - s / 156))))))
                / x;
    }
}
