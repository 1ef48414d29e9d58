package io.github.kinks.montecarlo.spark;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Runs on a Spark cluster. A range is cut into shards, each of which is one task that returns its counts. Spark hands a task out again
 * when an executor is lost, and passes on the value of one attempt alone; nothing is added up on the way, so a shard counts once.
 * The samples are those of one machine to the last bit, whatever the number of executors.
 *
 * <p>What is in work is finished after a stop, which takes some seconds, unless Spark itself goes down with it, as it does after
 * Ctrl-C: then the sample is what was counted by then without a gap.
 */
public final class SparkEngine implements Engine {
    /** From some milliseconds of a thread, where 64 networks make a word, to a second, where they are drawn one by one. */
    private static final long NEURONS_A_SHARD = 1L << 26;

    /** A range of so small a part of a shard is drawn at once in the calling thread: a Spark job alone takes longer. */
    private static final int NOT_WORTH_A_JOB = 64;

    private final JavaSparkContext context;
    private final boolean ours;
    private final long neuronsAShard;
    private volatile int threads;

    private SparkEngine(JavaSparkContext context, boolean ours, long neuronsAShard) {
        this.context = context;
        this.ours = ours;
        this.neuronsAShard = neuronsAShard;
        this.threads = context.defaultParallelism();
    }

    /**
     * Begins a Spark application with the settings that {@code spark-submit} passes on; {@link #close} ends it.
     *
     * @throws NoClassDefFoundError if Spark is not on the class path
     * @throws IllegalStateException if Spark cannot be started, as without a master
     */
    public static SparkEngine start() {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "kinks");
        if (!conf.contains("spark.master")) {
            throw new IllegalStateException("Spark was given no master");
        }
        try {
            return new SparkEngine(new JavaSparkContext(conf), true, NEURONS_A_SHARD).withOurJars();
        } catch (Exception e) {
            throw new IllegalStateException("Spark cannot be started: " + e.getMessage(), e);
        }
    }

    /** Runs in an application that others have begun and will end. */
    public static SparkEngine on(JavaSparkContext context) {
        return new SparkEngine(context, false, NEURONS_A_SHARD).withOurJars();
    }

    /**
     * The same with tasks of another size. The samples do not depend on it.
     *
     * @param neurons about how many neurons a task draws, at least 1
     * @throws IllegalArgumentException if there are none
     */
    public SparkEngine withShardsOf(long neurons) {
        if (neurons < 1) {
            throw new IllegalArgumentException("a shard has at least one neuron, not " + neurons);
        }
        return new SparkEngine(context, ours, neurons);
    }

    private SparkEngine withOurJars() {
        OurJars.missing(context.jars()).forEach(context::addJar);
        return this;
    }

    @Override
    public String name() {
        return "spark";
    }

    /** The threads of all executors that are there now; once Spark has ended, those that were last asked for. */
    @Override
    public int threads() {
        if (!context.sc().isStopped()) {
            threads = context.defaultParallelism();
        }
        return threads;
    }

    /** Ends the Spark application, where it was begun by {@link #start}. */
    @Override
    public void close() {
        if (ours) {
            context.stop();
        }
    }

    @Override
    public Sample run(Simulation simulation, long from, long to, Progress progress) {
        if (to < from) {
            throw new IllegalArgumentException("there are no networks from " + from + " to " + to);
        }
        if (to - from <= neuronsAShard / NOT_WORTH_A_JOB / simulation.width()) {
            Sample sample = simulation.sample(from, to);
            progress.advanced(to - from, to - from);
            return sample;
        }
        Cuts cuts = Cuts.of(from, to, simulation.width(), neuronsAShard, threads());
        return new SparkRun(context, simulation, cuts, progress).from(from);
    }
}
