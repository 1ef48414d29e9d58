package io.github.kinks.claim;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a claim speaks of: random one-hidden-layer networks and the open interval on which their kinks are counted. Serializable, so
 * that an engine can send it, exactly as it is, to other machines of one run; the serial form is not one for files.
 *
 * @param prior the law of the first layer
 * @param left left end of the domain, a number or a variable
 * @param right right end of the domain
 * @param scale what all networks are multiplied by
 * @param activation the hidden layer's activation function
 */
public record Model(Prior prior, Formula left, Formula right, Scale scale, Activation activation)
        implements Serializable {

    /** A multiplication of the parameters, by which the prior named in the model is changed. */
    public sealed interface Scale extends Serializable {
        /** Nothing is multiplied. */
        record None() implements Scale {}

        /** Weights and biases are multiplied by {@code factor}. */
        record Joint(Formula factor) implements Scale {}

        /** The weights alone are multiplied by {@code factor}. */
        record Weights(Formula factor) implements Scale {}
    }

    /** The model with ReLU and no scale, on (-1, 1). */
    public static Model of(Prior prior) {
        return new Model(prior, Formula.number(-1), Formula.number(1), new Scale.None(), Activation.RELU);
    }

    /** The same model on {@code (left, right)}. */
    public Model on(Formula left, Formula right) {
        return new Model(prior, left, right, scale, activation);
    }

    /** The same model multiplied. */
    public Model scaled(Scale scale) {
        return new Model(prior, left, right, scale, activation);
    }

    /** The same model with another activation. */
    public Model with(Activation activation) {
        return new Model(prior, left, right, scale, activation);
    }

    /** The same model under another prior. */
    public Model under(Prior prior) {
        return new Model(prior, left, right, scale, activation);
    }

    /**
     * The most kinks that a network of a width can have: one for each neuron and breakpoint.
     *
     * @throws ArithmeticException if they are more than an int holds
     */
    public int mostKinks(int width) {
        return Math.multiplyExact(width, activation.breakpoints().size());
    }

    /** The variables that are left free, sorted: those of the prior, the ends and the scale. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>(prior.variables());
        names.addAll(left.variables());
        names.addAll(right.variables());
        if (scale instanceof Scale.Joint s) {
            names.addAll(s.factor().variables());
        } else if (scale instanceof Scale.Weights s) {
            names.addAll(s.factor().variables());
        }
        return names;
    }

    /** This model with each free {@code name} replaced. */
    public Model substitute(String name, Formula value) {
        Scale replaced = scale;
        if (scale instanceof Scale.Joint s) {
            replaced = new Scale.Joint(s.factor().substitute(name, value));
        } else if (scale instanceof Scale.Weights s) {
            replaced = new Scale.Weights(s.factor().substitute(name, value));
        }
        return new Model(
                prior.substitute(name, value),
                left.substitute(name, value),
                right.substitute(name, value),
                replaced,
                activation);
    }
}
