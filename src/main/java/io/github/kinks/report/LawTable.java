package io.github.kinks.report;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The values of one quantity under several priors and widths, beside what simulation says where it was run. */
public final class LawTable {
    private LawTable() {}

    /**
     * One row.
     *
     * @param prior the prior as it is typed
     * @param width the width
     * @param k the number of kinks, for a pmf
     * @param exact the closed form, where there is one that is short
     * @param decimal the value in so many digits, all right
     * @param simulated what simulation says, where it was run
     */
    public record Row(
            String prior,
            int width,
            OptionalInt k,
            Optional<Formula> exact,
            String decimal,
            Optional<Estimate> simulated) {}

    /**
     * An estimate by simulation.
     *
     * @param value the estimate
     * @param standardError its standard error
     */
    public record Estimate(double value, double standardError) {}

    /**
     * The table; columns in which every row would be empty are left out.
     *
     * @param quantity what its values are
     * @param rows in the order in which they are shown
     * @param provenance what made it
     */
    public static Table of(Quantity quantity, List<Row> rows, List<String> provenance) {
        boolean indexed = rows.stream().anyMatch(r -> r.k().isPresent());
        boolean closed = rows.stream().anyMatch(r -> r.exact().isPresent());
        boolean simulated = rows.stream().anyMatch(r -> r.simulated().isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left("prior", new Cell.Text("Prior")));
        columns.add(Column.right("n", new Cell.Mathematics("n", "n")));
        if (indexed) {
            columns.add(Column.right("k", new Cell.Mathematics("k", "k")));
        }
        if (closed) {
            columns.add(Column.left("exact", new Cell.Text("Closed form")));
        }
        columns.add(Column.right(quantity.key(), header(quantity)));
        if (simulated) {
            columns.add(Column.right("simulated", new Cell.Text("Simulated")));
            columns.add(Column.right("standardError", new Cell.Text("Standard error")));
        }
        List<List<Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<Cell> line = new ArrayList<>();
            line.add(new Cell.Text(row.prior()));
            line.add(new Cell.Whole(row.width()));
            if (indexed) {
                line.add(row.k().isPresent() ? new Cell.Whole(row.k().getAsInt()) : new Cell.Missing());
            }
            if (closed) {
                line.add(row.exact()
                        .<Cell>map(f -> new Cell.Mathematics(LatexFormula.inline(f), f.toString()))
                        .orElse(new Cell.Missing()));
            }
            line.add(new Cell.Decimal(row.decimal()));
            if (simulated) {
                line.addAll(row.simulated()
                        .map(LawTable::estimate)
                        .orElse(List.of(new Cell.Missing(), new Cell.Missing())));
            }
            cells.add(line);
        }
        return new Table(Optional.empty(), provenance, columns, cells);
    }

    private static Cell header(Quantity quantity) {
        return switch (quantity) {
            case MEAN -> new Cell.Mathematics("\\mathbb{E}[K]", "E K");
            case VARIANCE -> new Cell.Mathematics("\\mathrm{Var}[K]", "Var K");
            case PMF -> new Cell.Mathematics("\\mathbb{P}(K = k)", "P(K = k)");
            default -> new Cell.Text(quantity.key());
        };
    }

    /** The standard error in two digits, and the estimate to its last one. */
    private static List<Cell> estimate(Estimate estimate) {
        if (!Double.isFinite(estimate.value())
                || !(estimate.standardError() > 0)
                || Double.isInfinite(estimate.standardError())) {
            Cell value = Double.isFinite(estimate.value())
                    ? new Cell.Decimal(new BigDecimal(estimate.value())
                            .round(new MathContext(8))
                            .toString())
                    : new Cell.Missing();
            Cell error = estimate.standardError() == 0 ? new Cell.Decimal("0") : new Cell.Missing();
            return List.of(value, error);
        }
        BigDecimal error = new BigDecimal(estimate.standardError()).round(new MathContext(2));
        BigDecimal value = new BigDecimal(estimate.value()).setScale(error.scale(), java.math.RoundingMode.HALF_EVEN);
        return List.of(new Cell.Decimal(value.toString()), new Cell.Decimal(error.toString()));
    }
}
