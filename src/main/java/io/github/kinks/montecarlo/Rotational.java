package io.github.kinks.montecarlo;

import java.util.Arrays;

/**
 * One of the rotation-invariant laws of {@code (w / rho, b)}, as unlike the normal one as can be: with chance {@code atom} all is
 * 0, a constant network; else the direction is uniform on the sphere in 2n dimensions, and the distance to the origin,
 * independent of it, is {@code 1/U} for U uniform on (0, 1), which has no mean.
 *
 * <p>The direction is that of a normal vector. U has 52 random bits, so the distance is at most 2^53 and the atom right to 2^-52.
 *
 * @param rho the scale of the weights over that of the biases
 * @param atom the mass at the origin, in [0, 1)
 */
record Rotational(double rho, double atom) implements FirstLayer {

    /** @throws IllegalArgumentException if the atom is no such number */
    Rotational {
        if (!(atom >= 0 && atom < 1)) {
            throw new IllegalArgumentException("parameter atom must be in [0, 1), not " + atom);
        }
    }

    @Override
    public void draw(Generator generator, double[] weights, double[] biases) {
        double chance = unit(generator);
        double radius = 1 / unit(generator);
        if (chance < atom) {
            Arrays.fill(weights, 0);
            Arrays.fill(biases, 0);
            return;
        }
        double factor = radius / Math.sqrt(normal(generator, weights) + normal(generator, biases));
        FirstLayer.multiply(weights, rho * factor);
        FirstLayer.multiply(biases, factor);
    }

    @Override
    public String identity() {
        return "spherical " + Double.toHexString(rho) + " " + Double.toHexString(atom);
    }

    /** Fills {@code out} with normal numbers and returns the sum of their squares. */
    private static double normal(Generator generator, double[] out) {
        double squares = 0;
        for (int i = 0; i < out.length; i++) {
            double g = generator.normal();
            out[i] = g;
            squares += g * g;
        }
        return squares;
    }

    private static double unit(Generator generator) {
        return Math.abs(Generator.symmetric(generator.next()));
    }
}
