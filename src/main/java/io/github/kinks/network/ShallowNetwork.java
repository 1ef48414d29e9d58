package io.github.kinks.network;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * A network with one hidden layer of ReLU neurons from R to R,
 * {@code f(x) = d + sum c_i max(w_i x + b_i, 0)}. Immutable.
 */
public final class ShallowNetwork implements SplitFunction {
    private final double[] weights;
    private final double[] biases;
    private final double[] outputWeights;
    private final double offset;

    // The same numbers as whole multiples: w and b of 2^inner, c of 2^(outer - inner), d of 2^outer.
    private final BigInteger[] exactWeights;
    private final BigInteger[] exactBiases;
    private final BigInteger[] exactOutputWeights;
    private final BigInteger exactOffset;
    private final int outer;

    private ShallowNetwork(double[] weights, double[] biases, double[] outputWeights, double offset) {
        this.weights = weights;
        this.biases = biases;
        this.outputWeights = outputWeights;
        this.offset = offset;
        int inner = Dyadic.exponent(Dyadic.exponent(0, weights), biases);
        this.outer = Dyadic.exponent(inner + Dyadic.exponent(0, outputWeights), offset);
        this.exactWeights = scaled(weights, inner);
        this.exactBiases = scaled(biases, inner);
        this.exactOutputWeights = scaled(outputWeights, outer - inner);
        this.exactOffset = Dyadic.scaled(offset, outer);
    }

    /**
     * The network with weights {@code w}, biases {@code b}, output weights {@code c} and offset {@code d}.
     *
     * @throws IllegalArgumentException if the lengths differ or a number is not finite
     */
    public static ShallowNetwork of(double[] w, double[] b, double[] c, double d) {
        if (b.length != w.length || c.length != w.length) {
            throw new IllegalArgumentException(
                    "a network needs as many weights, biases and output weights as neurons, but has " + w.length + ", "
                            + b.length + " and " + c.length);
        }
        DoublePredicate finite = Double::isFinite;
        if (!Arrays.stream(w).allMatch(finite)
                || !Arrays.stream(b).allMatch(finite)
                || !Arrays.stream(c).allMatch(finite)
                || !Double.isFinite(d)) {
            throw new IllegalArgumentException("a network's parameters must be finite");
        }
        return new ShallowNetwork(w.clone(), b.clone(), c.clone(), d);
    }

    /** The number of neurons. */
    public int width() {
        return weights.length;
    }

    /** {@code f(x)} in double arithmetic, summed from the first neuron to the last. */
    public double value(double x) {
        double sum = offset;
        for (int i = 0; i < weights.length; i++) {
            sum += outputWeights[i] * Math.max(weights[i] * x + biases[i], 0);
        }
        return sum;
    }

    @Override
    public BigFraction value(BigFraction x) {
        BigInteger p = x.getNumerator();
        BigInteger q = x.getDenominator();
        BigInteger sum = exactOffset.multiply(q);
        for (int i = 0; i < weights.length; i++) {
            BigInteger activation = exactWeights[i].multiply(p).add(exactBiases[i].multiply(q));
            if (activation.signum() > 0) {
                sum = sum.add(exactOutputWeights[i].multiply(activation));
            }
        }
        return Dyadic.fraction(sum, q, outer);
    }

    /** The neurons with a positive output weight, and the offset: a convex function. */
    @Override
    public ShallowNetwork convexPart() {
        return neurons(c -> c > 0, offset);
    }

    /** The neurons with a negative output weight: a concave function; {@code f} is the sum of both parts. */
    @Override
    public ShallowNetwork concavePart() {
        return neurons(c -> c < 0, 0);
    }

    private ShallowNetwork neurons(DoublePredicate kept, double d) {
        int[] chosen = IntStream.range(0, width())
                .filter(i -> kept.test(outputWeights[i]))
                .toArray();
        return new ShallowNetwork(pick(weights, chosen), pick(biases, chosen), pick(outputWeights, chosen), d);
    }

    private static double[] pick(double[] values, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
    }

    private static BigInteger[] scaled(double[] values, int exponent) {
        return Arrays.stream(values).mapToObj(v -> Dyadic.scaled(v, exponent)).toArray(BigInteger[]::new);
    }
}
