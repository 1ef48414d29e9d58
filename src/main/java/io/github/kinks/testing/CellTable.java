package io.github.kinks.testing;

import io.github.kinks.claim.Histogram;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells in which draws and law disagree most, for a message. */
final class CellTable {
    private static final int MOST = 5;

    private CellTable() {}

    /** At most five lines, the worst cell first. */
    static String worst(Histogram draws, double[] pmf) {
        long total = draws.total();
        return IntStream.range(0, pmf.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -deviance(draws.count(k), total * pmf[k])))
                .limit(MOST)
                .map(k -> String.format(
                        Locale.ROOT, "    cell %d: %d observed, %.6g expected", k, draws.count(k), total * pmf[k]))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** A cell's part of the likelihood that the law loses to the observed frequencies. */
    private static double deviance(long observed, double expected) {
        if (observed == 0) {
            return expected;
        }
        return observed * StrictMath.log(observed / expected) - (observed - expected);
    }
}
