package io.github.kinks.network;

import org.hipparchus.fraction.BigFraction;

/** A function of one real variable that can be evaluated without error at rational points. */
@FunctionalInterface
public interface ExactFunction {
    /** The exact value at {@code x}. */
    BigFraction value(BigFraction x);
}
