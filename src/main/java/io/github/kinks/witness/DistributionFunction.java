package io.github.kinks.witness;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The distribution function of a density on the real line, by Gauss-Legendre quadrature in {@code y = x / (1 + |x|)} on cells
 * with ends at the images of -1, 0 and 1.
 */
final class DistributionFunction implements DoubleUnaryOperator {
    private static final int CELLS = 2_000;
    private static final int NODES = 7;

    private final DoubleUnaryOperator density;
    private final GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, 0, 1);
    private final double[] below = new double[CELLS + 1];
    private final double error;

    DistributionFunction(DoubleUnaryOperator density) {
        this.density = density;
        double deviation = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            double left = end(cell);
            double right = end(cell + 1);
            double middle = (left + right) / 2;
            double halves = integral(left, middle) + integral(middle, right);
            deviation += Math.abs(halves - integral(left, right));
            below[cell + 1] = below[cell] + halves;
        }
        this.error = 10 * deviation + 1e-12;
    }

    private static double end(int cell) {
        return 2.0 * cell / CELLS - 1;
    }

    /** Integral of the density between two values of y. */
    private double integral(double left, double right) {
        double length = right - left;
        return length
                * rule.integrate(t -> {
                    double y = left + length * t;
                    double room = 1 - Math.abs(y);
                    return density.applyAsDouble(y / room) / (room * room);
                });
    }

    /** The integral over the whole line, 1 for a density. */
    double mass() {
        return below[CELLS];
    }

    /** Whether the density is negative on the whole of some cell. */
    boolean decreases() {
        for (int cell = 0; cell < CELLS; cell++) {
            // also true for NaN
            if (!(below[cell + 1] >= below[cell])) {
                return true;
            }
        }
        return false;
    }

    /** The largest difference to another function at the ends of the cells. */
    double largestDifference(DistributionFunction other) {
        double largest = 0;
        for (int cell = 0; cell <= CELLS; cell++) {
            largest = Math.max(largest, Math.abs(below[cell] - other.below[cell]));
        }
        return largest;
    }

    /** Ten times the sum of the changes when every cell is halved: an estimate of the error, not a bound. */
    double error() {
        return error;
    }

    @Override
    public double applyAsDouble(double x) {
        double y = x / (1 + Math.abs(x));
        int cell = Math.min(CELLS - 1, Math.max(0, (int) Math.floor((y + 1) / 2 * CELLS)));
        double value = below[cell] + integral(end(cell), y);
        return Math.min(1, Math.max(0, value));
    }
}
