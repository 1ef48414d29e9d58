package io.github.kinks.benchmark;

import io.github.kinks.claim.Histogram;
import io.github.kinks.montecarlo.Simulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Neurons drawn and counted, in one thread: an operation is a neuron. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SamplingBenchmark {
    private static final int NEURONS = 1 << 22;

    /** The prior's short name. */
    @Param({"interval", "ball", "q1", "gaussian"})
    public String prior = "interval";

    /** Neurons a network, a power of two. */
    @Param({"8", "64", "1024"})
    public int width = 64;

    private Simulation simulation = Simulation.of(Priors.model("interval"), 1, 1);
    private long next;

    /** Makes the simulation. */
    @Setup
    public void prepare() {
        simulation = Simulation.of(Priors.model(prior), width, 1);
        next = 0;
    }

    /** The histogram of the next networks. */
    @Benchmark
    @OperationsPerInvocation(NEURONS)
    public Histogram kernel() {
        long from = next;
        next += NEURONS / width;
        return simulation.sample(from, next).counts();
    }
}
