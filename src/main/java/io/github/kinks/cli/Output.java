package io.github.kinks.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every command that writes a report. */
final class Output {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/report",
            description = "folder of the report (default target/report)")
    private Path folder;

    /** Where the report is written. */
    Path folder() {
        return folder;
    }
}
