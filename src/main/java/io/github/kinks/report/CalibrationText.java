package io.github.kinks.report;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.TrialResult;
import java.util.ArrayList;
import java.util.List;

/** A calibration for a terminal: a line a test, a mark on those that break a promise, and a last line. */
public final class CalibrationText {
    private static final List<String> HEADERS =
            List.of("test", "false alarms", "interval", "found", "interval", "size", "draws", "effect on which law");

    private CalibrationText() {}

    /** The text. */
    public static String of(Calibration run) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADERS);
        run.results().forEach(trial -> lines.add(cells(trial)));
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < HEADERS.size(); column++) {
                int at = column;
                int width =
                        lines.stream().mapToInt(l -> l.get(at).length()).max().orElse(0);
                boolean isText = column == 0 || column == HEADERS.size() - 1;
                text.append(column == 0 ? "" : "  ")
                        .append(isText ? PlainText.left(line.get(at), width) : PlainText.right(line.get(at), width));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
        return out.append('\n').append(summary(run)).append('\n').toString();
    }

    private static List<String> cells(TrialResult trial) {
        String broken = trial.alarmsTooOften() ? "  ! too many false alarms" : "";
        broken += trial.detectsTooSeldom() ? "  ! found too seldom" : "";
        return List.of(
                trial.design().test(),
                CalibrationTable.rate(trial.falseAlarms()),
                CalibrationTable.interval(trial.falseAlarms()),
                CalibrationTable.rate(trial.detections()),
                CalibrationTable.interval(trial.detections()),
                CalibrationTable.detectable(trial),
                Long.toString(trial.design().samples()),
                trial.design().effect() + "; " + trial.design().law() + broken);
    }

    /** The last lines: what was promised, and by which tests it was not kept. */
    private static String summary(Calibration run) {
        List<String> broken = run.results().stream()
                .filter(trial -> !trial.isKept())
                .map(trial -> trial.design().test())
                .toList();
        return ("%s tests, %s runs on either law, seed %s; promised: false alarms at most %s, found at least %s.\n"
                        + "Each interval misses its rate with probability at most %s. %s")
                .formatted(
                        run.results().size(),
                        run.runs(),
                        run.seed(),
                        CalibrationTable.number(run.promise().alpha()),
                        CalibrationTable.number(run.promise().power()),
                        CalibrationTable.number(run.chance()),
                        broken.isEmpty()
                                ? "No interval contradicts a promise."
                                : "Broken promises: " + String.join(", ", broken) + ".");
    }
}
