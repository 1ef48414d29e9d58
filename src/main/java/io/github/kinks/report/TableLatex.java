package io.github.kinks.report;

import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table in LaTeX with booktabs rules, to be read by {@code \input}. A long one breaks over pages. Needs the packages
 * amsmath, amssymb, array, booktabs and longtable.
 */
public final class TableLatex {
    /** Rows from which a table may not fit on a page. */
    static final int LONG = 40;

    private TableLatex() {}

    /** The table; with a caption it is a float, unless it is long. */
    public static String of(Table table) {
        StringBuilder out = new StringBuilder();
        table.provenance()
                .forEach(line -> out.append("% ").append(comment(line)).append('\n'));
        out.append("% packages: amsmath, amssymb, array, booktabs, longtable\n");
        boolean isLong = table.rows().size() > LONG;
        String caption = table.caption()
                .map(c -> "\\caption{" + LatexText.escape(c) + "}")
                .orElse("");
        boolean isFloat = !caption.isEmpty() && !isLong;
        if (isFloat) {
            out.append("\\begin{table}[htbp]\n\\centering\n").append(caption).append('\n');
        }
        out.append("\\begin{%s}{@{}%s@{}}\n"
                .formatted(
                        environment(isLong),
                        table.columns().stream().map(TableLatex::format).collect(Collectors.joining())));
        if (isLong && !caption.isEmpty()) {
            out.append(caption).append(" \\\\\n");
        }
        out.append("\\toprule\n");
        out.append(row(table.columns().stream().map(Column::header).toList()));
        out.append("\\midrule\n");
        if (isLong) {
            out.append("\\endhead\n\\bottomrule\n\\endfoot\n");
        }
        table.rows().forEach(cells -> out.append(row(cells)));
        if (!isLong) {
            out.append("\\bottomrule\n");
        }
        out.append("\\end{").append(environment(isLong)).append("}\n");
        if (isFloat) {
            out.append("\\end{table}\n");
        }
        return out.toString();
    }

    private static String environment(boolean isLong) {
        return isLong ? "longtable" : "tabular";
    }

    private static String row(List<Cell> cells) {
        return cells.stream().map(TableLatex::cell).collect(Collectors.joining(" & ")) + " \\\\\n";
    }

    private static String format(Column column) {
        return switch (column.alignment()) {
            case LEFT -> "l";
            case CENTER -> "c";
            case RIGHT -> "r";
            case WRAPPED ->
                ">{\\raggedright\\arraybackslash}p{%s\\linewidth}"
                        .formatted(String.format(Locale.ROOT, "%.3f", column.share()));
        };
    }

    private static String cell(Cell cell) {
        if (cell instanceof Cell.Mathematics c) {
            return "$" + c.latex() + "$";
        } else if (cell instanceof Cell.Whole c) {
            return "$" + c.value() + "$";
        } else if (cell instanceof Cell.Decimal c) {
            return "$" + decimal(c.plain()) + "$";
        } else if (cell instanceof Cell.Code c) {
            return LatexText.code(c.plain());
        } else if (cell instanceof Cell.Missing) {
            return "---";
        }
        return LatexText.escape(cell.plain());
    }

    /** A decimal for math mode: {@code 1.5E-7} becomes a power of ten. */
    static String decimal(String plain) {
        int e = Math.max(plain.indexOf('E'), plain.indexOf('e'));
        if (e < 0 || !plain.substring(0, e).matches("-?[0-9.]+")) {
            return plain.matches("-?[0-9.]+") ? plain : "\\text{" + LatexText.escape(plain) + "}";
        }
        String exponent = plain.substring(e + 1);
        return plain.substring(0, e) + " \\times 10^{" + (exponent.startsWith("+") ? exponent.substring(1) : exponent)
                + "}";
    }

    /** One line of a comment; a line end would let the rest out of it. */
    private static String comment(String line) {
        return line.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
