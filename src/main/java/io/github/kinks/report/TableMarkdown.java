package io.github.kinks.report;

import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown; mathematics stands between {@code $`} and {@code `$}, where no character is special. */
public final class TableMarkdown {
    private TableMarkdown() {}

    /** The table, preceded by its provenance as a comment. */
    public static String of(Table table) {
        StringBuilder out = new StringBuilder();
        if (!table.provenance().isEmpty()) {
            String lines =
                    String.join("\n", table.provenance()).replace("--", "- -").replace(">", "");
            out.append("<!-- ").append(lines).append(" -->\n\n");
        }
        out.append(row(table.columns().stream().map(Column::header).toList()));
        out.append(table.columns().stream().map(TableMarkdown::rule).collect(Collectors.joining(" | ", "| ", " |\n")));
        table.rows().forEach(cells -> out.append(row(cells)));
        return out.toString();
    }

    private static String row(List<Cell> cells) {
        return cells.stream().map(TableMarkdown::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(Column column) {
        return switch (column.alignment()) {
            case LEFT, WRAPPED -> "---";
            case CENTER -> ":-:";
            case RIGHT -> "--:";
        };
    }

    private static String cell(Cell cell) {
        if (cell instanceof Cell.Mathematics c && !c.latex().contains("`")) {
            // a bar would end the cell, even in code
            return "$`" + c.latex().replace("\\|", "\\Vert ").replace("|", "\\vert ") + "`$";
        } else if (cell instanceof Cell.Code c && !c.plain().contains("`")) {
            return "`" + oneLine(c.plain()).replace("|", "\\|") + "`";
        } else if (cell instanceof Cell.Link c) {
            return "[" + escape(c.plain()) + "](" + target(c.target()) + ")";
        }
        return escape(cell.plain());
    }

    /** {@code text} so that Markdown shows it as it is. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        oneLine(text).codePoints().forEach(c -> {
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else {
                if ("\\`*_[]|$~#".indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String target(String target) {
        return target.replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("|", "%7C");
    }
}
