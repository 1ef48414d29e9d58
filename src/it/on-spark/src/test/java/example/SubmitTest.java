package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, as {@code spark-submit} starts it and without Spark. */
class SubmitTest {
    private static final String SIMULATE = "simulate ball --width 64 --samples 3e5 --format csv";
    private static final String KINKS = System.getProperty("kinks.jar");

    @TempDir
    private Path folder;

    @Test
    void theCommandPrintsTheSameOnSpark() throws IOException, InterruptedException {
        Ended here = java(List.of("-jar", KINKS), SIMULATE);
        assertThat(here.err).isEmpty();
        assertThat(here.status).isZero();
        Ended there = submitted(SIMULATE + " --engine spark");
        assertThat(there.out).as(there.err).isEqualTo(here.out).hasLineCount(66);
        assertThat(there.status).isZero();
        assertThat(there.err).contains("Got job 0");
    }

    @Test
    void claimsAreJudgedTheSameOnSpark() throws IOException, InterruptedException {
        String verify = "verify --only interval-mean --samples 1e5 --format json --out report";
        Ended here = java(List.of("-jar", KINKS), verify);
        Ended there = submitted(verify + " --engine spark");
        assertThat(there.out).as(there.err).isEqualTo(here.out).startsWith("{").contains("PROVED");
        assertThat(there.status).isEqualTo(here.status).isZero();
        assertThat(there.err).contains("Got job 0");
    }

    @Test
    void withoutSparkTheCommandSaysHowToRunIt() throws IOException, InterruptedException {
        Ended without = java(List.of("-jar", KINKS), SIMULATE + " --engine spark");
        assertThat(without.status).isEqualTo(2);
        assertThat(without.out).isEmpty();
        assertThat(without.err)
                .hasLineCount(1)
                .startsWith("kinks simulate: --engine 'spark': Spark is not on the class path; run 'spark-submit ");
    }

    private Ended submitted(String arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(System.getProperty("opens").split("\\s+")));
        options.addAll(List.of(
                "-cp",
                SparkHome.jars() + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[2,1,1024]",
                "--conf",
                "spark.executor.memory=512m",
                "--class",
                "io.github.kinks.cli.Main",
                KINKS));
        return java(options, arguments);
    }

    private record Ended(int status, String out, String err) {}

    private Ended java(List<String> options, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(arguments.split(" ")));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ended(
                status,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
