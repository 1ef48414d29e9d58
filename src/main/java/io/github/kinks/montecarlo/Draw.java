package io.github.kinks.montecarlo;

/** The first layer of one network of a simulation, as it was drawn and multiplied. Immutable. */
public final class Draw {
    private final double[] weights;
    private final double[] biases;
    private final int kinks;

    Draw(double[] weights, double[] biases, int kinks) {
        this.weights = weights;
        this.biases = biases;
        this.kinks = kinks;
    }

    /** The weights, one a neuron. */
    public double[] weights() {
        return weights.clone();
    }

    /** The biases, one a neuron. */
    public double[] biases() {
        return biases.clone();
    }

    /** {@code (shift - b) / w} of a neuron. */
    double position(int neuron, double shift) {
        return (shift - biases[neuron]) / weights[neuron];
    }

    /** Where the kinks lie. */
    KinkPositions positions(Domain domain) {
        return KinkPositions.of(domain, weights, biases);
    }

    /** The number of kinks in the model's domain, as the simulation counted them. */
    public int kinks() {
        return kinks;
    }
}
