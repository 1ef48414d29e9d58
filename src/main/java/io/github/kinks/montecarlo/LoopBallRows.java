package io.github.kinks.montecarlo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * Rows in plain loops, which the compiler turns into vector instructions. Compilers for Java 17 do not do so with conversions between
 * integers and floating point; so bits are arranged as those of doubles, and copied in one go to where they are read as such.
 */
final class LoopBallRows implements BallRows {
    private final int lanes;
    private final Lanes generators;
    private final long[] bits;
    private final long[] words;
    private final double[] fractions;
    private final double[] angles;
    private final double[] zeros;
    private final LongBuffer asBits;
    private final DoubleBuffer asDoubles;
    private final double[] exponentials;
    private final double[] sums;
    private final double[] first;
    private final double[] second;
    private final double[] inside;
    private double biasScale;

    LoopBallRows(int lanes) {
        this.lanes = lanes;
        this.generators = new Lanes(lanes);
        this.bits = new long[lanes];
        this.words = new long[lanes];
        this.fractions = new double[lanes];
        this.angles = new double[lanes];
        this.zeros = new double[lanes];
        ByteBuffer bytes = ByteBuffer.allocate(lanes * Long.BYTES).order(ByteOrder.nativeOrder());
        this.asBits = bytes.asLongBuffer();
        this.asDoubles = bytes.asDoubleBuffer();
        this.exponentials = new double[lanes];
        this.sums = new double[lanes];
        this.first = new double[lanes];
        this.second = new double[lanes];
        this.inside = new double[lanes];
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public void start(Streams streams, long network) {
        generators.start(streams, network);
        drawExponentials();
        System.arraycopy(exponentials, 0, sums, 0, lanes);
    }

    @Override
    public void pair(double[] one, double[] other) {
        drawExponentials();
        part(angles, exponentials, one, other);
        add(exponentials, sums);
    }

    @Override
    public void single(double[] square) {
        drawExponentials();
        part(angles, exponentials, square, first);
        add(square, sums);
    }

    @Override
    public void close(BallScale scale) {
        biasScale = scale.ofBiases();
        invert(sums, scale.ofSquares());
        Arrays.fill(inside, 0);
    }

    @Override
    public void biases() {
        generators.fractions(words);
        read(fractions);
        split(fractions, biasScale, first, second);
    }

    @Override
    public void compareFirst(double[] square) {
        compare(first, square, sums, inside);
    }

    @Override
    public void compareSecond(double[] square) {
        compare(second, square, sums, inside);
    }

    @Override
    public void kinks(int[] out) {
        for (int i = 0; i < lanes; i++) {
            out[i] = (int) -inside[i];
        }
    }

    /** Fills the exponentials, and the angles that go with them. */
    private void drawExponentials() {
        generators.fractions(words);
        read(fractions);
        generators.bits(bits);
        low(bits, words);
        read(angles);
        zeros(bits, words);
        read(zeros);
        exponentials(fractions, zeros, exponentials);
    }

    /** Takes the words for the bits of doubles. */
    private void read(double[] out) {
        asBits.put(0, words);
        asDoubles.get(0, out);
    }

    private static void low(long[] bits, long[] words) {
        for (int i = 0; i < bits.length; i++) {
            words[i] = BallMath.lowBits(bits[i]);
        }
    }

    private static void zeros(long[] bits, long[] words) {
        for (int i = 0; i < bits.length; i++) {
            words[i] = BallMath.zeros(bits[i]);
        }
    }

    private static void exponentials(double[] fractions, double[] zeros, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = BallMath.exponential(fractions[i], zeros[i]);
        }
    }

    private static void part(double[] angles, double[] sum, double[] one, double[] other) {
        for (int i = 0; i < sum.length; i++) {
            double half = 0.5 * sum[i];
            double s = BallMath.sine(angles[i]) * half;
            one[i] = half + s;
            other[i] = half - s;
        }
    }

    private static void add(double[] summand, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += summand[i];
        }
    }

    private static void invert(double[] sum, double numerator) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = numerator / sum[i];
        }
    }

    private static void split(double[] fractions, double scale, double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            double x = fractions[i] * 0x1p26;
            double whole = Math.floor(x);
            one[i] = BallMath.firstBias(whole, scale);
            other[i] = BallMath.secondBias(x - whole, scale);
        }
    }

    private static void compare(double[] bias, double[] square, double[] inverse, double[] inside) {
        for (int i = 0; i < inside.length; i++) {
            // the difference lies in [-1, 1), so this is -1 where it is negative and else 0
            inside[i] += Math.floor(Math.fma(bias[i], bias[i], -(square[i] * inverse[i])));
        }
    }
}
