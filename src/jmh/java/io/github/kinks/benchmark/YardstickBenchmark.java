package io.github.kinks.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the kernels are measured against: an operation is a neuron. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class YardstickBenchmark {
    private static final int NEURONS = 1 << 22;

    private final Yardstick yardstick = new Yardstick();

    /** The loop that is never vectorised. */
    @Benchmark
    @OperationsPerInvocation(NEURONS)
    public long scalar() {
        return yardstick.kinks(NEURONS);
    }

    /** The same loop in lanes, which is. */
    @Benchmark
    @OperationsPerInvocation(NEURONS)
    public long lanes() {
        return yardstick.kinksInLanes(NEURONS);
    }
}
