package io.github.kinks.formal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Has Coq check the formal proofs, those that travel with the classes, in a folder of its own. */
public final class Coq {
    private static final long MINUTES = 20;
    private static final int LAST_LINES = 4;

    private Coq() {}

    /** What came of a check. */
    public sealed interface Outcome {
        /** All proofs compile, assume what is stated, and pass the second checker. */
        record Accepted(String version) implements Outcome {}

        /** Coq is there and does not accept them. */
        record Refused(String why) implements Outcome {}

        /** Coq or make is not installed. */
        record Absent(String why) implements Outcome {}
    }

    /**
     * Compiles the proofs, holds what they assume to the committed list, and has them checked a second time; some minutes.
     *
     * @throws IOException if no temporary folder can be written
     */
    public static Outcome check() throws IOException {
        String version;
        try {
            version = run(List.of("coqc", "-print-version"), Path.of("."), 1)
                    .output()
                    .strip();
            run(List.of("make", "--version"), Path.of("."), 1);
        } catch (IOException e) {
            return new Outcome.Absent(String.valueOf(e.getMessage()));
        }
        Path folder = Files.createTempDirectory("kinks-coq");
        try {
            for (String name : ProofFiles.coq()) {
                Path file = folder.resolve(name);
                Files.writeString(file, ProofFiles.read("coq/" + name));
                if (name.endsWith(".sh") && !file.toFile().setExecutable(true)) {
                    throw new IOException(file + " cannot be made executable");
                }
            }
            Run check = run(List.of("make", "check"), folder, MINUTES);
            return check.status() == 0
                    ? new Outcome.Accepted("Coq " + version.replaceFirst("\\s.*", ""))
                    : new Outcome.Refused(last(check.output()));
        } finally {
            delete(folder);
        }
    }

    /** How a process ended, and what it printed. */
    private record Run(int status, String output) {}

    private static Run run(List<String> command, Path folder, long minutes) throws IOException {
        Path printed = Files.createTempFile("kinks-coq", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Run(-1, "not done after " + minutes + " minutes");
            }
            return new Run(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Run(-1, "interrupted");
        } finally {
            Files.delete(printed);
        }
    }

    private static String last(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return String.join("; ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
