package io.github.kinks.report;

import io.github.kinks.claim.Histogram;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/** A simulation for a terminal: its figures, and a histogram of at most {@value #MOST_ROWS} rows. */
public final class SimulationText {
    private static final int MOST_ROWS = 30;
    private static final int BAR = 40;

    private SimulationText() {}

    /** The text. */
    public static String of(Simulation run) {
        StringBuilder out = new StringBuilder();
        out.append("%s%s, n = %s, on (%s, %s): %s networks, seed %s\n"
                .formatted(
                        PlainText.clean(run.prior()),
                        PlainText.with(run.activation()),
                        run.width(),
                        run.left(),
                        run.right(),
                        run.samples(),
                        run.seed()));
        out.append("mean number of kinks %s, standard error %s\n"
                .formatted(rounded(run.counts().mean(), 8), rounded(run.standardError(), 2)));
        out.append("%s engine, %s %s, %s seconds, %s neurons a second, kinks %s\n"
                .formatted(
                        run.engine(),
                        run.threads(),
                        run.threads() == 1 ? "thread" : "threads",
                        rounded(run.seconds(), 3),
                        rounded(run.neuronsPerSecond(), 3),
                        run.version()));
        histogram(out, run.counts());
        return out.toString();
    }

    private static void histogram(StringBuilder out, Histogram counts) {
        int[] seen = IntStream.range(0, counts.cells())
                .filter(k -> counts.count(k) > 0)
                .toArray();
        if (seen.length == 0) {
            return;
        }
        int first = seen[0];
        int last = seen[seen.length - 1];
        int step = (last - first) / MOST_ROWS + 1;
        int rows = (last - first) / step + 1;
        long[] sums = new long[rows];
        for (int k : seen) {
            sums[(k - first) / step] += counts.count(k);
        }
        long most = IntStream.range(0, rows).mapToLong(i -> sums[i]).max().orElse(1);
        int digits = Long.toString(most).length();
        int label = label(last, last).length() * (step == 1 ? 1 : 2) + (step == 1 ? 0 : 2);
        out.append('\n');
        for (int i = 0; i < rows; i++) {
            int from = first + i * step;
            String range = label(from, Math.min(last, from + step - 1));
            String bar = "#".repeat((int) Math.round((double) BAR * sums[i] / most));
            String line =
                    PlainText.right(range, label) + "  " + PlainText.right(Long.toString(sums[i]), digits) + "  " + bar;
            out.append(line.stripTrailing()).append('\n');
        }
    }

    private static String label(int from, int to) {
        return from == to ? Integer.toString(from) : from + ".." + to;
    }

    /** The number in so many significant digits, without an exponent. */
    private static String rounded(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(digits)).toPlainString()
                : "undefined";
    }
}
