package io.github.kinks.network;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A continuous piecewise-linear function on a closed interval, exactly. There is one way to write each: neighbouring
 * slopes differ, so the function has a kink at each listed point and nowhere else.
 *
 * @param left left end of the interval
 * @param right right end, greater than {@code left}
 * @param start the value at {@code left}
 * @param kinks the points strictly between the ends at which it is not differentiable, ascending
 * @param slopes the slope of each piece, one more than there are kinks
 */
public record PiecewiseLinear(
        BigFraction left, BigFraction right, BigFraction start, List<BigFraction> kinks, List<BigFraction> slopes)
        implements ExactFunction {

    /** @throws IllegalArgumentException if the parts do not fit together as said above */
    public PiecewiseLinear {
        kinks = List.copyOf(kinks);
        slopes = List.copyOf(slopes);
        if (slopes.size() != kinks.size() + 1) {
            throw new IllegalArgumentException(kinks.size() + " kinks need one slope more, not " + slopes.size());
        }
        BigFraction before = left;
        for (int i = 0; i < kinks.size(); i++) {
            if (before.compareTo(kinks.get(i)) >= 0) {
                throw new IllegalArgumentException("kinks must ascend from " + left + ": " + kinks);
            } else if (slopes.get(i).equals(slopes.get(i + 1))) {
                throw new IllegalArgumentException("no kink at " + kinks.get(i) + ": the slope does not change");
            }
            before = kinks.get(i);
        }
        if (before.compareTo(right) >= 0) {
            throw new IllegalArgumentException("kinks must lie left of " + right + ": " + kinks);
        }
    }

    /** @throws IllegalArgumentException if {@code x} is outside the interval */
    @Override
    public BigFraction value(BigFraction x) {
        if (x.compareTo(left) < 0 || x.compareTo(right) > 0) {
            throw new IllegalArgumentException(x + " is outside [" + left + ", " + right + "]");
        }
        BigFraction from = left;
        BigFraction value = start;
        for (int i = 0; i < kinks.size() && kinks.get(i).compareTo(x) < 0; i++) {
            value = value.add(slopes.get(i).multiply(kinks.get(i).subtract(from)));
            from = kinks.get(i);
        }
        return value.add(slopes.get(piece(x)).multiply(x.subtract(from)));
    }

    /**
     * The sum of both; kinks that cancel are gone.
     *
     * @throws IllegalArgumentException if the intervals differ
     */
    public PiecewiseLinear plus(PiecewiseLinear other) {
        if (!left.equals(other.left) || !right.equals(other.right)) {
            throw new IllegalArgumentException("functions on different intervals cannot be added");
        }
        List<BigFraction> points = new ArrayList<>();
        List<BigFraction> sums = new ArrayList<>();
        int i = 0;
        int j = 0;
        sums.add(slopes.get(0).add(other.slopes.get(0)));
        while (i < kinks.size() || j < other.kinks.size()) {
            int order = i == kinks.size()
                    ? 1
                    : j == other.kinks.size() ? -1 : kinks.get(i).compareTo(other.kinks.get(j));
            BigFraction point = order <= 0 ? kinks.get(i) : other.kinks.get(j);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            BigFraction slope = slopes.get(i).add(other.slopes.get(j));
            if (!slope.equals(sums.get(sums.size() - 1))) {
                points.add(point);
                sums.add(slope);
            }
        }
        return new PiecewiseLinear(left, right, start.add(other.start), points, sums);
    }

    /** Minus the function. */
    public PiecewiseLinear negate() {
        return new PiecewiseLinear(
                left,
                right,
                start.negate(),
                kinks,
                slopes.stream().map(BigFraction::negate).toList());
    }

    /** The index of the piece that ends at or contains {@code x}. */
    private int piece(BigFraction x) {
        int piece = 0;
        while (piece < kinks.size() && kinks.get(piece).compareTo(x) < 0) {
            piece++;
        }
        return piece;
    }
}
