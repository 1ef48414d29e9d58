package io.github.kinks.law;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * A constant that is computed once at each usual precision. It is a function of the precision alone, so nobody can tell that it was
 * remembered, but by the time. For any number of threads.
 */
final class Remembered {
    private static final int MOST_BITS = 1 << 12;

    private final IntFunction<Enclosure> constant;
    private final AtomicReferenceArray<Enclosure> values = new AtomicReferenceArray<>(MOST_BITS + 1);

    /** @param constant encloses it, given the number of bits */
    Remembered(IntFunction<Enclosure> constant) {
        this.constant = constant;
    }

    /** The enclosure at so many bits. */
    Enclosure at(int bits) {
        if (bits < 0 || bits > MOST_BITS) {
            return constant.apply(bits);
        }
        Enclosure known = values.get(bits);
        if (known == null) {
            known = constant.apply(bits);
            values.set(bits, known);
        }
        return known;
    }
}
