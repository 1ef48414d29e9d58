package io.github.kinks.network;

import java.util.Arrays;
import java.util.function.Predicate;
import org.hipparchus.fraction.BigFraction;

/**
 * A network with one hidden layer of neurons with a piecewise-linear activation from R to R,
 * {@code f(x) = d + sum c_i phi(w_i x + b_i)}. Immutable. For ReLU, {@link ShallowNetwork} is the same function and faster.
 */
public final class ActivatedNetwork implements SplitFunction {
    private final Activation activation;
    private final BigFraction[] weights;
    private final BigFraction[] biases;
    private final BigFraction[] outputWeights;
    private final BigFraction offset;

    private ActivatedNetwork(Activation activation, double[] w, double[] b, double[] c, double d) {
        this.activation = activation;
        this.weights = exact(w);
        this.biases = exact(b);
        this.outputWeights = exact(c);
        this.offset = new BigFraction(d);
    }

    /**
     * The network with weights {@code w}, biases {@code b}, output weights {@code c} and offset {@code d}.
     *
     * @throws IllegalArgumentException if the lengths differ or a number is not finite
     */
    public static ActivatedNetwork of(Activation activation, double[] w, double[] b, double[] c, double d) {
        if (b.length != w.length || c.length != w.length) {
            throw new IllegalArgumentException(
                    "a network needs as many weights, biases and output weights as neurons, but has " + w.length + ", "
                            + b.length + " and " + c.length);
        }
        return new ActivatedNetwork(activation, w, b, c, d);
    }

    /** The number of neurons. */
    public int width() {
        return weights.length;
    }

    @Override
    public BigFraction value(BigFraction x) {
        return sum(activation, c -> true, x).add(offset);
    }

    @Override
    public ExactFunction convexPart() {
        ExactFunction convex = activation.convexPart();
        ExactFunction concave = activation.concavePart();
        return x -> sum(convex, c -> c.signum() > 0, x)
                .add(sum(concave, c -> c.signum() < 0, x))
                .add(offset);
    }

    @Override
    public ExactFunction concavePart() {
        ExactFunction convex = activation.convexPart();
        ExactFunction concave = activation.concavePart();
        return x -> sum(concave, c -> c.signum() > 0, x).add(sum(convex, c -> c.signum() < 0, x));
    }

    /** The neurons whose output weight is kept, with a part of the activation. */
    private BigFraction sum(ExactFunction part, Predicate<BigFraction> kept, BigFraction x) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < weights.length; i++) {
            if (kept.test(outputWeights[i])) {
                BigFraction argument = weights[i].multiply(x).add(biases[i]);
                sum = sum.add(outputWeights[i].multiply(part.value(argument)));
            }
        }
        return sum;
    }

    private static BigFraction[] exact(double[] values) {
        return Arrays.stream(values).mapToObj(BigFraction::new).toArray(BigFraction[]::new);
    }
}
