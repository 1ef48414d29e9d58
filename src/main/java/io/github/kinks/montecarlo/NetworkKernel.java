package io.github.kinks.montecarlo;

/** One network after the other, each from its own stream, whatever the prior, the domain and the activation. */
final class NetworkKernel implements Kernel {
    private static final int NETWORKS = 64;

    private final Neurons neurons;
    private final Streams streams;
    private final Generator generator = new Generator();
    private final double[] weights;
    private final double[] biases;
    private final double[] outputWeights;
    private final int[] kinks = new int[NETWORKS];

    NetworkKernel(Neurons neurons, Streams streams) {
        this.neurons = neurons;
        this.streams = streams;
        this.weights = new double[neurons.width()];
        this.biases = new double[neurons.width()];
        this.outputWeights = new double[neurons.layer().sharesKinks() ? neurons.width() : 0];
    }

    @Override
    public int grain() {
        return 2;
    }

    @Override
    public void count(long from, long to, Tally tally) {
        int filled = 0;
        for (long network = from; network < to; network++) {
            next(network);
            kinks[filled++] = kinks();
            if (filled == NETWORKS || network + 1 == to) {
                tally.add(kinks, 0, filled);
                filled = 0;
            }
        }
    }

    @Override
    public Draw draw(long network) {
        next(network);
        return new Draw(weights.clone(), biases.clone(), kinks());
    }

    private void next(long network) {
        streams.start(network, generator);
        neurons.layer().draw(generator, weights, biases);
        generator.uniforms(outputWeights, 1);
    }

    private int kinks() {
        return neurons.layer().sharesKinks()
                ? neurons.breaks().sharedKinks(neurons.domain(), weights, biases, outputWeights)
                : neurons.breaks().kinks(neurons.domain(), weights, biases);
    }
}
