package io.github.kinks.montecarlo;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Formula;
import java.util.Arrays;

/** An activation as the simulation sees it: by its breakpoints, rounded to doubles. */
final class Breaks {
    private final Activation activation;
    private final double[] points;
    private final boolean zeroAlone;

    private Breaks(Activation activation) {
        this.activation = activation;
        this.points = activation.breakpoints().stream()
                .mapToDouble(t -> Parameter.number("breakpoint", Formula.number(t)))
                .toArray();
        this.zeroAlone = activation.bendsAtZeroAlone();
    }

    static Breaks of(Activation activation) {
        return new Breaks(activation);
    }

    /** Whether the activation bends at 0 and nowhere else. */
    boolean atZeroAlone() {
        return zeroAlone;
    }

    /** The kinks inside the domain. */
    int kinks(Domain domain, double[] weights, double[] biases) {
        return zeroAlone ? domain.kinks(weights, biases) : domain.kinks(weights, biases, points);
    }

    /** The kinks inside the domain where biases are equal, so that neurons bend together at 0; elsewhere they bend alone. */
    int sharedKinks(Domain domain, double[] weights, double[] biases, double[] outputWeights) {
        double[] others = Arrays.stream(points).filter(t -> t != 0).toArray();
        int together = others.length == points.length ? 0 : SharedKinks.count(weights, biases, outputWeights, domain);
        return together + domain.kinks(weights, biases, others);
    }

    /**
     * The only breakpoint.
     *
     * @throws IllegalArgumentException if there are several
     */
    double only() {
        if (points.length > 1) {
            throw new IllegalArgumentException(
                    "a neuron with " + activation + " has several kinks, and no one position");
        }
        return points[0];
    }

    /**
     * A part of the streams' key: nothing for ReLU, else the name and the breakpoints to the last bit, so that networks of two
     * activations are never the same.
     */
    String identity() {
        if (activation.equals(Activation.RELU)) {
            return "";
        }
        StringBuilder identity = new StringBuilder("|" + activation.name());
        Arrays.stream(points).forEach(t -> identity.append(' ').append(Double.toHexString(t)));
        return identity.toString();
    }
}
