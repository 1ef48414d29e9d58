package io.github.kinks.montecarlo;

import io.github.kinks.claim.Model;

/**
 * The networks 0, 1, 2, .. of one width, drawn from a model under a seed. Network {@code i} is a function of model, width,
 * seed and {@code i} alone, so any range can be sampled anywhere, in any order and any number of times, with the same
 * result. Immutable; an {@link Engine} spreads the work.
 */
public final class Simulation {
    private final Model model;
    private final int width;
    private final long seed;
    private final boolean pairs;
    private final Neurons neurons;
    private final Streams streams;

    private Simulation(Model model, int width, long seed, boolean pairs) {
        this.model = model;
        this.width = width;
        this.seed = seed;
        this.pairs = pairs;
        this.neurons = Neurons.of(model, width);
        this.streams = Streams.of("kinks|" + seed + "|" + neurons.identity());
    }

    /**
     * The simulation of networks of {@code width} neurons.
     *
     * <p>Where all biases are 0, all neurons bend at one point, and the output weights, drawn uniform on (-1, 1), decide whether
     * the function does; elsewhere they play no role and are not drawn.
     *
     * <p>The parameters of the model are rounded to doubles, and numbers have finitely many random bits: probabilities are those of
     * the prior up to about 2^-40 a neuron under the ball and 2^-52 elsewhere, and exactly where weights and biases are uniform on (-1, 1).
     *
     * @throws IllegalArgumentException if the width is not positive, or a parameter of the model has no value or no valid
     *     one
     */
    public static Simulation of(Model model, int width, long seed) {
        if (width < 1) {
            throw new IllegalArgumentException("the width must be positive, not " + width);
        }
        return new Simulation(model, width, seed, false);
    }

    /** The same networks; in a sample, neighbours are compared too. */
    public Simulation comparingPairs() {
        return new Simulation(model, width, seed, true);
    }

    /** The model that networks are drawn from. */
    public Model model() {
        return model;
    }

    /** Whether a sample compares neighbours. */
    public boolean comparesPairs() {
        return pairs;
    }

    /** Neurons a network. */
    public int width() {
        return width;
    }

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** The first layer of a network, by the code that {@link #sample} counts with. */
    public Draw draw(long network) {
        checkRange(0, network);
        return kernel().draw(network);
    }

    /**
     * The networks from {@code from} to {@code to - 1}, in the calling thread. Time is proportional to their number, memory to
     * the width.
     *
     * @throws IllegalArgumentException if {@code from} is negative, odd (a cut must not part a pair) or above {@code to}
     */
    public Sample sample(long from, long to) {
        Tally tally = tally();
        count(from, to, tally);
        return sample(from, to, tally);
    }

    /**
     * The kink positions {@code (t - b)/w}, with the activation's breakpoint t, of the first neurons of the networks 0 to
     * {@code networks - 1}: one neuron a network, as only different networks are independent under every prior. They lie
     * anywhere on the line; NaN stands for the one of a neuron whose weight and bias are 0.
     *
     * @throws IllegalArgumentException if {@code networks} is negative, or a neuron has several kinks
     */
    public double[] positions(int networks) {
        checkRange(0, networks);
        double shift = neurons.breaks().only();
        double[] positions = new double[networks];
        Kernel kernel = kernel();
        for (int i = 0; i < networks; i++) {
            positions[i] = kernel.draw(i).position(0, shift);
        }
        return positions;
    }

    /**
     * Where the kinks of a network lie. Time and memory are proportional to the width.
     *
     * @throws IllegalArgumentException if {@code network} is negative, or the activation bends elsewhere than at 0
     */
    public KinkPositions kinks(long network) {
        if (network < 0) {
            throw new IllegalArgumentException("there is no network " + network);
        } else if (neurons.breaks().only() != 0) {
            throw new IllegalArgumentException("positions are told of activations that bend at 0 alone");
        }
        return kernel().draw(network).positions(neurons.domain());
    }

    void count(long from, long to, Tally tally) {
        checkRange(from, to);
        kernel().count(from, to, tally);
    }

    /** Room for one thread to draw networks in. */
    Kernel kernel() {
        return Kernel.of(neurons, streams);
    }

    /** No counts yet. */
    Tally tally() {
        return new Tally(model.mostKinks(width) + 1, pairs);
    }

    Sample sample(long from, long to, Tally tally) {
        return new Sample(model, width, seed, from, to, tally.counts(), tally.pairDifferences());
    }

    static void checkRange(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("there are no networks from " + from + " to " + to);
        } else if ((from & 1) != 0) {
            throw new IllegalArgumentException("a range of networks must begin at an even number, not " + from);
        }
    }
}
