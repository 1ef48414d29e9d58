package io.github.kinks.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * For a neuron with weight of absolute value u, the biases that give it a certain number of kinks in the domain. A breakpoint t
 * makes one where b lies in the interval {@code (t + low u, t + high u)}.
 *
 * @param breakpoints the breakpoints, ascending
 * @param low the slope of an interval's left end, minus the domain's right end for positive weights
 * @param high the slope of its right end, greater than {@code low}
 * @param weights the largest u
 * @param biases the largest absolute value of a bias
 */
record BiasLengths(
        List<BigFraction> breakpoints, BigFraction low, BigFraction high, BigFraction weights, BigFraction biases) {

    /** {@code intercept + slope u}. */
    private record Line(BigFraction intercept, BigFraction slope) {
        static final Line ZERO = new Line(BigFraction.ZERO, BigFraction.ZERO);

        BigFraction at(BigFraction u) {
            return intercept.add(slope.multiply(u));
        }

        Line plus(Line other) {
            return new Line(intercept.add(other.intercept), slope.add(other.slope));
        }

        Line minus(Line other) {
            return new Line(intercept.subtract(other.intercept), slope.subtract(other.slope));
        }
    }

    /**
     * Where u lies between {@code from} and {@code to}, the biases in question have the total length
     * {@code intercept + slope u}.
     */
    record Piece(BigFraction from, BigFraction to, BigFraction intercept, BigFraction slope) {}

    /** The biases with exactly so many kinks, at least one, by pieces of u in ascending order; those of length 0 are left out. */
    List<Piece> exactly(int kinks) {
        List<Piece> pieces = new ArrayList<>();
        BigFraction from = BigFraction.ZERO;
        for (BigFraction to : crossings()) {
            Line length = length(kinks, from.add(to).divide(2));
            if (!length.equals(Line.ZERO)) {
                add(new Piece(from, to, length.intercept, length.slope), pieces);
            }
            from = to;
        }
        return pieces;
    }

    /** A piece that goes on like the one before it makes it longer. */
    private static void add(Piece piece, List<Piece> pieces) {
        Piece last = pieces.isEmpty() ? piece : pieces.get(pieces.size() - 1);
        boolean goesOn =
                last.to.equals(piece.from) && last.intercept.equals(piece.intercept) && last.slope.equals(piece.slope);
        if (goesOn) {
            pieces.set(pieces.size() - 1, new Piece(last.from, piece.to, last.intercept, last.slope));
        } else {
            pieces.add(piece);
        }
    }

    /** The values of u at which two ends meet, and the largest u. */
    private TreeSet<BigFraction> crossings() {
        List<Line> lines = lines();
        TreeSet<BigFraction> found = new TreeSet<>();
        for (Line one : lines) {
            for (Line other : lines) {
                BigFraction slope = one.slope.subtract(other.slope);
                if (slope.signum() != 0) {
                    BigFraction u = other.intercept.subtract(one.intercept).divide(slope);
                    if (u.signum() > 0 && u.compareTo(weights) < 0) {
                        found.add(u);
                    }
                }
            }
        }
        found.add(weights);
        return found;
    }

    /** The total length near u, where no two ends meet. */
    private Line length(int kinks, BigFraction u) {
        List<Line> ends = lines().stream()
                .filter(line -> line.at(u).abs().compareTo(biases) <= 0)
                .sorted(Comparator.comparing(line -> line.at(u)))
                .toList();
        Line sum = Line.ZERO;
        for (int i = 1; i < ends.size(); i++) {
            Line before = ends.get(i - 1);
            Line after = ends.get(i);
            if (count(before.at(u).add(after.at(u)).divide(2), u) == kinks) {
                sum = sum.plus(after.minus(before));
            }
        }
        return sum;
    }

    private long count(BigFraction bias, BigFraction u) {
        return breakpoints.stream()
                .filter(t -> new Line(t, low).at(u).compareTo(bias) < 0
                        && new Line(t, high).at(u).compareTo(bias) > 0)
                .count();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(biases.negate(), BigFraction.ZERO));
        lines.add(new Line(biases, BigFraction.ZERO));
        for (BigFraction t : breakpoints) {
            lines.add(new Line(t, low));
            lines.add(new Line(t, high));
        }
        return lines;
    }
}
