package io.github.kinks.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to a checkpoint, held by locking a file beside it: the checkpoint itself is replaced at each write. The operating system
 * ends the lock with the process, however that ends.
 */
final class RunLock implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileChannel witness;

    private RunLock(Path path, FileChannel channel, FileChannel witness) {
        this.path = path;
        this.channel = channel;
        this.witness = witness;
    }

    /**
     * Takes the lock; empty where another run has it.
     *
     * @throws IOException if there can be none
     */
    static Optional<RunLock> of(Path file) throws IOException {
        Path path = file.resolveSibling(file.getFileName() + ".lock");
        while (true) {
            FileChannel channel = opened(path);
            if (!isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            FileChannel witness = opened(path);
            if (isHere(witness)) {
                return Optional.of(new RunLock(path, channel, witness));
            }
            // another run ended in between and took the file away: what is locked is not what others will find
            witness.close();
            channel.close();
        }
    }

    private static FileChannel opened(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Whether this process has the lock of the file that is under the name now, seen by a channel of its own. */
    private static boolean isHere(FileChannel there) throws IOException {
        try {
            there.tryLock();
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            // taken away while it is locked, so that no run in between has it
            Files.deleteIfExists(path);
        } finally {
            witness.close();
            channel.close();
        }
    }
}
