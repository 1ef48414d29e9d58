package io.github.kinks.checkpoint;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;

/** Draws piece by piece on another engine, takes from the checkpoint what is there, and adds to it what is new. */
final class KeepingEngine implements Engine {
    private final Engine engine;
    private final Checkpoint checkpoint;

    KeepingEngine(Engine engine, Checkpoint checkpoint) {
        this.engine = engine;
        this.checkpoint = checkpoint;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public int threads() {
        return engine.threads();
    }

    @Override
    public Sample run(Simulation simulation, long from, long to, Progress progress) {
        // a range that ends at an odd number has no successor, so a last network without its partner is drawn each time
        long end = to - to % 2;
        Sample sample = checkpoint.kept(simulation, from, end).orElseGet(() -> simulation.sample(from, from));
        Stopping stopping = new Stopping(progress, to - from);
        Pieces pieces = new Pieces(simulation.width(), checkpoint.pieceSeconds());
        while (sample.to() < end && !stopping.stopped()) {
            long until = pieces.end(sample.to(), end);
            long begin = System.nanoTime();
            Sample more = engine.run(simulation, sample.to(), until, stopping.after(sample.samples()));
            double seconds = (System.nanoTime() - begin) * 1e-9;
            pieces.took(more.samples(), seconds);
            sample = sample.plus(more);
            checkpoint.keep(sample, sample.to() == end, seconds);
            if (more.to() < until) {
                return sample;
            }
        }
        return sample.to() < end || end == to ? sample : sample.plus(simulation.sample(end, to));
    }

    /** Sees all pieces as one work, and remembers whether an end was asked for. */
    private static final class Stopping {
        private final Progress progress;
        private final long total;
        private volatile boolean stopped;

        Stopping(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        boolean stopped() {
            return stopped || Thread.currentThread().isInterrupted();
        }

        Progress after(long before) {
            return (done, ofPiece) -> {
                boolean goOn = progress.advanced(before + done, total);
                stopped |= !goOn;
                return goOn;
            };
        }
    }
}
