package io.github.kinks.montecarlo;

import io.github.kinks.claim.Histogram;
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
    private final FirstLayer layer;
    private final Domain domain;
    private final Breaks breaks;
    private final Streams streams;

    private Simulation(Model model, int width, long seed) {
        this.model = model;
        this.width = width;
        this.seed = seed;
        this.layer = FirstLayer.of(model, width);
        this.domain = Domain.of(model);
        this.breaks = Breaks.of(model.activation());
        this.streams = Streams.of(
                "kinks|" + seed + "|" + width + "|" + layer.identity() + "|" + domain.identity() + breaks.identity());
    }

    /**
     * The simulation of networks of {@code width} neurons.
     *
     * <p>Where all biases are 0, all neurons bend at one point, and the output weights, drawn uniform on (-1, 1), decide whether
     * the function does; elsewhere they play no role and are not drawn.
     *
     * <p>The parameters of the model are rounded to doubles. Uniform numbers have 53 random bits, so probabilities are
     * those of the prior up to about 2^-52 a neuron.
     *
     * @throws IllegalArgumentException if the width is not positive, or a parameter of the model has no value or no valid
     *     one
     */
    public static Simulation of(Model model, int width, long seed) {
        if (width < 1) {
            throw new IllegalArgumentException("the width must be positive, not " + width);
        }
        return new Simulation(model, width, seed);
    }

    /** The model that networks are drawn from. */
    public Model model() {
        return model;
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
        Worker worker = new Worker();
        worker.draw(network);
        return new Draw(worker.weights, worker.biases, worker.kinks());
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
        double shift = breaks.only();
        double[] positions = new double[networks];
        Worker worker = new Worker();
        for (int i = 0; i < networks; i++) {
            worker.draw(i);
            positions[i] = (shift - worker.biases[0]) / worker.weights[0];
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
        } else if (breaks.only() != 0) {
            throw new IllegalArgumentException("positions are told of activations that bend at 0 alone");
        }
        Worker worker = new Worker();
        worker.draw(network);
        return KinkPositions.of(domain, worker.weights, worker.biases);
    }

    void count(long from, long to, Tally tally) {
        checkRange(from, to);
        Worker worker = new Worker();
        int first = 0;
        for (long network = from; network < to; network++) {
            worker.draw(network);
            int kinks = worker.kinks();
            tally.counts[kinks]++;
            if ((network & 1) == 0) {
                first = kinks;
            } else {
                tally.pairDifferences[Math.abs(kinks - first)]++;
            }
        }
    }

    /** No counts yet. */
    Tally tally() {
        return new Tally(model.mostKinks(width) + 1);
    }

    Sample sample(long from, long to, Tally tally) {
        return new Sample(
                model, width, seed, from, to, Histogram.of(tally.counts), Histogram.of(tally.pairDifferences));
    }

    static void checkRange(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("there are no networks from " + from + " to " + to);
        } else if ((from & 1) != 0) {
            throw new IllegalArgumentException("a range of networks must begin at an even number, not " + from);
        }
    }

    /** Counts that grow. Mutable, for one thread. */
    static final class Tally {
        private final long[] counts;
        private final long[] pairDifferences;

        Tally(int cells) {
            this.counts = new long[cells];
            this.pairDifferences = new long[cells];
        }

        void add(Tally other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
                pairDifferences[i] += other.pairDifferences[i];
            }
        }
    }

    /** The room for one network at a time. */
    private final class Worker {
        private final Generator generator = new Generator();
        private final double[] weights = new double[width];
        private final double[] biases = new double[width];
        private final double[] outputWeights = new double[layer.sharesKinks() ? width : 0];

        void draw(long network) {
            streams.start(network, generator);
            layer.draw(generator, weights, biases);
            generator.uniforms(outputWeights, 1);
        }

        int kinks() {
            return layer.sharesKinks()
                    ? breaks.sharedKinks(domain, weights, biases, outputWeights)
                    : breaks.kinks(domain, weights, biases);
        }
    }
}
