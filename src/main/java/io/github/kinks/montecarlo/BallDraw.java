package io.github.kinks.montecarlo;

/** One network of a {@link BallKernel}, written down with the signs that the kernel does not look at. */
final class BallDraw {
    private final Generator generator = new Generator();
    private final double[] squares;
    private final long[] signs;
    private double sum;

    private BallDraw(int width) {
        this.squares = new double[width];
        this.signs = new long[width];
    }

    /** A network, by the operations of {@link BallRows} in their order. */
    static Draw of(int width, BallScale scale, Streams streams, long network) {
        BallDraw draw = new BallDraw(width);
        streams.start(network, draw.generator);
        return draw.complete(scale);
    }

    private Draw complete(BallScale scale) {
        sum = exponential(next(), generator.next());
        for (int i = 0; i < squares.length; i += 2) {
            pair(i);
        }
        double[] biases = new double[squares.length];
        double[] weights = new double[squares.length];
        double inverse = scale.ofSquares() / sum;
        int kinks = 0;
        for (int i = 0; i < squares.length; i += 2) {
            long bits = generator.next();
            double x = fraction(bits) * 0x1p26;
            double whole = Math.floor(x);
            biases[i] = signed(BallMath.firstBias(whole, 1), bits & 1);
            kinks += inside(BallMath.firstBias(whole, scale.ofBiases()), squares[i] * inverse);
            if (i + 1 < squares.length) {
                biases[i + 1] = signed(BallMath.secondBias(x - whole, 1), bits & 2);
                kinks += inside(BallMath.secondBias(x - whole, scale.ofBiases()), squares[i + 1] * inverse);
            }
        }
        for (int i = 0; i < weights.length; i++) {
            // the logarithm's error may leave a square just below 0
            double size = scale.rho() * Math.sqrt(Math.max(0, squares[i]) / sum);
            weights[i] = signed(size, signs[i]);
        }
        return new Draw(weights, biases, kinks);
    }

    private void pair(int i) {
        double m = next();
        long bits = generator.next();
        double e = exponential(m, bits);
        double half = 0.5 * e;
        double s = BallMath.sine(Double.longBitsToDouble(BallMath.lowBits(bits))) * half;
        squares[i] = half + s;
        signs[i] = bits & (1 << 26);
        if (i + 1 < squares.length) {
            squares[i + 1] = half - s;
            signs[i + 1] = bits & (1 << 27);
            sum += e;
        } else {
            sum += squares[i];
        }
    }

    private static double signed(double size, long minus) {
        return minus == 0 ? size : -size;
    }

    /** 1 if the neuron has its kink inside, else 0. */
    private static int inside(double bias, double square) {
        return Math.fma(bias, bias, -square) < 0 ? 1 : 0;
    }

    private double next() {
        return fraction(generator.next());
    }

    private static double fraction(long bits) {
        return Double.longBitsToDouble((bits >>> 12) | BallMath.ONE);
    }

    private static double exponential(double m, long bits) {
        return BallMath.exponential(m, Double.longBitsToDouble(BallMath.zeros(bits)));
    }
}
