package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long runs in processes of their own that are killed, or asked to end, while they draw. None of them would end by itself. */
class LongRunTest {
    private static final String RUN = "simulate ball --width 8 --format csv --threads 1 --checkpoint-seconds 0.1";
    private static final Pattern RANGE_END = Pattern.compile("\"from\":0,\"to\":([0-9]+)");
    /** A guard against a hang. */
    private static final long PATIENCE_MINUTES = 5;

    @TempDir
    private Path folder = Path.of("");

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private Path file() {
        return folder.resolve("run.checkpoint");
    }

    private List<String> command(String arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of((arguments + " --checkpoint " + file()).split(" ")));
        return command;
    }

    private Process start(String arguments) throws IOException {
        Process process = new ProcessBuilder(command(arguments))
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    /** How many networks the file holds; it is never seen half written. */
    private long kept() throws IOException {
        if (!Files.exists(file())) {
            return 0;
        }
        String text = Files.readString(file(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("{\"format\":\"kinks checkpoint\"").endsWith("\"}\n");
        Matcher range = RANGE_END.matcher(text);
        return range.find() ? Long.parseLong(range.group(1)) : 0;
    }

    private void awaitMoreThan(long networks, Process process) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (kept() <= networks) {
            assertThat(process.isAlive()).as(text("err")).isTrue();
            assertThat(TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begin))
                    .isLessThan(PATIENCE_MINUTES);
            Thread.sleep(10);
        }
    }

    @Test
    void aRunThatIsKilledAgainAndAgainEndsWithTheSameCounts() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(1);
        long before = 0;
        for (int i = 0; i < 3; i++) {
            Process process = start(RUN + " --samples 1e12");
            awaitMoreThan(before, process);
            Thread.sleep(random.nextInt(300));
            if (i == 0) {
                Run second = Run.of(RUN + " --samples 10 --checkpoint " + file());
                assertThat(second.status()).isEqualTo(2);
                assertThat(second.err()).contains("in use by another run").hasLineCount(1);
            }
            assertThat(process.isAlive()).isTrue();
            process.destroyForcibly().waitFor();
            assertThat(kept()).isGreaterThan(before);
            before = kept();
        }
        String more = RUN + " --samples " + (before + 5_001);
        assertThat(Run.output(more + " --checkpoint " + file())).isEqualTo(Run.output(more));
        assertThat(kept()).isEqualTo(before + 5_001 - (before + 5_001) % 2);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void anInterruptedSimulationPrintsWhatItHasCountedAndKeepsIt(String signal, int status)
            throws IOException, InterruptedException {
        Process process = start(RUN + " --samples 1e12");
        awaitMoreThan(0, process);
        send(signal, process);
        assertThat(ended(process)).isEqualTo(status);
        assertThat(text("err")).isEmpty();
        long counted = text("out")
                .lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(',') + 1)))
                .sum();
        assertThat(counted).isPositive().isEqualTo(kept());
        assertThat(text("out")).isEqualTo(Run.output(RUN + " --samples " + counted));
    }

    /** Where a bar is shown and the key is pressed; {@code script} gives the run a terminal. */
    @Test
    void ctrlCAtATerminalPrintsWhatWasCounted() throws IOException, InterruptedException {
        assumeTrue(hasScript(), "script of util-linux is there");
        assumeFalse(ignoresInterrupts(ProcessHandle.current().pid()), "the signal is ignored here");
        String java = String.join(" ", command(RUN + " --samples 1e12"));
        Process process = new ProcessBuilder("script", "-qec", java, "/dev/null")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        processes.add(process);
        awaitMoreThan(0, process);
        // the bar comes with the first blocks, before the first write
        assertThat(text("out")).contains("networks ");
        process.getOutputStream().write(3);
        process.getOutputStream().flush();
        assertThat(ended(process)).isEqualTo(130);
        assertThat(text("out")).contains("k,count");
        assertThat(kept()).isPositive();
        assertThat(folder.resolve("run.checkpoint.lock")).doesNotExist();
    }

    private static boolean hasScript() throws InterruptedException {
        try {
            return new ProcessBuilder("script", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    @Test
    void anInterruptedVerificationWritesTheFindingsSoFar() throws IOException, InterruptedException {
        Path report = folder.resolve("report");
        // no sample settles the first, and the second is never tired of them
        Process process = start("verify --only ball-mean-asymptotic,interval-mean --samples 1e12 --out " + report
                + " --checkpoint-seconds 0.1");
        while (!Files.exists(file()) || !Files.readString(file()).contains("\"from\":")) {
            assertThat(process.isAlive()).as(text("err")).isTrue();
            Thread.sleep(10);
        }
        send("TERM", process);
        assertThat(ended(process)).isEqualTo(143);
        assertThat(text("err"))
                .contains("interrupted; the findings are about the first 1 of 2 claims")
                .hasLineCount(1);
        assertThat(report.resolve("findings.json"))
                .content()
                .contains("\"id\": \"ball-mean-asymptotic\"")
                .doesNotContain("\"id\": \"interval-mean\"");
        assertThat(text("out")).contains("ball-mean-asymptotic", "PROVED");
        assertThat(Files.readString(file())).contains("\"complete\":false");
        assertThat(folder.resolve("run.checkpoint.lock")).doesNotExist();
    }

    /** A signal as a terminal or a service manager sends it. */
    private static void send(String signal, Process process) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc", "self")), "signals are sent where there is /proc");
        assumeFalse(signal.equals("INT") && ignoresInterrupts(process.pid()), "the signal is ignored here");
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    /** A process that was begun in the background of a simple shell ignores Ctrl-C, and so do its children. */
    private static boolean ignoresInterrupts(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    /** The status with which a process ends, which it has to do. */
    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
