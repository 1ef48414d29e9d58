package io.github.kinks.montecarlo.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a range of networks is cut into shards: at the multiples of {@code size}, wherever the range begins, and at its end. A power
 * of two, since networks are counted fastest in whole groups of one.
 *
 * @param size networks a shard, a power of two and at least 2, so that no pair is parted
 * @param end the network after the last
 */
record Cuts(long size, long end) implements Serializable {
    /** Networks that are always left together where they are narrow, so that a task is worth its way. */
    private static final long LEAST = 4096;

    Cuts {
        if (size < 2 || Long.bitCount(size) != 1) {
            throw new IllegalArgumentException("a shard holds 2, 4, 8, .. networks, not " + size);
        }
    }

    /**
     * The cuts of a range for so many threads: shards of about {@code neurons} neurons, smaller where each thread would else get
     * less than two.
     */
    static Cuts of(long from, long end, int width, long neurons, int threads) {
        long fair = Math.max(LEAST, (end - from) / (2L * threads));
        return new Cuts(Long.highestOneBit(Math.max(2, Math.min(neurons / width, fair))), end);
    }

    /** The first cut after {@code network}. */
    long after(long network) {
        return after(network, 1);
    }

    /** The cut after so many shards that begin at {@code network}, or the end. */
    long after(long network, long shards) {
        long length = size * shards - network % size;
        return end - network <= length ? end : network + length;
    }

    /** Where the shards from {@code from} to the cut {@code to} begin. */
    List<Long> shards(long from, long to) {
        return Stream.iterate(from, begin -> begin < to, this::after).toList();
    }
}
