package io.github.kinks.cli;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.Trial;
import io.github.kinks.report.CalibrationJson;
import io.github.kinks.report.CalibrationTable;
import io.github.kinks.report.CalibrationText;
import io.github.kinks.report.TableLatex;
import io.github.kinks.report.TableMarkdown;
import io.github.kinks.suite.CalibrateQuery;
import io.github.kinks.suite.Calibrating;
import io.github.kinks.suite.ReportFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kinks calibrate}: how often the tests are wrong. */
@Command(
        name = "calibrate",
        description = "Measures false alarms and power: runs every test on true laws and at its detectable effect.",
        footer = {
            "A promise is broken where the exact interval of a rate lies wholly on its wrong side; tests that keep",
            "their promises are blamed with probability at most 1e-6 in the whole calibration.",
            "Exit status: 0 all promises kept, 1 a failure of the suite itself, 2 wrong usage or an output that cannot",
            "be written, 3 a broken promise, 4 interrupted before the last test."
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    private static final int BROKEN = 3;
    private static final int OPEN = 4;

    /** How the rates are printed. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        LATEX;

        /** Reads a format. */
        static final class Reader extends OneOf<Format> {
            Reader() {
                super(Format.values());
            }
        }
    }

    @ParentCommand
    private Main main;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "10000",
            converter = WholeNumber.Runs.class,
            description = "runs of each test on either law (default 10000)")
    private long runs;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "0.05",
            converter = Probability.class,
            description = "promised bound on the rate of false alarms (default 0.05)")
    private double alpha;

    @Option(
            names = "--power",
            paramLabel = "P",
            defaultValue = "0.9",
            converter = Probability.class,
            description = "promised rate of detections at the detectable effect (default 0.9)")
    private double power;

    @Option(names = "--only", split = ",", paramLabel = "TEST", description = "try these tests only")
    private List<String> only = new ArrayList<>();

    @Mixin
    private Drawing drawing;

    @Mixin
    private Output output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Reader.class,
            description = "text (default), json, markdown or latex")
    private Format format;

    @Override
    public Integer call() throws IOException {
        CalibrateQuery query =
                new CalibrateQuery(runs, drawing.seed(), new Promise(alpha, power), only, drawing.localWorkers());
        List<Trial> trials = Calibrating.trials(query);
        ReportFolder folder = ReportFolder.at(output.folder());
        try (Interruption interruption = Interruption.watched()) {
            Calibration calibration = measured(query, trials, interruption);
            main.out().write(text(calibration));
            main.out().flush();
            folder.write(calibration);
            return status(calibration, trials.size());
        }
    }

    private Calibration measured(CalibrateQuery query, List<Trial> trials, Interruption interruption) {
        try (ProgressMeter meter = ProgressMeter.ofRuns(runs * trials.size())) {
            return Calibrating.run(query, trials, done -> {
                meter.advanced(done);
                return !interruption.requested();
            });
        }
    }

    private String text(Calibration calibration) {
        return switch (format) {
            case TEXT -> CalibrationText.of(calibration);
            case JSON -> CalibrationJson.write(calibration);
            case MARKDOWN -> TableMarkdown.of(CalibrationTable.of(calibration));
            case LATEX -> TableLatex.of(CalibrationTable.of(calibration));
        };
    }

    /** The exit status, where so many trials were asked for. */
    static int status(Calibration calibration, int trials) {
        if (!calibration.isKept()) {
            return BROKEN;
        }
        return calibration.results().size() < trials ? OPEN : 0;
    }
}
