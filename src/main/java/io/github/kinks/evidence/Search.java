package io.github.kinks.evidence;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Bisection over sample sizes. */
final class Search {
    private static final long MOST = 1L << 52;

    private Search() {}

    /** A whole number in [1, 2^52] that satisfies {@code enough} while its predecessor does not; the least if monotone. */
    static OptionalLong least(LongPredicate enough) {
        long high = 1;
        while (!enough.test(high)) {
            if (high == MOST) {
                return OptionalLong.empty();
            }
            high *= 2;
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high);
    }
}
