package io.github.kinks.suite;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Histogram;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.TabulatedLaw;
import io.github.kinks.report.LawTable;
import io.github.kinks.report.LawTable.Estimate;
import io.github.kinks.report.LawTable.Row;
import io.github.kinks.report.Table;
import io.github.kinks.symbolic.Deriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes tables of exact values, beside what simulation says where that is wanted. */
public final class Tabulating {
    private static final long MOST_ROWS = 100_000;

    private final TableQuery query;
    private final Deriver deriver = new Deriver();

    private Tabulating(TableQuery query) {
        this.query = query;
    }

    /**
     * The table.
     *
     * @param provenance lines that say what made it
     * @throws QueryException if a model is not covered, or the table too long
     */
    public static Table answer(TableQuery query, List<String> provenance) {
        try {
            return LawTable.of(query.quantity(), new Tabulating(query).rows(), provenance);
        } catch (FormulaException e) {
            throw new QueryException(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Row> rows() {
        boolean indexed = query.quantity() == Quantity.PMF;
        long cells = query.settings().stream()
                .flatMap(s ->
                        query.widths().stream().map(n -> indexed ? s.model().mostKinks(n) + 1L : 1L))
                .mapToLong(Long::longValue)
                .sum();
        if (cells > MOST_ROWS) {
            throw new QueryException("a table of %d rows is too long; up to %d are made".formatted(cells, MOST_ROWS));
        }
        List<Row> rows = new ArrayList<>();
        for (Setting setting : query.settings()) {
            Laws laws = new Laws(deriver, setting.model());
            if (!laws.free().isEmpty()) {
                throw new QueryException("a table holds numbers; '%s' leaves %s free, write %s"
                        .formatted(setting.name(), String.join(", ", laws.free()), "gaussian:sw=1,sb=1"));
            }
            for (int width : query.widths()) {
                rows.addAll(indexed ? pmf(setting, laws, width) : List.of(single(setting, laws, width)));
            }
        }
        return rows;
    }

    private Row single(Setting setting, Laws laws, int width) {
        Optional<Formula> formula = formula(laws, width);
        ExactValue value = laws.value(query.quantity(), width);
        Optional<Estimate> drawn = drawn(setting, width)
                .map(counts -> query.quantity() == Quantity.MEAN ? Estimates.mean(counts) : Estimates.variance(counts));
        return row(setting, width, OptionalInt.empty(), value, formula, drawn);
    }

    /** What is asked for at a width, where it has a formula. */
    private Optional<Formula> formula(Laws laws, int width) {
        return laws.derived(query.quantity()).map(d -> d.result().substitute("n", Formula.number(width)));
    }

    private List<Row> pmf(Setting setting, Laws laws, int width) {
        Optional<Histogram> counts = drawn(setting, width);
        if (width > Laws.WIDEST) {
            return tabulated(setting, laws.tabulated(width), counts);
        }
        Optional<Formula> formula = formula(laws, width);
        ExactLaw law = laws.at(width);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k <= setting.model().mostKinks(width); k++) {
            int index = k;
            rows.add(row(
                    setting,
                    width,
                    OptionalInt.of(k),
                    law.pmf(k),
                    formula.map(f -> f.substitute("k", Formula.number(index))),
                    counts.map(c -> Estimates.probability(c, index))));
        }
        return rows;
    }

    private List<Row> tabulated(Setting setting, TabulatedLaw law, Optional<Histogram> counts) {
        return IntStream.rangeClosed(0, law.width())
                .mapToObj(k -> new Row(
                        setting.name(),
                        law.width(),
                        OptionalInt.of(k),
                        Optional.empty(),
                        law.decimal(k, query.digits()),
                        counts.map(c -> Estimates.probability(c, k))))
                .toList();
    }

    private Row row(
            Setting setting,
            int width,
            OptionalInt k,
            ExactValue value,
            Optional<Formula> formula,
            Optional<Estimate> drawn) {
        Optional<Formula> closed =
                Deriving.closed(value, formula, width).filter(f -> f.toString().length() <= query.longestForm());
        return new Row(setting.name(), width, k, closed, value.decimal(query.digits()), drawn);
    }

    private Optional<Histogram> drawn(Setting setting, int width) {
        return query.draws()
                .map(d -> Simulating.run(
                                new SimulateQuery(setting, width, d.samples(), d.seed(), d.threads()), Watch.none())
                        .counts());
    }
}
