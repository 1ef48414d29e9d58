package io.github.kinks.montecarlo;

/**
 * Gamma distributed numbers of scale 1 by Marsaglia and Tsang (A simple method for generating gamma variables, ACM TOMS 26,
 * 2000): {@code d (1 + y)^3}, {@code d = shape - 1/3}, for {@code y = x / (3 sqrt(d))} and {@code x} standard normal, accepted
 * so that the law is exact.
 *
 * @param d the shape less 1/3
 */
record GammaLaw(double d) {

    /**
     * @param shape at least 1. Up to 2^20 the logarithm of the chance of acceptance is off by at most about 2^-38
     * @throws IllegalArgumentException if the shape is less
     */
    static GammaLaw of(double shape) {
        if (!(shape >= 1)) {
            throw new IllegalArgumentException("the shape must be at least 1, not " + shape);
        }
        return new GammaLaw(shape - 1.0 / 3);
    }

    /** A number, positive. */
    double draw(Generator generator) {
        double unit = 1 / (3 * Math.sqrt(d));
        while (true) {
            double y = generator.normal() * unit;
            if (y <= -1) {
                continue;
            }
            // x^2/2 + d - d v + d ln v at v = (1+y)^3, without the terms that cancel
            double log = 3 * d * (StrictMath.log1p(y) - y * (1 - y * (0.5 - y / 3)));
            if (StrictMath.log(generator.unit()) < log) {
                return d * (1 + y) * (1 + y) * (1 + y);
            }
        }
    }
}
