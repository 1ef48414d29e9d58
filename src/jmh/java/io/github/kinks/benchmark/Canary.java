package io.github.kinks.benchmark;

import io.github.kinks.montecarlo.Simulation;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * How many neurons a kernel draws while {@link Yardstick} draws one, on the same core in the same seconds. A loop that the compiler
 * no longer vectorises shows as a fall of this ratio, whatever the machine's load.
 */
final class Canary {
    private static final int ROUNDS = 5;
    private static final double TURN = 0.04;
    private static final double WARM = 0.8;

    private final LongUnaryOperator kernel;
    private final long width;
    private final Yardstick yardstick = new Yardstick();

    private Canary(LongUnaryOperator kernel, long width) {
        this.kernel = kernel;
        this.width = width;
    }

    /**
     * Of a model's kernel, or of the loop in lanes where the prior is {@code control}.
     *
     * @throws IllegalArgumentException if there is no such prior
     */
    static Canary of(String prior, int width) {
        if (prior.equals("control")) {
            return new Canary(new Yardstick()::kinksInLanes, 1);
        }
        Simulation simulation = Simulation.of(Priors.model(prior), width, 1);
        return new Canary(networks -> simulation.sample(0, networks).counts().total(), width);
    }

    /** The median ratio of some rounds. Takes about two seconds. */
    double ratio() {
        long networks = 4096;
        double seconds = 0;
        for (double spent = 0; spent < WARM; spent += seconds) {
            seconds = kernel(networks);
            networks = seconds < TURN ? 2 * networks : networks;
        }
        double neurons = 1 << 20;
        for (double spent = 0; spent < WARM / 2; spent += seconds) {
            seconds = scalar((long) neurons);
            neurons *= seconds < TURN ? 2 : 1;
        }
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double ours = networks * (double) width / kernel(networks);
            ratios[i] = ours / (neurons / scalar((long) neurons));
        }
        Arrays.sort(ratios);
        return ratios[ROUNDS / 2];
    }

    private double kernel(long networks) {
        long start = System.nanoTime();
        long result = kernel.applyAsLong(networks);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (result <= 0) {
            throw new IllegalStateException("the kernel counted " + result);
        }
        return seconds;
    }

    private double scalar(long neurons) {
        long start = System.nanoTime();
        long kinks = yardstick.kinks(neurons);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (kinks <= 0 || kinks >= neurons) {
            throw new IllegalStateException("the yardstick counted " + kinks + " kinks of " + neurons + " neurons");
        }
        return seconds;
    }
}
