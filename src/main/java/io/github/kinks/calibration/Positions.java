package io.github.kinks.calibration;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Where a kink lies under the interval prior: at {@code -b/w} with {@code w} and {@code b} uniform on (-1, 1), a law that is
 * symmetric about 0. Of a share of the draws the sign may be lost: they become {@code |x|} or {@code -|x|}, which moves the
 * distribution function by half the share at 0 and by less elsewhere.
 *
 * @param share of the draws, 0 to 1
 * @param sign what their sign becomes, 1 or -1
 */
record Positions(double share, int sign) {
    static final Positions TRUE = new Positions(0, 1);

    Positions {
        if (!(share >= 0 && share <= 1) || Math.abs(sign) != 1) {
            throw new IllegalArgumentException("no share is " + share + " and no sign " + sign);
        }
    }

    /** The law whose distribution function differs from the true one by {@code distance} at 0, where it differs most. */
    static Positions at(double distance, int sign) {
        return new Positions(2 * distance, sign);
    }

    /** The distribution function of the true law, whose density is 1/4 up to 1 and {@code 1/(4 x^2)} beyond. */
    static DoubleUnaryOperator cdf() {
        return x -> {
            double size = Math.abs(x);
            double above = size <= 1 ? 0.5 - size / 4 : 1 / (4 * size);
            return x < 0 ? above : 1 - above;
        };
    }

    double draw(UniformRandomProvider generator) {
        double w = 2 * generator.nextDouble() - 1;
        double b = 2 * generator.nextDouble() - 1;
        boolean lost = share > 0 && generator.nextDouble() < share;
        return lost ? sign * Math.abs(b / w) : -b / w;
    }

    double[] draw(long draws, UniformRandomProvider generator) {
        double[] positions = new double[Math.toIntExact(draws)];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = draw(generator);
        }
        return positions;
    }
}
