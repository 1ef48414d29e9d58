package io.github.kinks.network;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Finds the kinks of a function from its values. It never sees weights and biases, so it does not know that a neuron's
 * kink is at {@code -b/w}.
 *
 * <p>What it finds is exact, without tolerance: no kink is missed, none invented, however close together they lie. Values
 * at finitely many points certify nothing about a general function, but they do about a convex one: a convex function
 * that takes the values of a line at three points is that line between the outer two. So a network is split into its
 * convex and its concave part (by the signs of the output weights), each is traced alone, and the sum of both traces is
 * the network: kinks that coincide are one, and those that cancel are none.
 *
 * <p>A convex function is traced as Eisner and Severance do (Mathematical techniques for efficient record segmentation in
 * large shared databases, J. ACM 23, 1976): the tangents at both ends of an interval meet at one point; if the function
 * passes through it, that is the only kink, and otherwise the interval is cut there. With {@code m} kinks it takes at most
 * {@code 2m + 1} points. The slope beside a point comes from values as well, by halving a step until three are collinear.
 */
public final class SlopeOracle {
    // Kinks and cuts are ratios of sums of products of at most three doubles, so between ends that are doubles two of
    // them are at least about 2^-6400 apart, and at most 2^1025. Slopes of activations with short numerators and
    // denominators leave room enough.
    private static final int MOST_HALVINGS = 16_384;

    private final BigFraction left;
    private final BigFraction right;

    private SlopeOracle(BigFraction left, BigFraction right) {
        this.left = left;
        this.right = right;
    }

    /**
     * The oracle for the open interval {@code (left, right)}.
     *
     * @throws IllegalArgumentException unless {@code left < right}
     */
    public static SlopeOracle on(BigFraction left, BigFraction right) {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException("(" + left + ", " + right + ") is empty");
        }
        return new SlopeOracle(left, right);
    }

    /** The network on the interval, with all its kinks. */
    public PiecewiseLinear trace(SplitFunction network) {
        ExactFunction concave = network.concavePart();
        return traceConvex(network.convexPart())
                .plus(traceConvex(x -> concave.value(x).negate()).negate());
    }

    /**
     * A convex piecewise-linear function on the interval, with all its kinks.
     *
     * @throws IllegalArgumentException if the function is seen not to be convex or not to be piecewise linear; that is
     *     not looked for beyond the values that the trace needs
     */
    public PiecewiseLinear traceConvex(ExactFunction function) {
        Trace trace = new Trace(function);
        Tangent first = trace.tangent(left, right);
        trace.between(first, trace.tangent(right, left));
        trace.slopes.add(0, first.slope);
        return new PiecewiseLinear(left, right, first.y, trace.kinks, trace.slopes);
    }

    /** The line through {@code (x, y)}. */
    private record Tangent(BigFraction x, BigFraction y, BigFraction slope) {
        BigFraction at(BigFraction point) {
            return y.add(slope.multiply(point.subtract(x)));
        }
    }

    private static final class Trace {
        private final ExactFunction function;
        private final List<BigFraction> kinks = new ArrayList<>();
        private final List<BigFraction> slopes = new ArrayList<>();

        Trace(ExactFunction function) {
            this.function = function;
        }

        /** The line that the function follows from {@code x} some way towards {@code end}. */
        Tangent tangent(BigFraction x, BigFraction end) {
            BigFraction y = function.value(x);
            BigFraction step = end.subtract(x);
            BigFraction rise = function.value(end).subtract(y);
            for (int i = 0; i < MOST_HALVINGS; i++) {
                BigFraction half = step.divide(2);
                BigFraction halfRise = function.value(x.add(half)).subtract(y);
                if (halfRise.multiply(2).equals(rise)) {
                    return new Tangent(x, y, rise.divide(step));
                }
                step = half;
                rise = halfRise;
            }
            throw new IllegalArgumentException("the function is not linear beside " + x);
        }

        /** Appends the kinks strictly between two points, and the slope that follows each. */
        void between(Tangent from, Tangent to) {
            if (from.slope.compareTo(to.slope) >= 0) {
                if (!from.slope.equals(to.slope) || !from.at(to.x).equals(to.y)) {
                    throw notConvex(from, to);
                }
                return;
            }
            BigFraction x = to.at(from.x)
                    .subtract(from.y)
                    .divide(from.slope.subtract(to.slope))
                    .add(from.x);
            if (x.compareTo(from.x) <= 0 || x.compareTo(to.x) >= 0) {
                throw notConvex(from, to);
            }
            int above = function.value(x).compareTo(from.at(x));
            if (above < 0) {
                throw notConvex(from, to);
            } else if (above == 0) {
                kink(x, to.slope);
                return;
            }
            Tangent before = tangent(x, from.x);
            Tangent after = tangent(x, to.x);
            between(from, before);
            if (!before.slope.equals(after.slope)) {
                kink(x, after.slope);
            }
            between(after, to);
        }

        private void kink(BigFraction x, BigFraction slope) {
            kinks.add(x);
            slopes.add(slope);
        }

        private static IllegalArgumentException notConvex(Tangent from, Tangent to) {
            return new IllegalArgumentException("the function is not convex between " + from.x + " and " + to.x);
        }
    }
}
