package io.github.kinks.law;

import org.apache.commons.numbers.core.DD;

/**
 * Where the integrand {@code e^s s^-A (1 - x)^m}, {@code x = a s^-alpha}, is stationary on the real axis.
 *
 * @param s the point, a double; whether it is exactly the saddle does not matter
 * @param power {@code A}
 * @param x {@code a s^-alpha}
 * @param slope the derivative by s of {@code s - A + alpha m x/(1-x)}, whose zero is the saddle; not positive where there is none
 */
record Saddle(double s, DD power, DD x, double slope) {
    private static final int MOST_STEPS = 200;

    /**
     * By Newton's method from the right. The function is convex in s for 0 < x < 1, so the steps go left to the largest zero, or
     * jump over the minimum where there is none.
     */
    static Saddle of(DD power, double m, DD alpha, Scale a) {
        double s = Math.max(power.hi(), 1e-3);
        double order = alpha.hi();
        for (int i = 0; i < MOST_STEPS; i++) {
            double x = a.near(s, order);
            double y = x / (1 - x);
            double value = s - power.hi() + order * m * y;
            double slope = 1 - order * order * m * y * (1 + y) / s;
            if (!(x < 1) || slope <= 0) {
                break;
            }
            double next = s - value / slope;
            if (!(next > 0) || Math.abs(next - s) < 1e-9 * s) {
                break;
            }
            s = next;
        }
        double x = a.near(s, order);
        double y = x / (1 - x);
        double slope = x < 1 ? 1 - order * order * m * y * (1 + y) / s : 0;
        return new Saddle(s, power, a.at(s, alpha), slope);
    }

    /** The number {@code a}, by the logarithm of its absolute value and its sign. */
    record Scale(DD log, double sign) {
        private double near(double s, double order) {
            return sign * StrictMath.exp(log.hi() - order * StrictMath.log(s));
        }

        private DD at(double s, DD order) {
            return DoubleDouble.exp(log.subtract(order.multiply(DoubleDouble.log(DD.of(s)))))
                    .multiply(sign);
        }
    }
}
