package io.github.kinks.checkpoint;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of a run. It is replaced as a whole now and then and at the end, so that a run that is killed at any moment goes on from
 * the last write; while it is open no other run can have it. Mutable, for one thread.
 *
 * <p>What is drawn again after a kill is what was drawn in the seconds between two writes. The counts are the same as without a
 * checkpoint, however often a run is taken up.
 */
public final class Checkpoint implements AutoCloseable {
    /** What may be between two writes, in seconds, where nothing else is said. */
    public static final double USUAL_SECONDS = 10;

    private final Path file;
    private final RunIdentity run;
    private final double seconds;
    private final Trouble trouble;
    private final RunLock lock;
    private final Ledger ledger;
    private long written;
    private boolean changed;
    private boolean failing;

    private Checkpoint(Path file, RunIdentity run, double seconds, Trouble trouble, RunLock lock, Ledger ledger) {
        this.file = file;
        this.run = run;
        this.seconds = seconds;
        this.trouble = trouble;
        this.lock = lock;
        this.ledger = ledger;
        this.written = System.nanoTime();
    }

    /** Is told when the file cannot be written while a run goes on. */
    public interface Trouble {
        /** A write failed, and another will be tried; the file is as it was before. */
        void delayed(String message);

        /** The last write failed: the file does not hold what the run has drawn since the last one that did not. */
        void lost(String message);
    }

    /**
     * Opens the file of a run, which is made where there is none.
     *
     * @param file a file, or a name in a folder that exists
     * @param run what the run is about
     * @param seconds at most about so much time lies between two writes while networks are drawn, in seconds, positive
     * @param trouble told of failing writes
     * @throws CheckpointException if the file is damaged, not of this run, in use or cannot be read or written; it is then as before
     */
    public static Checkpoint open(Path file, RunIdentity run, double seconds, Trouble trouble) {
        RunIdentity whole = run.with("streams", StreamsPrint.now());
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
                throw new CheckpointException(
                        "'%s' is no file; name one, or one that does not exist yet".formatted(file));
            }
            RunLock lock = RunLock.of(target)
                    .orElseThrow(() -> new CheckpointException(
                            "'%s' is in use by another run; wait for its end, or name another file".formatted(file)));
            try {
                return opened(target, whole, seconds, trouble, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CheckpointException(
                    "'%s' cannot be read or written (%s); name a file in a folder that can be written"
                            .formatted(file, reason(e)),
                    e);
        }
    }

    private static Checkpoint opened(Path file, RunIdentity run, double seconds, Trouble trouble, RunLock lock)
            throws IOException {
        if (!Files.exists(file)) {
            Checkpoint fresh = new Checkpoint(file, run, seconds, trouble, lock, new Ledger());
            // whether it can be written is seen before any work is done
            fresh.write();
            return fresh;
        }
        CheckpointReader.Kept kept = CheckpointReader.read(file);
        Optional<String> difference = run.differenceTo(kept.run());
        if (difference.isPresent()) {
            throw new CheckpointException(
                    "'%s' is the checkpoint of another run: %s; name another file, or ask for that run"
                            .formatted(file, difference.get()));
        }
        return new Checkpoint(file, run, seconds, trouble, lock, kept.ledger());
    }

    /** An engine that goes on from what is kept and keeps what {@code engine} draws. */
    public Engine over(Engine engine) {
        return new KeepingEngine(engine, this);
    }

    /** How many networks of a range are kept, from its beginning on. */
    public long networks(Simulation simulation, long from, long to) {
        return ledger.longest(simulation, from, to - to % 2)
                .map(range -> range.to() - from)
                .orElse(0L);
    }

    /** How long networks were drawn, in seconds, in all processes of the run together. */
    public double seconds() {
        return ledger.seconds();
    }

    /** Figures that were kept under a name. */
    public Optional<double[]> figures(String name) {
        return ledger.figures(name);
    }

    /** Keeps figures that took long under a name. */
    public void keep(String name, double... figures) {
        ledger.add(name, figures);
        touch();
    }

    /** Keeps figures no longer, if they are there. */
    public void forget(String name) {
        if (ledger.remove(name)) {
            touch();
        }
    }

    /** Says that the run came to its end; the file will. */
    public void complete() {
        changed |= !ledger.isComplete();
        ledger.complete(true);
    }

    Optional<Sample> kept(Simulation simulation, long from, long to) {
        try {
            return ledger.longest(simulation, from, to).map(range -> range.sample(simulation));
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(
                    "'%s' is damaged: its counts are of no such networks; delete it to begin anew".formatted(file), e);
        }
    }

    /** What a piece of work may take: a write follows the first piece that ends in the second half of the time between two. */
    double pieceSeconds() {
        return seconds / 2;
    }

    void keep(Sample sample, boolean whole, double drawnFor) {
        ledger.drawnFor(drawnFor);
        if (sample.to() % 2 == 0) {
            ledger.add(Counted.of(sample, whole));
            touch();
        }
    }

    private void touch() {
        ledger.complete(false);
        changed = true;
        if ((System.nanoTime() - written) * 1e-9 >= seconds / 2) {
            tryToWrite().ifPresent(e -> {
                if (!failing) {
                    trouble.delayed("the checkpoint '%s' cannot be written (%s); the run goes on and tries again"
                            .formatted(file, reason(e)));
                }
                failing = true;
            });
        }
    }

    private Optional<IOException> tryToWrite() {
        try {
            write();
            failing = false;
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        } finally {
            written = System.nanoTime();
        }
    }

    private void write() throws IOException {
        AtomicFile.write(file, out -> CheckpointWriter.write(run, ledger, out));
        changed = false;
    }

    /** Writes what is not written yet and lets other runs have the file. Tells of what goes wrong and throws nothing. */
    @Override
    public void close() {
        if (changed) {
            tryToWrite()
                    .ifPresent(e -> trouble.lost(
                            "the checkpoint '%s' cannot be written (%s); it holds what was drawn up to the last write"
                                    .formatted(file, reason(e))));
        }
        try {
            lock.close();
        } catch (IOException e) {
            trouble.delayed("the lock of the checkpoint '%s' cannot be taken away (%s)".formatted(file, reason(e)));
        }
    }

    private static String reason(IOException e) {
        @Nullable String message = e.getMessage();
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        } else if (e instanceof AccessDeniedException) {
            return "access is denied";
        } else if (e instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
