package io.github.kinks.montecarlo;

/**
 * Weights uniform in the ball of radius {@code rho} of the norm {@code (sum |u_i|^q)^(1/q)}, or on its sphere under the cone
 * measure; biases uniform on (-1, 1).
 *
 * <p>For independent {@code g_i} with density proportional to {@code exp(-|t|^q)} and {@code E} exponential,
 * {@code g / (sum |g_i|^q + E)^(1/q)} is uniform in the unit ball, and without {@code E} it obeys the cone measure (Barthe,
 * Guedon, Mendelson, Naor, A probabilistic approach to the geometry of the l_p^n-ball, Ann. Probab. 33, 2005, Theorem 1).
 * {@code |g_i|^q} is Gamma(1/q), which is Gamma(1 + 1/q) times the power q of a uniform number U; so {@code |g_i|} is
 * {@code U Gamma(1 + 1/q)^(1/q)}, and there is neither a shape below 1 nor a power of U to underflow.
 *
 * <p>Sums of powers are formed from logarithms, relative to the largest, so that no q is too large. The relative error of a weight
 * is at most about 2^-49 (1 + 1/q), and U has 52 random bits; both move a probability by no more than about that. A weight below
 * the range of doubles, as they occur for q below 1/100, becomes 0 and has no kink; it would have one in (-R, R) with a chance
 * below R 10^-307.
 *
 * @param q the norm's exponent, at least 2^-20
 * @param rho the radius
 * @param onSphere whether the norm is {@code rho} or at most that
 */
record PowerNormed(double q, double rho, boolean onSphere) implements FirstLayer {
    private static final double LEAST = 0x1p-20;

    /** @throws IllegalArgumentException if q is below 2^-20, where rounding would be felt */
    PowerNormed {
        if (!(q >= LEAST)) {
            throw new IllegalArgumentException("networks can be drawn for q from 2^-20 on, not for q = " + q);
        }
    }

    @Override
    public void draw(Generator generator, double[] weights, double[] biases) {
        // the biases' room holds the logarithms of |g_i| until the biases are drawn
        double[] logs = biases;
        GammaLaw gamma = GammaLaw.of(1 + 1 / q);
        double added = onSphere ? Double.NEGATIVE_INFINITY : log(exponential(generator)) / q;
        double largest = added;
        for (int i = 0; i < weights.length; i++) {
            double u = Generator.symmetric(generator.next());
            weights[i] = u;
            logs[i] = log(Math.abs(u)) + log(gamma.draw(generator)) / q;
            largest = Math.max(largest, logs[i]);
        }
        double powers = exp(q * (added - largest));
        for (double t : logs) {
            powers += exp(q * (t - largest));
        }
        double norm = largest + log(powers) / q;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.copySign(rho * exp(logs[i] - norm), weights[i]);
        }
        generator.uniforms(biases, 1);
    }

    @Override
    public String identity() {
        return (onSphere ? "qsphere " : "qball ") + Double.toHexString(q) + " " + Double.toHexString(rho);
    }

    /** Never 0. */
    private static double exponential(Generator generator) {
        return -log(Math.abs(Generator.symmetric(generator.next())));
    }

    private static double log(double x) {
        return StrictMath.log(x);
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }
}
