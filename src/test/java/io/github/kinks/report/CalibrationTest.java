package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration RUN = Examples.calibration();

    @Test
    void theJsonIsReadAsItWasWritten() {
        String json = CalibrationJson.write(RUN);
        assertThat(CalibrationJson.read(json)).isEqualTo(RUN);
        assertThat(CalibrationJson.write(CalibrationJson.read(json))).isEqualTo(json);
        assertThat(json)
                .startsWith("{\n  \"suite\": {\n    \"seed\": 7,\n    \"version\": \"0.1.0\",\n    \"alpha\": 0.05")
                .contains("\"falseAlarms\": 512,\n      \"falseAlarmRate\": 0.0512,\n      \"interval\": [")
                .doesNotContain("thread", "second\"", "engine");
    }

    @Test
    void aFaultInTheJsonIsNamed() {
        String json = CalibrationJson.write(RUN);
        assertThatThrownBy(() -> CalibrationJson.read("{")).hasMessageStartingWith("not valid JSON");
        assertThatThrownBy(() -> CalibrationJson.read(json.replace("\"detections\": 8990", "\"detections\": \"all\"")))
                .hasMessage("trials[0].detections: NUMBER is wanted, not STRING");
        assertThatThrownBy(() -> CalibrationJson.read(json.replace("\"falseAlarms\": 512", "\"falseAlarms\": 10001")))
                .hasMessageContaining("10001 events in 10000 trials");
    }

    @Test
    void theIntervalsAreTheOnesOfTheCountsToEitherSide() {
        assertThat(RUN.results()).extracting(TrialResult::isKept).containsExactly(true, false, false);
        assertThat(RUN.results()).extracting(TrialResult::alarmsTooOften).containsExactly(false, true, false);
        assertThat(RUN.results()).extracting(TrialResult::detectsTooSeldom).containsExactly(false, false, true);
        assertThat(RUN.isKept()).isFalse();
        assertThat(CalibrationJson.write(RUN).replace(", 0.0", "")).contains("\"powerRate\": 0.8,");
    }

    @Test
    void theTextMarksWhatIsBroken() {
        List<String> lines = CalibrationText.of(RUN).lines().toList();
        assertThat(lines.get(0)).startsWith("test  false alarms");
        assertThat(lines.get(1)).startsWith("kept        0.0512").doesNotContain("!");
        assertThat(lines.get(2)).contains("0.0700", "! too many false alarms");
        assertThat(lines.get(3)).contains("0.8000", "! found too seldom", "0.0003");
        assertThat(lines.get(5))
                .isEqualTo("3 tests, 10000 runs on either law, seed 7; promised: false alarms at most"
                        + " 0.05, found at least 0.9.");
        assertThat(lines.get(6)).endsWith("Broken promises: loud, deaf.");
    }

    @Test
    void theTableRoundsIntervalsOutwardsAndEffectsUp() {
        Table table = CalibrationTable.of(RUN);
        assertThat(table.rows().get(0)).extracting(Table.Cell::plain).contains("0.0512", "0.1", "0.8990");
        assertThat(table.rows().get(1)).extracting(Table.Cell::plain).contains("0.124", "1.0000", "2000");
        for (TrialResult trial : RUN.results()) {
            String[] ends = CalibrationTable.interval(trial.falseAlarms()).split(" to ", -1);
            assertThat(Double.parseDouble(ends[0]))
                    .isLessThanOrEqualTo(trial.falseAlarms().low());
            assertThat(Double.parseDouble(ends[1]))
                    .isGreaterThanOrEqualTo(trial.falseAlarms().high());
        }
        assertThat(TableLatex.of(table)).contains("\\toprule", "% kinks 0.1.0: 10000 runs on either law, seed 7");
    }
}
