package io.github.kinks.cli;

import io.github.kinks.suite.Keeping;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that can be taken up where it was killed. */
final class Kept {
    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "keep in this file what is drawn, and go on from what is there")
    private @Nullable Path file;

    @Option(
            names = "--checkpoint-seconds",
            paramLabel = "S",
            defaultValue = "" + Keeping.USUAL_SECONDS,
            converter = Seconds.class,
            description = "at most about so much drawing is lost by a kill (default 10)")
    private double seconds;

    private CommandSpec command;
    private boolean lost;

    private Kept() {
        this.command = CommandSpec.create();
    }

    @Spec(Target.MIXEE)
    void setCommand(CommandSpec command) {
        this.command = command;
    }

    /** Where the run is kept, if that is wanted. */
    Optional<Keeping> keeping() {
        return Optional.ofNullable(file)
                .map(path -> new Keeping(path, seconds, this::tell, message -> {
                    lost = true;
                    tell(message);
                }));
    }

    private void tell(String message) {
        PrintWriter err = command.commandLine().getErr();
        err.println(command.qualifiedName() + ": " + message);
        err.flush();
    }

    /** Whether the file does not hold what it should. */
    boolean isLost() {
        return lost;
    }
}
