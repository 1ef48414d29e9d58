package io.github.kinks.claim;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * A continuous piecewise-linear activation function, as far as kinks depend on it: by the breakpoints {@code t_j}, at each of which
 * its slope changes. Neuron i makes a kink at {@code (t_j - b_i) / w_i}.
 *
 * @param name its name in a claim file, {@value #UNNAMED} for one that is given by its breakpoints alone
 * @param breakpoints the breakpoints, ascending: from 1 to {@value #MOST} numbers of at most {@value #LARGEST} in absolute value
 */
public record Activation(String name, List<BigFraction> breakpoints) implements Serializable {
    /** The most breakpoints that are admitted. */
    public static final int MOST = 16;
    /** The largest absolute value of a breakpoint. */
    public static final int LARGEST = 1_000_000;

    /** The name of an activation without one. */
    static final String UNNAMED = "breakpoints";

    /** {@code max(t, 0)}. */
    public static final Activation RELU = of("relu", 0);

    private static final Map<String, Activation> NAMED = named(
            RELU,
            // the slope left of 0 is 0.01 in most libraries; any but 1 does
            of("leaky-relu", 0),
            of("abs", 0),
            of("hard-tanh", -1, 1),
            // PyTorch's, min(max(t/6 + 1/2, 0), 1); Keras had -5/2 and 5/2 before version 3
            of("hard-sigmoid", -3, 3),
            of("relu6", 0, 6));

    /** @throws IllegalArgumentException if the breakpoints do not ascend, or are too many or too large */
    public Activation {
        breakpoints = List.copyOf(breakpoints);
        if (breakpoints.isEmpty() || breakpoints.size() > MOST) {
            throw new IllegalArgumentException(
                    "from 1 to " + MOST + " breakpoints are wanted, not " + breakpoints.size());
        }
        for (int i = 0; i < breakpoints.size(); i++) {
            if (breakpoints.get(i).abs().compareTo(new BigFraction(LARGEST)) > 0) {
                throw new IllegalArgumentException("a breakpoint lies between -" + LARGEST + " and " + LARGEST);
            } else if (i > 0 && breakpoints.get(i - 1).compareTo(breakpoints.get(i)) >= 0) {
                throw new IllegalArgumentException("each breakpoint stands once: " + written(breakpoints));
            }
        }
    }

    /** The activation with this name in a claim file, such as {@code hard-tanh}. */
    public static Optional<Activation> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** The names that claim files may use. */
    public static Set<String> names() {
        return NAMED.keySet();
    }

    /**
     * Any activation whose slope changes at these points and nowhere else, given in any order.
     *
     * @throws IllegalArgumentException if a point stands twice, or the points are too many or too large
     */
    public static Activation bendingAt(List<BigFraction> breakpoints) {
        return new Activation(UNNAMED, breakpoints.stream().sorted().toList());
    }

    /** Whether 0 is the only breakpoint, so that kinks are those of ReLU. */
    public boolean bendsAtZeroAlone() {
        return breakpoints.size() == 1 && breakpoints.get(0).isZero();
    }

    /** The name, or the breakpoints as {@code breakpoints -1, 0, 5/2}. */
    @Override
    public String toString() {
        return name.equals(UNNAMED) ? UNNAMED + " " + written(breakpoints) : name;
    }

    private static String written(List<BigFraction> points) {
        return points.stream().map(p -> Formula.number(p).toString()).collect(Collectors.joining(", "));
    }

    private static Activation of(String name, int... breakpoints) {
        return new Activation(
                name,
                java.util.Arrays.stream(breakpoints).mapToObj(BigFraction::new).toList());
    }

    private static Map<String, Activation> named(Activation... activations) {
        Map<String, Activation> named = new LinkedHashMap<>();
        for (Activation activation : activations) {
            named.put(activation.name, activation);
        }
        return named;
    }
}
