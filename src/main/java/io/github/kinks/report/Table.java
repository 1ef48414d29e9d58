package io.github.kinks.report;

import java.util.List;
import java.util.Optional;

/**
 * A table as a value, to be written as LaTeX, Markdown, CSV, JSON or text.
 *
 * @param caption what it shows, in plain text
 * @param provenance lines that say what made it: version, seed, samples
 * @param columns its columns from left to right
 * @param rows its rows, each with one cell a column
 */
public record Table(Optional<String> caption, List<String> provenance, List<Column> columns, List<List<Cell>> rows) {

    /** @throws IllegalArgumentException if there is no column, or a row has more or fewer cells than there are columns */
    public Table {
        provenance = List.copyOf(provenance);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has %s cells, the table %s columns".formatted(row.size(), columns.size()));
            }
        }
    }

    /** Where a column's cells stand. */
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT,
        /** On the left, in lines broken to {@link Column#share}. */
        WRAPPED
    }

    /**
     * A column.
     *
     * @param key its name for machines, in CSV and JSON
     * @param header its name for readers
     * @param alignment where its cells stand
     * @param share the part of the line's width that a wrapped column takes, between 0 and 1; 0 for the others
     */
    public record Column(String key, Cell header, Alignment alignment, double share) {
        /** A column of text. */
        public static Column left(String key, Cell header) {
            return new Column(key, header, Alignment.LEFT, 0);
        }

        /** A column of numbers. */
        public static Column right(String key, Cell header) {
            return new Column(key, header, Alignment.RIGHT, 0);
        }

        /** A column of long text or formulas that is broken to {@code share} of the line's width. */
        public static Column wrapped(String key, Cell header, double share) {
            return new Column(key, header, Alignment.WRAPPED, share);
        }
    }

    /** What stands in one place. */
    public sealed interface Cell {
        /** The content in plain text: what CSV and a terminal get. */
        String plain();

        /** Words. */
        record Text(String plain) implements Cell {}

        /** A name or a formula as it is typed. */
        record Code(String plain) implements Cell {}

        /** Mathematics: LaTeX for math mode, trusted to be well-formed, and the same in plain text. */
        record Mathematics(String latex, String plain) implements Cell {}

        /** A whole number. */
        record Whole(long value) implements Cell {
            @Override
            public String plain() {
                return Long.toString(value);
            }
        }

        /** A decimal whose digits are kept as they are, with or without an exponent. */
        record Decimal(String plain) implements Cell {}

        /** Words that lead somewhere. */
        record Link(String plain, String target) implements Cell {}

        /** Nothing: not computed, or not applicable. */
        record Missing() implements Cell {
            @Override
            public String plain() {
                return "";
            }
        }
    }
}
