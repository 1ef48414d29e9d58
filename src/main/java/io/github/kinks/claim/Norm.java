package io.github.kinks.claim;

import java.io.Serializable;
import java.util.Optional;

/** The norm {@code (|u_1|^q + .. + |u_n|^q)^(1/q)} of vectors, for q in (0, inf]; below q = 1 it is a quasi-norm. */
public sealed interface Norm extends Serializable {

    /** A finite exponent, a positive number or a variable. */
    record Power(Formula q) implements Norm {
        @Override
        public String toString() {
            return q.toString();
        }
    }

    /** q = inf: the greatest of the absolute values. */
    record Maximum() implements Norm {
        @Override
        public String toString() {
            return "inf";
        }
    }

    /** The exponent, where it is finite. */
    default Optional<Formula> exponent() {
        return this instanceof Power p ? Optional.of(p.q) : Optional.empty();
    }
}
