package io.github.kinks.cli;

import io.github.kinks.report.Table;
import io.github.kinks.report.TableCsv;
import io.github.kinks.report.TableJson;
import io.github.kinks.report.TableLatex;
import io.github.kinks.report.TableMarkdown;

/** How a table is written. */
enum TableFormat {
    LATEX,
    MARKDOWN,
    CSV,
    JSON;

    /** Whether it is made for readers. */
    boolean isPrinted() {
        return this == LATEX || this == MARKDOWN;
    }

    String of(Table table) {
        return switch (this) {
            case LATEX -> TableLatex.of(table);
            case MARKDOWN -> TableMarkdown.of(table);
            case CSV -> TableCsv.of(table);
            case JSON -> TableJson.of(table);
        };
    }

    /** Reads a format. */
    static final class Reader extends OneOf<TableFormat> {
        Reader() {
            super(TableFormat.values());
        }
    }
}
