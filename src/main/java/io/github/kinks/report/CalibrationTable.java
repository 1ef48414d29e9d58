package io.github.kinks.report;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.TrialResult;
import io.github.kinks.evidence.BinomialInterval;
import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The table of measured false alarms and power, with their exact intervals. */
public final class CalibrationTable {
    private static final int PLACES = 4;

    private CalibrationTable() {}

    /** One row a test; rates to four decimal places, their intervals rounded outwards. */
    public static Table of(Calibration run) {
        List<List<Cell>> rows =
                run.results().stream().map(CalibrationTable::row).toList();
        return new Table(
                Optional.empty(),
                List.of(provenance(run)),
                List.of(
                        Column.left("test", new Cell.Text("Test")),
                        Column.right("falseAlarms", new Cell.Text("False alarms")),
                        Column.right("interval", new Cell.Text("Interval")),
                        Column.wrapped("effect", new Cell.Text("Effect"), 0.2),
                        Column.right("detectable", new Cell.Text("Size")),
                        Column.right("samples", new Cell.Text("Draws")),
                        Column.right("power", new Cell.Text("Found")),
                        Column.right("powerInterval", new Cell.Text("Interval"))),
                rows);
    }

    private static List<Cell> row(TrialResult trial) {
        return List.of(
                new Cell.Text(trial.design().test()),
                new Cell.Decimal(rate(trial.falseAlarms())),
                new Cell.Text(interval(trial.falseAlarms())),
                new Cell.Text(trial.design().effect()),
                new Cell.Decimal(detectable(trial)),
                new Cell.Whole(trial.design().samples()),
                new Cell.Decimal(rate(trial.detections())),
                new Cell.Text(interval(trial.detections())));
    }

    private static String provenance(Calibration run) {
        return "kinks %s: %s runs on either law, seed %s, alpha %s, power %s"
                .formatted(
                        run.version(),
                        run.runs(),
                        run.seed(),
                        number(run.promise().alpha()),
                        number(run.promise().power()));
    }

    /** The detectable effect, rounded up to three significant digits. */
    static String detectable(TrialResult trial) {
        return new BigDecimal(number(trial.design().detectable()))
                .round(new MathContext(3, RoundingMode.CEILING))
                .toPlainString();
    }

    /** The share of runs, to the nearest. */
    static String rate(BinomialInterval rate) {
        return new BigDecimal(number(rate.rate()))
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** As in {@code 0.0412 to 0.0567}. */
    static String interval(BinomialInterval rate) {
        return new BigDecimal(number(rate.low()))
                        .setScale(PLACES, RoundingMode.FLOOR)
                        .toPlainString() + " to "
                + new BigDecimal(number(rate.high()))
                        .setScale(PLACES, RoundingMode.CEILING)
                        .toPlainString();
    }

    /** A number as JSON writes it. */
    static String number(double value) {
        return Json.text(out -> out.writeNumber(value)).strip();
    }
}
