package io.github.kinks.report;

import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How far tabulated laws are from the truth, and how long they take. */
public final class AccuracyTable {
    private AccuracyTable() {}

    /**
     * One law.
     *
     * @param width the width
     * @param truth where the values come from that it was compared with
     * @param compared how many probabilities were compared: those of at least 1e-300
     * @param worst the k with the largest relative error
     * @param error that error
     * @param milliseconds the time to tabulate the whole law
     */
    public record Row(int width, String truth, int compared, int worst, double error, double milliseconds) {}

    /** One row a law; errors rounded up to two digits, times to the nearest. */
    public static Table of(List<Row> rows, List<String> provenance) {
        return new Table(
                Optional.empty(),
                provenance,
                List.of(
                        Column.right("n", new Cell.Mathematics("n", "n")),
                        Column.left("truth", new Cell.Text("Compared with")),
                        Column.right("compared", new Cell.Text("Probabilities")),
                        Column.right("error", new Cell.Text("Largest relative error")),
                        Column.right("k", new Cell.Mathematics("\\text{at }k", "at k")),
                        Column.right("milliseconds", new Cell.Text("Milliseconds"))),
                rows.stream().map(AccuracyTable::cells).toList());
    }

    private static List<Cell> cells(Row row) {
        return List.of(
                new Cell.Whole(row.width()),
                new Cell.Text(row.truth()),
                new Cell.Whole(row.compared()),
                new Cell.Decimal(text(row.error(), RoundingMode.CEILING)),
                new Cell.Whole(row.worst()),
                new Cell.Decimal(text(row.milliseconds(), RoundingMode.HALF_EVEN)));
    }

    private static String text(double value, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(2, mode)).toString();
    }
}
