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
    // A block takes some milliseconds, which is how long a stop may take; it is even, so no pair is parted.
    private static final int NEURONS_A_BLOCK = 1 << 18;

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
        Blocks blocks = new Blocks(from, to, 2L * Math.max(1, NEURONS_A_BLOCK / 2 / simulation.width()), progress);
        ExecutorService pool = Executors.newFixedThreadPool(threads, LocalEngine::daemon);
        try {
            List<Future<Simulation.Tally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> work(simulation, blocks)));
            }
            Simulation.Tally sum = simulation.tally();
            for (Future<Simulation.Tally> part : parts) {
                sum.add(await(part, blocks));
            }
            return simulation.sample(from, blocks.next(), sum);
        } finally {
            blocks.stop();
            pool.shutdown();
        }
    }

    private static Simulation.Tally work(Simulation simulation, Blocks blocks) {
        Simulation.Tally tally = simulation.tally();
        try {
            for (Blocks.Block block = blocks.take(); block.from() < block.to(); block = blocks.take()) {
                simulation.count(block.from(), block.to(), tally);
                blocks.finished(block);
            }
            return tally;
        } catch (RuntimeException | Error e) {
            blocks.stop();
            throw e;
        }
    }

    private static Simulation.Tally await(Future<Simulation.Tally> part, Blocks blocks) {
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
