package io.github.kinks.montecarlo;

import io.github.kinks.claim.Model;

/** The open interval on which kinks are counted. */
record Domain(double left, double right) {

    /** @throws IllegalArgumentException if an end has no value or the interval is empty */
    static Domain of(Model model) {
        Domain domain = new Domain(Parameter.number("left", model.left()), Parameter.number("right", model.right()));
        if (domain.left >= domain.right) {
            throw new IllegalArgumentException("the domain (" + model.left() + ", " + model.right() + ") is empty");
        }
        return domain;
    }

    /** Whether it is {@code (-R, R)}. */
    boolean isSymmetric() {
        return left == -right;
    }

    /** The ends to the last bit, alike on every Java platform: a part of the streams' key. */
    String identity() {
        return "on " + Double.toHexString(left) + " " + Double.toHexString(right);
    }

    /**
     * How many neurons have their kink inside: those whose argument {@code w x + b} changes sign strictly between the ends. A
     * weight of 0 has none. Nothing is divided; the one rounding, of {@code w} times an end, is none where the end is a power
     * of two, and on (-1, 1) the count is that of {@code |b| < |w|}.
     */
    int kinks(double[] weights, double[] biases) {
        double l = left;
        double r = right;
        long count = 0;
        for (int i = 0; i < weights.length; i++) {
            double atLeft = weights[i] * l + biases[i];
            double atRight = weights[i] * r + biases[i];
            // without branches, as half of them would be mispredicted
            count += (below(atLeft) & below(-atRight)) | (below(-atLeft) & below(atRight));
        }
        return (int) count;
    }

    /** Whether this neuron has its kink inside, by the rule of {@link #kinks}. */
    boolean holdsKink(double weight, double bias) {
        double atLeft = weight * left + bias;
        double atRight = weight * right + bias;
        return (atLeft < 0 && atRight > 0) || (atLeft > 0 && atRight < 0);
    }

    /**
     * How many pairs of a neuron and a breakpoint have their kink inside: those where {@code w x + b - t} changes sign strictly
     * between the ends. Beside the product, the sum {@code w x + b} is rounded before it is compared with the breakpoint, which
     * decides wrongly with a probability of about 2^-52 a pair.
     */
    int kinks(double[] weights, double[] biases, double[] breakpoints) {
        long count = 0;
        for (int i = 0; i < weights.length; i++) {
            double atLeft = weights[i] * left + biases[i];
            double atRight = weights[i] * right + biases[i];
            for (double t : breakpoints) {
                count += (below(atLeft - t) & below(t - atRight)) | (below(t - atLeft) & below(atRight - t));
            }
        }
        return (int) count;
    }

    /** 1 if {@code value < 0}, else 0, for negative zero too. */
    private static long below(double value) {
        return Double.doubleToRawLongBits(value + 0.0) >>> 63;
    }
}
