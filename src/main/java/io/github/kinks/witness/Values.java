package io.github.kinks.witness;

import io.github.kinks.law.ExactValue;
import java.util.List;

/** Comparing values of formulas. */
final class Values {
    private static final int BITS = 256;

    private Values() {}

    /** Whether the values are equal, or too close for 256 bits where they are not known exactly. */
    static boolean agree(ExactValue a, ExactValue b) {
        return a.agrees(b, BITS);
    }

    /** Whether all values agree, one by one. */
    static boolean agree(List<ExactValue> a, List<ExactValue> b) {
        boolean all = a.size() == b.size();
        for (int i = 0; all && i < a.size(); i++) {
            all = agree(a.get(i), b.get(i));
        }
        return all;
    }
}
