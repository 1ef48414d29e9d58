package io.github.kinks.cli;

import io.github.kinks.report.Table;
import io.github.kinks.suite.Accuracy;
import io.github.kinks.suite.Version;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kinks accuracy}: how right the laws are that are tabulated in doubles. */
@Command(
        name = "accuracy",
        description = "Measures the error of the ball's law in doubles, and the time to tabulate all of it.",
        footer = {
            "Up to width 2000 the truth is the exact law that is derived, beyond it a recurrence in multiple precision.",
            "Compared are all probabilities of at least 1e-300; at the default widths it takes a minute or two.",
            "Errors are the same at every run; times are the medians of 21 runs on this machine."
        },
        mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Option(
            names = "--widths",
            paramLabel = "LIST",
            defaultValue = "10,100,1000,2000,1e5,1e6",
            converter = Widths.Reader.class,
            description = "widths, such as 1..12 or 1,2,5 (default 10,100,1000,2000,1e5,1e6)")
    private Widths widths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            converter = TableFormat.Reader.class,
            description = "markdown (default), latex, csv or json")
    private TableFormat format;

    @Override
    public Integer call() throws IOException {
        Table table = Accuracy.of(
                widths.values(),
                List.of("kinks %s: relative errors of the ball's law on (-1, 1) in doubles"
                        .formatted(Version.current())));
        main.out().write(format.of(table));
        return 0;
    }
}
