package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.cli.Corpus.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Every file of the corpus through the command, as a user would run it. */
class CorpusTest {
    private static final String ROOT = Corpus.FOLDER + "/";

    /** Threads that the virtual machine keeps for later. */
    private static final Pattern OF_THE_MACHINE =
            Pattern.compile("process reaper.*|ForkJoinPool.*|Common-Cleaner|Attach Listener");

    static final String GOOD =
            "id: good\nmodel: {prior: interval}\nclaim: {mean: n/2}\ncheck: {widths: [1, 2], samples: 2000}\n";

    @TempDir
    private Path folder = Path.of("");

    private Run verify(List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--format", "json", "--threads", "2"));
        arguments.addAll(List.of("--out", folder.resolve("report").toString()));
        files.forEach(file -> arguments.add(file.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        int status = Main.execute(out, err, arguments.toArray(new String[0]));
        assertNothingRunsOn(before);
        return new Run(status, out.toString(), err.toString());
    }

    private static void assertNothingRunsOn(Set<Thread> before) {
        List<Thread> left = List.of();
        for (int i = 0; i < 100; i++) {
            left = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread) && thread.isAlive())
                    .filter(thread -> !OF_THE_MACHINE.matcher(thread.getName()).matches())
                    .toList();
            if (left.isEmpty() && ProcessHandle.current().children().findAny().isEmpty()) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(left).as("threads that are left").isEmpty();
        assertThat(ProcessHandle.current().children())
                .as("processes that are left")
                .isEmpty();
    }

    /** One run of the files and, where it is wanted, a good claim. */
    private Run verify(List<Entry> entries, boolean withGood) throws IOException {
        List<Path> files = new ArrayList<>(entries.stream().map(Entry::path).toList());
        if (withGood) {
            files.add(Files.writeString(folder.resolve("good.yaml"), GOOD));
        }
        return verify(files);
    }

    /** The messages by the file that they name; the formula that some show, indented, is left out. */
    static Map<String, List<String>> messages(Run run, String root) {
        Map<String, List<String>> byFile = new HashMap<>();
        run.err().lines().filter(line -> !line.startsWith("    ")).forEach(line -> {
            assertThat(line).startsWith(root);
            String file = line.substring(root.length(), line.indexOf(':'));
            byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(line.substring(root.length() + file.length()));
        });
        return byFile;
    }

    static void assertTold(SoftAssertions softly, Entry entry, List<String> told) {
        softly.assertThat(told).as(entry.file()).hasSize(entry.messages());
        softly.assertThat(told.isEmpty() ? "" : told.get(0)).as(entry.file()).startsWith(entry.expected());
    }

    static void assertQuiet(SoftAssertions softly, String name, Run run) {
        softly.assertThat(run.out() + run.err())
                .as(name)
                .doesNotContain("Exception", "\tat ", "internal error", "\u001b", "\u0007");
    }

    static Map<String, String> verdicts(Run run) {
        Map<String, String> verdicts = new HashMap<>();
        try {
            JsonNode findings = new ObjectMapper().readTree(run.out()).get("findings");
            findings.forEach(
                    f -> verdicts.put(f.get("id").asText(), f.get("verdict").asText()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + run.out(), e);
        }
        return verdicts;
    }

    private static void assertJudged(SoftAssertions softly, List<Entry> entries, Run run) throws IOException {
        Map<String, String> verdicts = verdicts(run);
        for (Entry entry : entries) {
            String id = ClaimReader.read(entry.file(), Files.readString(entry.path()))
                    .id();
            softly.assertThat(verdicts.get(id)).as(entry.file()).isIn(entry.verdicts());
        }
    }

    @Test
    void theTableNamesEveryFileOnce() throws IOException {
        try (Stream<Path> walk = Files.walk(Corpus.FOLDER)) {
            List<String> files = walk.filter(f -> f.toString().endsWith(".yaml"))
                    .map(f -> Corpus.FOLDER.relativize(f).toString().replace('\\', '/'))
                    .toList();
            assertThat(Corpus.entries())
                    .extracting(Entry::file)
                    .containsExactlyInAnyOrderElementsOf(files)
                    .hasSizeGreaterThan(220);
        }
    }

    @Test
    void anInvalidFileIsToldWithItsPlaceAndEndsWithStatus2() {
        SoftAssertions softly = new SoftAssertions();
        for (Entry entry : Corpus.entries(e -> e.isInvalid() && !e.isTooLarge())) {
            Run run = verify(List.of(entry.path()));
            softly.assertThat(run.status()).as(entry.file()).isEqualTo(2);
            assertTold(softly, entry, messages(run, ROOT).getOrDefault(entry.file(), List.of()));
            assertQuiet(softly, entry.file(), run);
        }
        softly.assertAll();
    }

    @Test
    void aTrueClaimIsNeverRefutedAndItsTextsBreakNothing()
            throws IOException, ParserConfigurationException, SAXException {
        List<Entry> entries = Corpus.entries(e -> e.statuses().equals(List.of(0)));
        Run run = verify(entries, true);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(run.err()).isEmpty();
        softly.assertThat(run.status()).isZero();
        assertJudged(softly, entries, run);
        softly.assertAll();
        var cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("report/junit.xml").toFile())
                .getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(entries.size() + 1);
        assertThat(folder.resolve("report/tables/claims.tex"))
                .content()
                .doesNotContainPattern(
                        "\\\\(input|write|immediate|openout|newwrite|catcode|csname|def|loop|end\\{document)");
    }

    /** In one run, which a single refuted claim brings to status 3; that each has its verdict is seen one by one. */
    @Test
    void aWrongClaimIsRefutedOrWhereNobodyLooksNotProved() throws IOException {
        List<Entry> entries =
                Corpus.entries(e -> !e.isInvalid() && !e.statuses().equals(List.of(0)));
        Run run = verify(entries, false);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(run.err()).isEmpty();
        softly.assertThat(run.status()).isEqualTo(3);
        assertJudged(softly, entries, run);
        assertQuiet(softly, "all", run);
        softly.assertAll();
    }
}
