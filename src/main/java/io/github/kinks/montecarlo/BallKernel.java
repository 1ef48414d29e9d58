package io.github.kinks.montecarlo;

/**
 * Weights uniform in the ball of radius {@code rho}, biases uniform on (-1, 1), kinks counted in {@code (-R, R)}: those of the neurons with
 * {@code |b| < R |w|}. Networks are lanes side by side, each with its own stream.
 *
 * <p>For {@code g} standard normal and {@code E} exponential {@code g / sqrt(|g|^2 + 2 E)} is uniform in the unit ball (Barthe, Guedon,
 * Mendelson, Naor, A probabilistic approach to the geometry of the l_p^n-ball, Ann. Probab. 33, 2005, Theorem 1, at p = 2). Only
 * squares matter. For a pair of normal numbers {@code e = (g_1^2 + g_2^2) / 2} is exponential, and the angle is uniform and independent
 * of it (Box and Muller): {@code g_1^2 / 2 = e c} and {@code g_2^2 / 2 = e (1 - c)} with {@code c = (1 + sin(pi v)) / 2}, {@code v} uniform on
 * (-1/2, 1/2). With {@code T} the sum of all of these and {@code E}, a neuron has its kink inside if {@code b^2 T < (rho R)^2 g^2 / 2}.
 *
 * <p>A network takes two numbers of its stream for {@code E}, two for each pair of neurons, and after these one for each pair of biases.
 * Resolution: {@code -ln u} for {@code u} with 52 bits after its leading one, which may stand at any place; {@code v} and the biases are
 * midpoints of 2^26 equal intervals; logarithm and sine are polynomials with errors below 2^-40. Where the density of {@code |w|} has a
 * derivative of at most D, the midpoints move the probability of a kink by at most D 2^-55, and the polynomials by about 2^-40: more than
 * 10^22 neurons would have to be drawn to see it.
 */
final class BallKernel implements Kernel {
    private static final int MOST_LANES = 256;
    private static final int LEAST_LANES = 8;
    /** Numbers held for the networks that are drawn together: 2 MB of them. */
    private static final int ROOM = 1 << 18;

    private final Streams streams;
    private final BallScale scale;
    private final BallRows rows;
    private final double[][] squares;
    private final int[] kinks;

    /**
     * @param scale radius and domain
     * @param rows how lanes are worked on
     */
    BallKernel(int width, BallScale scale, Streams streams, BallRows rows) {
        this.streams = streams;
        this.scale = scale;
        this.rows = rows;
        this.squares = new double[width][rows.lanes()];
        this.kinks = new int[rows.lanes()];
    }

    /** Whether these are the numbers that the kernel draws. */
    static boolean serves(Neurons neurons) {
        return neurons.layer() instanceof FirstLayer.Ball
                && neurons.breaks().atZeroAlone()
                && neurons.domain().isSymmetric();
    }

    /** The kernel with the fastest rows that there are. */
    static BallKernel of(Neurons neurons, Streams streams) {
        FirstLayer.Ball ball = (FirstLayer.Ball) neurons.layer();
        int lanes =
                Math.min(MOST_LANES, Math.max(LEAST_LANES, Integer.highestOneBit(Math.max(1, ROOM / neurons.width()))));
        BallScale scale = new BallScale(ball.rho(), neurons.domain().right());
        return new BallKernel(neurons.width(), scale, streams, BallRows.fastest(lanes));
    }

    @Override
    public int grain() {
        return rows.lanes();
    }

    @Override
    public void count(long from, long to, Tally tally) {
        for (long first = from; first < to; first += rows.lanes()) {
            draw(first, squares.length);
            tally.add(kinks, 0, (int) Math.min(rows.lanes(), to - first));
        }
    }

    @Override
    public Draw draw(long network) {
        return BallDraw.of(squares.length, scale, streams, network);
    }

    private void draw(long first, int width) {
        rows.start(streams, first);
        for (int i = 0; i + 1 < width; i += 2) {
            rows.pair(squares[i], squares[i + 1]);
        }
        if (width % 2 == 1) {
            rows.single(squares[width - 1]);
        }
        rows.close(scale);
        for (int i = 0; i < width; i += 2) {
            rows.biases();
            rows.compareFirst(squares[i]);
            if (i + 1 < width) {
                rows.compareSecond(squares[i + 1]);
            }
        }
        rows.kinks(kinks);
    }
}
