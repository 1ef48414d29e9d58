package io.github.kinks.montecarlo;

/**
 * A range of networks handed out in order, in blocks that are cut at multiples of a size, so that what was taken before a stop is a range
 * again. For many threads.
 */
final class Blocks {
    private final long from;
    private final long to;
    private final long size;
    private final Progress progress;
    private long next;
    private long done;
    private boolean stopped;

    Blocks(long from, long to, long size, Progress progress) {
        this.from = from;
        this.to = to;
        this.size = size;
        this.progress = progress;
        this.next = from;
    }

    /** The networks from {@code from} to {@code to - 1}. */
    record Block(long from, long to) {}

    /** The next block; an empty one when there is no more or a stop was asked for. */
    synchronized Block take() {
        long begin = next;
        if (!stopped) {
            next = to - begin <= size - begin % size ? to : begin + size - begin % size;
        }
        return new Block(begin, next);
    }

    /** Says that a block is done. */
    synchronized void finished(Block block) {
        done += block.to - block.from;
        if (!stopped && !progress.advanced(done, to - from)) {
            stopped = true;
        }
    }

    /** Hands out nothing more. */
    synchronized void stop() {
        stopped = true;
    }

    /** The network after the last that was handed out. */
    synchronized long next() {
        return next;
    }
}
