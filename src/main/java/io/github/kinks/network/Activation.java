package io.github.kinks.network;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * A continuous piecewise-linear function on the whole line, exactly: what the neurons of a hidden layer apply.
 *
 * @param breakpoints the points at which the slope changes, ascending, at least one
 * @param slopes the slope of each piece, one more than there are breakpoints; neighbours differ
 * @param start the value at the first breakpoint
 */
public record Activation(List<BigFraction> breakpoints, List<BigFraction> slopes, BigFraction start)
        implements SplitFunction {
    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;

    /** {@code max(t, 0)}. */
    public static final Activation RELU = new Activation(List.of(ZERO), List.of(ZERO, ONE), ZERO);

    /** {@code max(t, 0) + min(t, 0)/100}. */
    public static final Activation LEAKY_RELU =
            new Activation(List.of(ZERO), List.of(new BigFraction(1, 100), ONE), ZERO);

    /** {@code |t|}. */
    public static final Activation ABS = new Activation(List.of(ZERO), List.of(ONE.negate(), ONE), ZERO);

    /** {@code min(max(t, -1), 1)}. */
    public static final Activation HARD_TANH =
            new Activation(List.of(ONE.negate(), ONE), List.of(ZERO, ONE, ZERO), ONE.negate());

    /** {@code min(max(t/6 + 1/2, 0), 1)}. */
    public static final Activation HARD_SIGMOID = new Activation(
            List.of(new BigFraction(-3), new BigFraction(3)), List.of(ZERO, new BigFraction(1, 6), ZERO), ZERO);

    /** {@code min(max(t, 0), 6)}. */
    public static final Activation RELU6 =
            new Activation(List.of(ZERO, new BigFraction(6)), List.of(ZERO, ONE, ZERO), ZERO);

    /** @throws IllegalArgumentException if the parts do not fit together as said above */
    public Activation {
        breakpoints = List.copyOf(breakpoints);
        slopes = List.copyOf(slopes);
        if (breakpoints.isEmpty() || slopes.size() != breakpoints.size() + 1) {
            throw new IllegalArgumentException(
                    breakpoints.size() + " breakpoints need one slope more, not " + slopes.size());
        }
        for (int i = 0; i < breakpoints.size(); i++) {
            if (i > 0 && breakpoints.get(i - 1).compareTo(breakpoints.get(i)) >= 0) {
                throw new IllegalArgumentException("breakpoints must ascend: " + breakpoints);
            } else if (slopes.get(i).equals(slopes.get(i + 1))) {
                throw new IllegalArgumentException("no breakpoint at " + breakpoints.get(i) + ": the slope stays");
            }
        }
    }

    @Override
    public BigFraction value(BigFraction t) {
        BigFraction value = start;
        BigFraction from = breakpoints.get(0);
        int piece = 0;
        while (piece < breakpoints.size() && breakpoints.get(piece).compareTo(t) <= 0) {
            value = value.add(slopes.get(piece).multiply(breakpoints.get(piece).subtract(from)));
            from = breakpoints.get(piece++);
        }
        return value.add(slopes.get(piece).multiply(t.subtract(from)));
    }

    /** The first piece, continued as a line, and a ramp for each breakpoint at which the slope grows. */
    @Override
    public ExactFunction convexPart() {
        ExactFunction ramps = ramps(j -> change(j).signum() > 0);
        return t -> start.add(slopes.get(0).multiply(t.subtract(breakpoints.get(0))))
                .add(ramps.value(t));
    }

    /** A falling ramp for each breakpoint at which the slope falls. */
    @Override
    public ExactFunction concavePart() {
        return ramps(j -> change(j).signum() < 0);
    }

    private ExactFunction ramps(IntPredicate kept) {
        int[] chosen = IntStream.range(0, breakpoints.size()).filter(kept).toArray();
        return t -> {
            BigFraction sum = ZERO;
            for (int j : chosen) {
                BigFraction beyond = t.subtract(breakpoints.get(j));
                sum = beyond.signum() > 0 ? sum.add(change(j).multiply(beyond)) : sum;
            }
            return sum;
        };
    }

    private BigFraction change(int j) {
        return slopes.get(j + 1).subtract(slopes.get(j));
    }
}
