package io.github.kinks.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/**
 * Runs trials. What a run does is a function of seed, trial and repetition alone, so neither threads nor the other trials change
 * a count.
 *
 * @param runs runs of each trial on either law, at least 1
 * @param seed the seed of all draws
 * @param threads how many threads work, at least 1
 */
public record Runner(long runs, long seed, int threads) {
    /** Repetitions that a thread takes at a time. */
    private static final long BLOCK = 16;

    /** Checks the figures. */
    public Runner {
        if (runs < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "at least one run and one thread are needed, not " + runs + " and " + threads);
        }
    }

    /** How often a trial's test spoke. */
    private record Tally(long falseAlarms, long detections) {}

    /**
     * Runs the trials in their order.
     *
     * @param goOn told now and then how many runs are done, a pair of them counting as one, and asked whether to go on; after a
     *     no, the trials that were finished are the outcome
     * @return one result a finished trial
     */
    public List<TrialResult> run(List<Trial> trials, LongPredicate goOn) {
        double chance = Calibration.chance(trials.size());
        List<TrialResult> results = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, Runner::daemon);
        try {
            for (Trial trial : trials) {
                Optional<Tally> tally = tally(trial, pool, results.size() * runs, goOn);
                if (tally.isEmpty()) {
                    break;
                }
                results.add(TrialResult.of(
                        trial.design(),
                        runs,
                        tally.get().falseAlarms(),
                        tally.get().detections(),
                        chance));
            }
        } finally {
            pool.shutdownNow();
        }
        return results;
    }

    private Optional<Tally> tally(Trial trial, ExecutorService pool, long before, LongPredicate goOn) {
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong(before);
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<Tally>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(pool.submit(() -> work(trial, next, done, stopped, goOn)));
        }
        long falseAlarms = 0;
        long detections = 0;
        for (Future<Tally> part : parts) {
            Tally tally = await(part, stopped);
            falseAlarms += tally.falseAlarms();
            detections += tally.detections();
        }
        return stopped.get() ? Optional.empty() : Optional.of(new Tally(falseAlarms, detections));
    }

    private Tally work(Trial trial, AtomicLong next, AtomicLong done, AtomicBoolean stopped, LongPredicate goOn) {
        long falseAlarms = 0;
        long detections = 0;
        try {
            for (long from = next.getAndAdd(BLOCK); from < runs && !stopped.get(); from = next.getAndAdd(BLOCK)) {
                long to = Math.min(runs, from + BLOCK);
                for (long repetition = from; repetition < to; repetition++) {
                    falseAlarms += speaks(trial, true, repetition) ? 1 : 0;
                    detections += speaks(trial, false, repetition) ? 1 : 0;
                }
                synchronized (done) {
                    if (!goOn.test(done.addAndGet(to - from))) {
                        stopped.set(true);
                    }
                }
            }
            return new Tally(falseAlarms, detections);
        } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
        }
    }

    private boolean speaks(Trial trial, boolean nullIsTrue, long repetition) {
        return trial.rejects(nullIsTrue, Streams.of(seed, trial.design().test(), nullIsTrue, repetition));
    }

    private static Tally await(Future<Tally> part, AtomicBoolean stopped) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
            return new Tally(0, 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a trial failed", e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "kinks-calibration");
        thread.setDaemon(true);
        return thread;
    }
}
