package io.github.kinks.montecarlo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs on this machine.
 *
 * @param threads how many threads work, at least 1; the result does not depend on it
 */
public record LocalEngine(int threads) implements Engine {
    // A block takes some milliseconds, which is how long a stop may take; a kernel takes a multiple of its grain at
    // once.
    private static final int NEURONS_A_BLOCK = 1 << 20;

    /** @throws IllegalArgumentException if there is no thread */
    public LocalEngine {
        if (threads < 1) {
            throw new IllegalArgumentException("an engine needs at least one thread, not " + threads);
        }
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public Sample run(Simulation simulation, long from, long to, Progress progress) {
        Simulation.checkRange(from, to);
        Blocks blocks = new Blocks(from, to, blockSize(simulation), progress);
        ExecutorService pool = Executors.newFixedThreadPool(threads, LocalEngine::daemon);
        try {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> work(simulation, blocks)));
            }
            Tally sum = simulation.tally();
            for (Future<Tally> part : parts) {
                sum.add(await(part, blocks));
            }
            return simulation.sample(from, blocks.next(), sum);
        } finally {
            blocks.stop();
            pool.shutdown();
        }
    }

    private static long blockSize(Simulation simulation) {
        int grain = simulation.kernel().grain();
        return (long) grain * Math.max(1, NEURONS_A_BLOCK / grain / simulation.width());
    }

    private static Tally work(Simulation simulation, Blocks blocks) {
        Kernel kernel = simulation.kernel();
        Tally tally = simulation.tally();
        try {
            for (Blocks.Block block = blocks.take(); block.from() < block.to(); block = blocks.take()) {
                kernel.count(block.from(), block.to(), tally);
                blocks.finished(block);
            }
            return tally;
        } catch (RuntimeException | Error e) {
            blocks.stop();
            throw e;
        }
    }

    private static Tally await(Future<Tally> part, Blocks blocks) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return part.get();
                } catch (InterruptedException e) {
                    // the blocks in work are waited for, so that the sample is whole
                    interrupted = true;
                    blocks.stop();
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation failed", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "kinks-simulation");
        thread.setDaemon(true);
        return thread;
    }
}
