package io.github.kinks.claim;

import java.io.Serializable;
import java.util.function.UnaryOperator;

/** The law of one weight or bias of a layer whose entries are independent. A scale may depend on the width n. */
public sealed interface Entry extends Serializable {

    /** Uniform on {@code (-scale, scale)}. */
    record Uniform(Formula scale) implements Entry {
        @Override
        public String toString() {
            return "U(-%1$s, %1$s)".formatted(scale);
        }
    }

    /** Normal with mean 0 and standard deviation {@code deviation}. */
    record Normal(Formula deviation) implements Entry {
        @Override
        public String toString() {
            return "N(0, (%s)^2)".formatted(deviation);
        }
    }

    /**
     * A normal number that is kept if it lies within two of its standard deviations, else drawn again, and divided by
     * {@link #STANDARD_DEVIATION} so that its standard deviation is {@code deviation} after that.
     */
    record Truncated(Formula deviation) implements Entry {
        /** Of a standard normal number between -2 and 2, as the frameworks write it: {@code jax/_src/nn/initializers.py}. */
        public static final String WRITTEN = "0.87962566103423978";

        /** The same as a double. */
        public static final double STANDARD_DEVIATION = 0.8796256610342398;

        @Override
        public String toString() {
            return "truncated N(0, (%s)^2)".formatted(deviation);
        }
    }

    /** Always 0. */
    record Zero() implements Entry {
        @Override
        public String toString() {
            return "0";
        }
    }

    /** This law with its scale replaced by what {@code change} makes of it. */
    default Entry mapped(UnaryOperator<Formula> change) {
        if (this instanceof Uniform e) {
            return new Uniform(change.apply(e.scale));
        } else if (this instanceof Normal e) {
            return new Normal(change.apply(e.deviation));
        } else if (this instanceof Truncated e) {
            return new Truncated(change.apply(e.deviation));
        }
        return this;
    }
}
