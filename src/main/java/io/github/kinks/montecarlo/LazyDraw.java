package io.github.kinks.montecarlo;

/**
 * One network of a {@link LazyKernel}, written down: the digits that the kernel draws, in its order, and after them, from a stream of
 * the network's own, the digits and the signs that it never looks at. For one thread.
 */
final class LazyDraw {
    private static final int DIGITS = 52;
    /** Streams of the rest are apart from those of words, whose numbers are not negative. */
    private static final long REST = Long.MIN_VALUE;

    private final int place;
    private final long[] weights;
    private final long[] biases;
    private final int[] lengths;

    private LazyDraw(int width, int place) {
        this.place = place;
        this.weights = new long[width];
        this.biases = new long[width];
        this.lengths = new int[width];
    }

    /**
     * A network. Its numbers are cut off after 52 digits, where two may agree that differ: with a chance of 2^-52 a neuron. The number of
     * kinks is told by all digits.
     */
    static Draw of(int width, Streams streams, long network) {
        LazyDraw draw = new LazyDraw(width, (int) (network % LazyKernel.NETWORKS));
        Generator generator = new Generator();
        streams.start(network / LazyKernel.NETWORKS, generator);
        draw.begin(generator);
        draw.decide(generator);
        streams.start(REST + network, generator);
        return draw.complete(generator);
    }

    private void begin(Generator generator) {
        for (int neuron = 0; neuron < weights.length; neuron++) {
            for (int round = 0; round < LazyKernel.ROUNDS; round++) {
                append(neuron, generator);
            }
        }
    }

    private void decide(Generator generator) {
        for (int neuron = 0; neuron < weights.length; neuron++) {
            while (weights[neuron] == biases[neuron]) {
                append(neuron, generator);
            }
        }
    }

    private void append(int neuron, Generator generator) {
        weights[neuron] = (weights[neuron] << 1) | ((generator.next() >>> place) & 1);
        biases[neuron] = (biases[neuron] << 1) | ((generator.next() >>> place) & 1);
        lengths[neuron]++;
    }

    private Draw complete(Generator rest) {
        double[] w = new double[weights.length];
        double[] b = new double[weights.length];
        int kinks = 0;
        for (int neuron = 0; neuron < w.length; neuron++) {
            w[neuron] = number(weights[neuron], lengths[neuron], rest.next());
            b[neuron] = number(biases[neuron], lengths[neuron], rest.next());
            kinks += weights[neuron] > biases[neuron] ? 1 : 0;
        }
        return new Draw(w, b, kinks);
    }

    /** The number with these first digits after the point and more of them from {@code rest}, whose last bit is the sign. */
    private static double number(long first, int length, long rest) {
        long digits = length >= DIGITS
                ? first >>> (length - DIGITS)
                : (first << (DIGITS - length)) | (rest >>> (Long.SIZE - DIGITS + length));
        double size = (digits + 0.5) * 0x1p-52;
        return (rest & 1) == 0 ? size : -size;
    }
}
