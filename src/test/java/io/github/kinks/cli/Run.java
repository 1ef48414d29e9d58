package io.github.kinks.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;

/** One run of the command in this process. */
record Run(int status, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs {@code kinks} with arguments separated by blanks. */
    static Run of(String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.execute(out, err, arguments.isEmpty() ? new String[0] : arguments.split(" "));
        return new Run(status, out.toString(), err.toString());
    }

    /** What a run that must succeed wrote. */
    static String output(String arguments) {
        Run run = of(arguments);
        if (run.status != 0 || !run.err.isEmpty()) {
            throw new AssertionError(arguments + " ended with " + run.status + ": " + run.err);
        }
        return run.out;
    }

    /** What a run that must succeed wrote, as JSON. */
    static JsonNode json(String arguments) {
        try {
            return JSON.readTree(output(arguments + " --format json"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(arguments + " wrote no JSON", e);
        }
    }
}
