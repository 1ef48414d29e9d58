package io.github.kinks.cli;

import io.github.kinks.suite.Version;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code kinks}. */
@Command(
        name = "kinks",
        description = "Verifies what is claimed about random neural networks.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionText.class,
        // a command is added here and nowhere else
        subcommands = {
            VerifyCommand.class,
            CertifyCommand.class,
            DeriveCommand.class,
            SimulateCommand.class,
            TableCommand.class,
            AccuracyCommand.class,
            CalibrateCommand.class,
            ListCommand.class,
            ExplainCommand.class,
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Shows where a failure came from. */
    @Option(names = "--debug", hidden = true, scope = ScopeType.INHERIT)
    private boolean debug;

    private final Writer out;

    private Main(Writer out) {
        this.out = out;
    }

    /** Runs the command with the process's own streams and ends the process where the exit status is not 0. */
    public static void main(String[] args) {
        // numbers are printed alike in every country
        Locale.setDefault(Locale.ROOT);
        int status = execute(stream(FileDescriptor.out), stream(FileDescriptor.err), args);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static Writer stream(FileDescriptor target) {
        return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(target), StandardCharsets.UTF_8));
    }

    /**
     * Runs the command.
     *
     * @param out what standard output gets; flushed at the end
     * @param err what standard error gets; flushed at the end
     * @return the exit status: 0; 1 for a failure of our own; 2 for wrong usage or output that cannot be written; what else a
     *     command defines
     */
    public static int execute(Writer out, Writer err, String... args) {
        Main main = new Main(out);
        PrintWriter messages = new PrintWriter(err);
        Failures failures = new Failures(messages, () -> main.debug);
        int status;
        try {
            CommandLine line = new CommandLine(main)
                    .setOut(new PrintWriter(out))
                    .setErr(messages)
                    .registerConverter(TextOrJson.class, new TextOrJson.Reader())
                    .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                    .setUsageHelpLongOptionsMaxWidth(24)
                    .setParameterExceptionHandler(failures::usage)
                    .setExecutionExceptionHandler((e, command, parsed) -> failures.of(e, command));
            status = line.execute(args);
            if (!failures.told()) {
                if (line.getOut().checkError()) {
                    throw new IOException("the help text was lost");
                }
                out.flush();
            }
        } catch (IOException e) {
            status = failures.unwritable(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            status = failures.own(e);
        }
        messages.flush();
        return status;
    }

    /** What standard output gets. Unlike picocli's writer it says when it cannot be written to. */
    Writer out() {
        return out;
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is wanted: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** What {@code --version} prints. */
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"kinks " + Version.current()};
        }
    }
}
