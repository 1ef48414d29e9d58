package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    @TempDir
    private Path folder;

    private String arguments(String rest) {
        return "calibrate --runs 40 --only rate-at-most,same-law --out " + folder + " " + rest;
    }

    @Test
    void theJsonIsTheFileAndDependsOnTheSeedAlone() throws IOException {
        JsonNode run = Run.json(arguments("--seed 7 --threads 1"));
        String file = Files.readString(folder.resolve("calibration.json"));
        assertThat(Run.output(arguments("--seed 7 --threads 3 --format json"))).isEqualTo(file);
        assertThat(Run.output(arguments("--seed 8 --format json"))).isNotEqualTo(file);
        assertThat(run.get("suite").fieldNames())
                .toIterable()
                .containsExactly("seed", "version", "alpha", "power", "runs", "intervalsMiss");
        assertThat(run.get("trials")).hasSize(2);
        assertThat(run.get("trials").get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "test",
                        "law",
                        "effect",
                        "detectable",
                        "samples",
                        "runs",
                        "falseAlarms",
                        "falseAlarmRate",
                        "interval",
                        "detections",
                        "powerRate",
                        "powerInterval");
        assertThat(run.get("trials").get(0).get("test").textValue()).isEqualTo("same-law");
        assertThat(run.get("trials").get(0).get("runs").longValue()).isEqualTo(40);
    }

    @Test
    void textMarkdownAndLatexHoldTheSameRates() throws IOException {
        JsonNode trial = Run.json(arguments("--seed 1")).get("trials").get(1);
        String power = String.format(
                java.util.Locale.ROOT, "%.4f", trial.get("powerRate").doubleValue());
        assertThat(Run.output(arguments("--seed 1")))
                .contains("rate-at-most", power, "No interval contradicts a promise.");
        assertThat(Run.output(arguments("--format markdown"))).contains("| rate-at-most | ", "| " + power + " |");
        assertThat(Run.output(arguments("--format latex")))
                .contains("\\toprule", "rate-at-most", "$" + power + "$")
                .isEqualTo(Files.readString(folder.resolve("tables").resolve("calibration.tex")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldBeforeAnyRun() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = Run.of("calibrate --runs 1000000000 --out " + file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--out: cannot write to the folder").hasLineCount(1);
    }

    @Test
    void theStatusSaysWhetherPromisesAreKept() {
        assertThat(CalibrateCommand.status(of(500, 9_000), 1)).isZero();
        assertThat(CalibrateCommand.status(of(700, 9_000), 1)).isEqualTo(3);
        assertThat(CalibrateCommand.status(of(500, 8_700), 1)).isEqualTo(3);
        assertThat(CalibrateCommand.status(of(500, 9_000), 2)).isEqualTo(4);
    }

    private static Calibration of(long falseAlarms, long detections) {
        Promise promise = new Promise(0.05, 0.9);
        Design design = new Design("test", "law", "effect", 0.1, 10, promise);
        return new Calibration(
                1, "0", promise, 10_000, 1e-6, List.of(TrialResult.of(design, 10_000, falseAlarms, detections, 1e-6)));
    }
}
