package io.github.kinks.montecarlo;

import java.util.Arrays;

/**
 * Where the kinks of one network lie. Immutable.
 *
 * <p>Which of them lie in the domain is told by signs, as they are counted; a position is the quotient {@code -b/w}, right to one
 * rounding, and not outside of the domain's closure.
 */
public final class KinkPositions {
    private final Domain domain;
    private final double[] byNeuron;
    private final int outside;

    private KinkPositions(Domain domain, double[] byNeuron, int outside) {
        this.domain = domain;
        this.byNeuron = byNeuron;
        this.outside = outside;
    }

    static KinkPositions of(Domain domain, double[] weights, double[] biases) {
        double[] found = new double[weights.length];
        int inside = 0;
        for (int i = 0; i < weights.length; i++) {
            if (domain.holdsKink(weights[i], biases[i])) {
                found[inside++] = Math.min(domain.right(), Math.max(domain.left(), -biases[i] / weights[i]));
            }
        }
        return new KinkPositions(domain, Arrays.copyOf(found, inside), weights.length - inside);
    }

    /** The number of kinks in the domain. */
    public int count() {
        return byNeuron.length;
    }

    /** The neurons that have no kink in the domain: theirs lies outside, or their weight is 0. */
    public int outside() {
        return outside;
    }

    /** The positions in the domain in the order of their neurons. */
    public double[] byNeuron() {
        return byNeuron.clone();
    }

    /** The positions in the order of their neurons, as parts of the way from the domain's left end to its right end: in [0, 1]. */
    public double[] relative() {
        double length = domain.right() - domain.left();
        return Arrays.stream(byNeuron)
                .map(x -> Math.min(1, Math.max(0, (x - domain.left()) / length)))
                .toArray();
    }

    /** The positions in the domain, ascending. */
    public double[] sorted() {
        double[] ascending = byNeuron.clone();
        Arrays.sort(ascending);
        return ascending;
    }
}
