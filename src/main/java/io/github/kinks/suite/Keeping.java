package io.github.kinks.suite;

import io.github.kinks.checkpoint.Checkpoint;
import io.github.kinks.checkpoint.CheckpointException;
import io.github.kinks.checkpoint.RunIdentity;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a long run keeps what it has drawn, so that it can be taken up after a kill.
 *
 * @param file the checkpoint; made where there is none
 * @param seconds at most about so much time lies between two writes while networks are drawn
 * @param delayed told of a write that fails while the run goes on
 * @param lost told where the last write fails
 */
public record Keeping(Path file, double seconds, Consumer<String> delayed, Consumer<String> lost) {
    /** Seconds between two writes where nothing else is said. */
    public static final double USUAL_SECONDS = Checkpoint.USUAL_SECONDS;

    /** @throws IllegalArgumentException if the time is not positive */
    public Keeping {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("the time between two writes must be positive, not " + seconds);
        }
    }

    /** @throws QueryException if the file cannot serve, or is another run's */
    Checkpoint open(RunIdentity run) {
        try {
            return Checkpoint.open(file, run, seconds, new Checkpoint.Trouble() {
                @Override
                public void delayed(String message) {
                    delayed.accept(message);
                }

                @Override
                public void lost(String message) {
                    lost.accept(message);
                }
            });
        } catch (CheckpointException e) {
            throw refused(e);
        }
    }

    /** What is said of a file that cannot serve. */
    static QueryException refused(CheckpointException e) {
        return new QueryException("--checkpoint: " + e.getMessage(), e);
    }
}
