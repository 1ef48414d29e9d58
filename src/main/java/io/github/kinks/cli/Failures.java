package io.github.kinks.cli;

import io.github.kinks.claim.FormulaException;
import io.github.kinks.suite.QueryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong, and turns it into an exit status. A stack trace is for those who ask for one. */
final class Failures {
    static final int OURS = 1;
    static final int USAGE = 2;

    private final PrintWriter err;
    private final BooleanSupplier debug;
    private boolean told;

    Failures(PrintWriter err, BooleanSupplier debug) {
        this.err = err;
        this.debug = debug;
    }

    /** Arguments that are not understood. */
    int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        tell(
                command.getCommandSpec().qualifiedName(),
                message(e) + " (" + command.getCommandSpec().qualifiedName() + " --help tells more)");
        return USAGE;
    }

    private static String message(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return message;
        }
        String typed = unmatched.getUnmatched().get(0);
        List<String> near = unmatched.getSuggestions();
        boolean isCommand = !unmatched.isUnknownOption()
                && !e.getCommandLine().getSubcommands().isEmpty();
        String kind = unmatched.isUnknownOption() ? "option" : isCommand ? "command" : "argument";
        String known = isCommand
                ? "; known are "
                        + String.join(", ", e.getCommandLine().getSubcommands().keySet())
                : "";
        return "unknown %s '%s'%s"
                .formatted(kind, typed, near.isEmpty() ? known : "; did you mean '" + near.get(0) + "'?");
    }

    /** Something that came up while a command ran. */
    int of(Exception e, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof QueryException || e instanceof FormulaException) {
            tell(name, String.valueOf(e.getMessage()));
            trace(e);
            return USAGE;
        } else if (e instanceof IOException io) {
            return unwritable(io);
        }
        return own(e);
    }

    /** Output that cannot be written. */
    int unwritable(IOException e) {
        tell("kinks", "the output cannot be written: " + reason(e));
        trace(e);
        return USAGE;
    }

    /** A fault of this program, or of the machine. */
    int own(Throwable e) {
        String what = e instanceof OutOfMemoryError
                ? "there is not enough memory; more is given by java -Xmx"
                : e instanceof UncheckedIOException
                        ? reason(e)
                        : "internal error: " + e.getClass().getSimpleName() + ": " + reason(e);
        tell("kinks", what + " (--debug shows where)");
        trace(e);
        return OURS;
    }

    /** Whether something has been told: what comes after it is mostly its consequence. */
    boolean told() {
        return told;
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void tell(String command, String message) {
        told = true;
        err.println(command + ": " + message.replaceAll("\\R", " "));
        err.flush();
    }

    private void trace(Throwable e) {
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        }
    }
}
