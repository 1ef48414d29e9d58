package io.github.kinks.montecarlo;

/**
 * Standard normal numbers by the ziggurat of Marsaglia and Tsang (J. Stat. Software 5(8), 2000) with 256 layers of equal
 * area, and, as Doornik asks (An improved ziggurat method, 2005), separate bits for layer and position.
 *
 * <p>Only operations that the platform must round correctly, and {@link StrictMath}, are used: the numbers are the same on
 * every Java platform. {@code Math.exp} and {@code Math.log} would not promise that.
 */
final class Ziggurat {
    static final int LAYERS = 256;
    /** Where the tail begins, and the area of a layer under exp(-x^2/2): the published solution for 256 layers. */
    static final double TAIL = 3.654152885361009;

    static final double AREA = 0.004928673233974658;

    private static final long LAYER_BITS = LAYERS - 1;

    // X[i] is the right end of layer i, the lowest first; X[0] is the width that the lowest layer would have, were
    // it a rectangle of the common area. Y[i] = exp(-X[i]^2/2).
    private static final double[] X = new double[LAYERS + 1];
    private static final double[] Y = new double[LAYERS + 1];

    static {
        X[0] = AREA / density(TAIL);
        X[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            X[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / X[i - 1] + density(X[i - 1])));
        }
        X[LAYERS] = 0;
        for (int i = 0; i <= LAYERS; i++) {
            Y[i] = density(X[i]);
        }
    }

    private Ziggurat() {}

    /** A standard normal number, never 0. */
    static double draw(Generator generator) {
        while (true) {
            long bits = generator.next();
            int layer = (int) (bits & LAYER_BITS);
            double x = Generator.symmetric(bits) * X[layer];
            if (Math.abs(x) < X[layer + 1]) {
                return x;
            } else if (layer == 0) {
                return x < 0 ? -tail(generator) : tail(generator);
            } else if (Y[layer] + generator.unit() * (Y[layer + 1] - Y[layer]) < density(x)) {
                return x;
            }
        }
    }

    /** Beyond {@link #TAIL}, by Marsaglia's rejection from an exponential. */
    static double tail(Generator generator) {
        while (true) {
            double x = -StrictMath.log(generator.unit()) / TAIL;
            double y = -StrictMath.log(generator.unit());
            if (2 * y > x * x) {
                return TAIL + x;
            }
        }
    }

    /** The right end of a layer, for the test of the construction. */
    static double end(int layer) {
        return X[layer];
    }

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}
