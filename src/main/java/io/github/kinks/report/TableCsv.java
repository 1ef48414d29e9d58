package io.github.kinks.report;

import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values by RFC 4180: a header line of the columns' keys, lines ended by CR LF, and quotes around
 * what contains a comma, a quote or a line end. Caption and provenance have no place in the format.
 */
public final class TableCsv {
    private TableCsv() {}

    /** The table. */
    public static String of(Table table) {
        return line(table.columns().stream().map(Column::key).toList())
                + table.rows().stream()
                        .map(cells -> line(cells.stream().map(Cell::plain).toList()))
                        .collect(Collectors.joining());
    }

    /** One line with its end. */
    static String line(List<String> fields) {
        return fields.stream().map(TableCsv::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String text) {
        boolean special = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
