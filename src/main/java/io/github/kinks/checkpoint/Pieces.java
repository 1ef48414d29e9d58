package io.github.kinks.checkpoint;

/**
 * Cuts a range of networks into pieces of about equal time. They end at multiples of powers of two, the largest that the time
 * allows: engines draw networks in such groups, and one that is parted is drawn twice.
 */
final class Pieces {
    /** Neurons of the first piece, before the rate is known: a fraction of a second. */
    private static final long FIRST = 1L << 22;
    /** Networks that an engine may draw together where they are not too wide for that. */
    private static final long GROUP = 1L << 12;

    private static final int WIDEST_GROUP = 1 << 14;
    /** Rates of short pieces are uncertain. */
    private static final int GROWTH = 4;

    private static final long LARGEST = 1L << 50;

    private final double seconds;
    private long size;

    /** @param seconds what a piece may take */
    Pieces(int width, double seconds) {
        this.seconds = seconds;
        this.size = Math.max(width <= WIDEST_GROUP ? GROUP : 2, Long.highestOneBit(FIRST / width));
    }

    /** Where the piece ends that begins at {@code from}; at {@code to} or before. */
    long end(long from, long to) {
        long next = (from / size + 1) * size;
        return Math.min(next, to);
    }

    /** Says how long a piece took. */
    void took(long networks, double time) {
        double fitting = time <= 0 ? Double.MAX_VALUE : networks * (seconds / time);
        long largest = Math.min(LARGEST, size * GROWTH);
        size = Math.max(2, Long.highestOneBit((long) Math.min((double) largest, fitting)));
    }
}
