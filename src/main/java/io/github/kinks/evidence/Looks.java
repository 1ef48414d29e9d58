package io.github.kinks.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The sample sizes at which a run looks at its draws, fixed before sampling. A statement that holds with probability
 * {@code 1 - share(alpha)} at each of them holds at all of them with probability {@code 1 - alpha} (union bound), and so
 * at whichever one the run stops, however it chose.
 *
 * @param sizes ascending, at least 1
 */
public record Looks(List<Long> sizes) {
    /** Checks the sizes. */
    public Looks {
        sizes = List.copyOf(sizes);
        long before = 0;
        for (long size : sizes) {
            if (size <= before) {
                throw new IllegalArgumentException(
                        "looks must come at growing sample sizes of at least 1, not " + sizes);
            }
            before = size;
        }
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("a run looks at its draws at least once");
        }
    }

    /**
     * Looks at {@code first} draws, then each time at {@code factor} times as many, rounded down to an even number, and at last
     * at {@code limit}. All looks but the last are the same whatever the limit.
     *
     * @param first at least 2
     * @param factor at least 1.5
     * @param limit at least 1
     */
    public static Looks growing(long first, double factor, long limit) {
        if (first < 2 || !(factor >= 1.5) || limit < 1) {
            throw new IllegalArgumentException(
                    "no looks from %d by a factor of %s to %d".formatted(first, factor, limit));
        }
        List<Long> sizes = new ArrayList<>();
        for (long size = first - first % 2; size < limit; size = next(size, factor)) {
            sizes.add(size);
        }
        sizes.add(limit);
        return new Looks(sizes);
    }

    private static long next(long size, double factor) {
        long next = (long) (size * factor);
        return Math.max(next - next % 2, size + 2);
    }

    /** The size of the last look. */
    public long limit() {
        return sizes.get(sizes.size() - 1);
    }

    /** What each look may spend of {@code alpha}, rounded down. */
    public double share(double alpha) {
        return Math.nextDown(Mass.requireAlpha(alpha) / sizes.size());
    }
}
