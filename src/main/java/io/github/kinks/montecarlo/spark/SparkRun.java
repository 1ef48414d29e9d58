package io.github.kinks.montecarlo.spark;

import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * One range on a cluster, in waves of some shards for each thread. A wave is a Spark job that returns what its tasks counted, in their
 * order. Each part is joined to the one before it, to which it must fit: one that came twice, or is missing, cannot be.
 */
final class SparkRun {
    private static final int SHARDS_A_THREAD = 2;

    // while the last tasks of one wave run, those of the next one fill the cluster
    private static final int WAVES_IN_WORK = 2;

    private final JavaSparkContext context;
    private final Simulation simulation;
    private final Cuts cuts;
    private final Progress progress;
    private final Queue<Future<List<long[]>>> inWork = new ArrayDeque<>();
    private boolean stopped;
    private boolean interrupted;

    SparkRun(JavaSparkContext context, Simulation simulation, Cuts cuts, Progress progress) {
        this.context = context;
        this.simulation = simulation;
        this.cuts = cuts;
        this.progress = progress;
    }

    /** The sample of the networks from {@code from} to the end of the cuts, or to a stop. */
    Sample from(long from) {
        Sample sum = simulation.sample(from, from);
        long next = from;
        try {
            while (true) {
                next = submit(next);
                if (inWork.isEmpty()) {
                    return sum;
                }
                sum = joined(sum, await(inWork.element()));
                inWork.remove();
                stopped |= !progress.advanced(sum.to() - from, cuts.end() - from);
            }
        } catch (Exception e) {
            if (context.sc().isStopped() && !progress.advanced(sum.to() - from, cuts.end() - from)) {
                return sum;
            }
            throw new IllegalStateException(
                    "the simulation failed", e instanceof ExecutionException ? e.getCause() : e);
        } finally {
            inWork.forEach(wave -> wave.cancel(true));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Fills the queue with waves from {@code next} on, unless there is a stop; gives the network after them. */
    private long submit(long next) {
        long from = next;
        while (!isStopped() && from < cuts.end() && inWork.size() < WAVES_IN_WORK) {
            long to = cuts.after(from, (long) SHARDS_A_THREAD * context.defaultParallelism());
            List<Long> shards = cuts.shards(from, to);
            try {
                inWork.add(context.parallelize(shards, shards.size())
                        .map(Shard.of(simulation, cuts))
                        .collectAsync());
                from = to;
            } catch (Exception e) {
                // Spark throws it without a declaration; the wave was not begun
                if (!(e instanceof InterruptedException)) {
                    throw e;
                }
                interrupted = true;
            }
        }
        return from;
    }

    /** Whether a stop was asked for. The interrupt status is put away until the end, as Spark cannot be spoken to under it. */
    private boolean isStopped() {
        interrupted |= Thread.interrupted();
        return stopped || interrupted;
    }

    private List<long[]> await(Future<List<long[]>> wave) throws ExecutionException {
        while (true) {
            try {
                return wave.get();
            } catch (InterruptedException e) {
                // the waves in work are waited for, so that the sample is whole
                interrupted = true;
            }
        }
    }

    private Sample joined(Sample begin, List<long[]> parts) {
        Sample sum = begin;
        for (long[] words : parts) {
            sum = sum.plus(Words.read(simulation, words));
        }
        return sum;
    }
}
