package io.github.kinks.montecarlo;

/**
 * Networks of a {@link BallKernel} side by side, one a lane, worked on row by row. Every implementation does the same IEEE operations in
 * the same order in each lane. Mutable, for one thread.
 */
interface BallRows {

    /** Networks side by side, a positive multiple of 8. */
    int lanes();

    /** Begins the networks {@code first, first + 1, ..}: their sum is an exponential number. */
    void start(Streams streams, long first);

    /** Draws the halved squares of two normal numbers and adds them to the sum. */
    void pair(double[] first, double[] second);

    /** Draws the halved square of one and adds it to the sum. */
    void single(double[] square);

    /** The sum is complete, and no kink found yet. */
    void close(BallScale scale);

    /** Draws two biases. */
    void biases();

    /** Counts a kink where the first bias is small enough for this square. */
    void compareFirst(double[] square);

    /** Counts a kink where the second bias is small enough for this square. */
    void compareSecond(double[] square);

    /** How many kinks were counted in each lane. */
    void kinks(int[] out);

    /** The rows for so many lanes that work fastest on this virtual machine. */
    static BallRows fastest(int lanes) {
        return new LoopBallRows(lanes);
    }
}
