package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.cli.Corpus.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All invalid files of the corpus, what else a folder may hold, and one good claim, in one run of a process of its own, whose working
 * directory, home and folder for temporary files are watched: it may write the report and nothing else.
 */
class SandboxTest {
    /** A guard against a hang; the run takes seconds. */
    private static final long PATIENCE_MINUTES = 10;

    /** A file that formulas of the corpus name. */
    private static final Path CANARY = Path.of("/tmp/kinks-canary");

    @TempDir
    private Path sandbox = Path.of("");

    @Test
    void oneRunTellsOfEveryFileAndTouchesNothing() throws IOException, InterruptedException {
        List<Entry> entries = Corpus.entries(Entry::isInvalid);
        for (Entry entry : entries) {
            Path copy = sandbox.resolve("claims").resolve(entry.file());
            Files.createDirectories(copy.getParent());
            Files.copy(entry.path(), copy);
        }
        Path odd = Files.createDirectories(sandbox.resolve("claims/odd"));
        Files.createDirectory(odd.resolve("folder.yaml"));
        Files.writeString(odd.resolve("note.txt"), "!!java.io.File canary");
        boolean links = linked(odd);
        boolean oddName = named(odd);
        Files.writeString(sandbox.resolve("claims/model/good.yaml"), CorpusTest.GOOD);
        for (String name : List.of("work", "home", "tmp")) {
            Files.createDirectory(sandbox.resolve(name));
        }
        Map<String, Integer> before = snapshot();

        Run run = run();

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(run.status()).isEqualTo(2);
        CorpusTest.assertQuiet(softly, "all", run);
        softly.assertThat(CorpusTest.verdicts(run)).containsExactly(Map.entry("good", "PROVED"));
        Map<String, List<String>> messages = CorpusTest.messages(run, "../claims/");
        entries.forEach(e -> CorpusTest.assertTold(softly, e, messages.getOrDefault(e.file(), List.of())));
        if (links) {
            for (String name : List.of("odd/loop.yaml", "odd/nowhere.yaml")) {
                softly.assertThat(messages.get(name)).as(name).containsExactly(": is a link that leads to no file");
            }
        }
        if (oddName) {
            softly.assertThat(messages.get("odd/a?b?c.yaml"))
                    .singleElement()
                    .satisfies(m -> assertThat(m).startsWith(":1: id: 'A' is no id"));
        }
        int odds = (links ? 2 : 0) + (oddName ? 1 : 0);
        softly.assertThat(messages).hasSize(entries.size() + odds);
        softly.assertThat(snapshot()).isEqualTo(before);
        softly.assertThat(CANARY).doesNotExist();
        softly.assertAll();
        try (Stream<Path> report = Files.walk(sandbox.resolve("out"))) {
            assertThat(report.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrder(
                            sandbox.resolve("out/findings.json"),
                            sandbox.resolve("out/junit.xml"),
                            sandbox.resolve("out/tables/claims.tex"));
        }
    }

    private static boolean linked(Path folder) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve("loop.yaml"), Path.of("loop.yaml"));
            Files.createSymbolicLink(folder.resolve("nowhere.yaml"), Path.of("nothing/here.yaml"));
            Files.createSymbolicLink(folder.resolve("round"), Path.of("."));
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** A name that a terminal would obey, where the file system has such names. */
    private static boolean named(Path folder) throws IOException {
        try {
            Files.writeString(folder.resolve("a\nb\u001bc.yaml"), "id: A\nmodel: {prior: ball}\nclaim: {mean: n}\n");
            return true;
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }

    private Run run() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + sandbox.resolve("tmp"),
                "-Duser.home=" + sandbox.resolve("home"),
                "-XX:-UsePerfData",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Main.class.getName(),
                "verify",
                "../claims",
                "--out",
                "../out",
                "--format",
                "json");
        // the streams go to files, so that neither fills up while the other is read
        Path out = Files.createDirectory(sandbox.resolve("out")).resolve("stdout");
        Path err = out.resolveSibling("stderr");
        Process process = new ProcessBuilder(command)
                .directory(sandbox.resolve("work").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("the run ended").isTrue();
        Run run = new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return run;
    }

    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                Stream.of(classPath.split(separator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /** What lies where, outside the report: a hash of each file's bytes. */
    private Map<String, Integer> snapshot() throws IOException {
        Map<String, Integer> seen = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(sandbox)) {
            for (Path path :
                    walk.filter(p -> !p.startsWith(sandbox.resolve("out"))).toList()) {
                seen.put(path.toString(), Files.isRegularFile(path) ? Arrays.hashCode(Files.readAllBytes(path)) : 0);
            }
        }
        return seen;
    }
}
