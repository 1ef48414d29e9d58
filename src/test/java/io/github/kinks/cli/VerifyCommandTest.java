package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
    private static final String RIGHT = "mean: n*Beta[n/2+1,1/2]/Pi";
    private static final String WRONG = "mean: n*Beta[n/2,1/2]/Pi";
    /** Its growth is not decided, and no sample settles a limit. */
    private static final String OPEN = "asymptotic-mean: Sqrt[2*n/Pi]*Log[n+2]/Log[n+3]";

    @TempDir
    Path folder;

    private Path claim(String id, String claim, String more) throws IOException {
        Path file = folder.resolve(id + ".yaml");
        String text = "id: %s\nmodel: {prior: ball}\nclaim:\n  %s\ncheck: {widths: [1, 2, 5], samples: 20000}\n%s\n";
        return Files.writeString(file, text.formatted(id, claim, more));
    }

    private Run verify(Object... arguments) {
        String typed = Stream.of(arguments).map(Object::toString).collect(Collectors.joining(" "));
        return Run.of("verify " + typed + " --out " + folder.resolve("report"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RIGHT + " | '' | 0 | PROVED",
                RIGHT + " | expect: PROVED | 0 | PROVED",
                RIGHT + " | expect: REFUTED | 3 | PROVED",
                WRONG + " | expect: REFUTED | 0 | REFUTED",
                WRONG + " | '' | 3 | REFUTED",
                OPEN + " | '' | 4 | INCONCLUSIVE",
                OPEN + " | expect: PROVED | 4 | INCONCLUSIVE",
            })
    void theExitStatusSaysWhetherVerdictsAreAsExpected(String claim, String more, int status, String verdict)
            throws IOException {
        Run run = verify(claim("c", claim, more));
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out()).contains(verdict);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aWorseStatusHidesNothingThatWasJudged() throws IOException {
        Run run = verify(
                claim("bad", "mean: Import[n]", ""),
                claim("open", OPEN, ""),
                claim("right", RIGHT, ""),
                claim("wrong", WRONG, ""));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("open", "INCONCLUSIVE", "right", "PROVED", "wrong", "REFUTED");
        assertThat(run.err()).contains("bad.yaml:4: claim.mean: column 1: the function 'Import' is not allowed");
        assertThat(folder.resolve("report/findings.json")).exists();
        assertThat(verify(folder.resolve("open.yaml"), folder.resolve("wrong.yaml"))
                        .status())
                .isEqualTo(3);
    }

    @Test
    void theReportHoldsWhatIsPrintedAsJson() throws IOException {
        Run run = verify(claim("right", RIGHT, ""), claim("wrong", WRONG, ""), "--format", "json", "--seed", "5");
        assertThat(folder.resolve("report/findings.json")).hasContent(run.out());
        JsonNode root = new ObjectMapper().readTree(run.out());
        assertThat(root.at("/suite/seed").asLong()).isEqualTo(5);
        assertThat(root.at("/findings/0/verdict").asText()).isEqualTo("PROVED");
        assertThat(root.at("/findings/1/counterexample/at/n").asText()).isEqualTo("1");
        assertThat(root.at("/findings/1/counterexample/eValue").asText()).isNotEmpty();
        assertThat(folder.resolve("report/junit.xml")).content().contains("<testcase", "wrong", "<failure");
        assertThat(folder.resolve("report/tables/claims.tex")).content().contains("\\toprule", "% kinks");
        try (var files = Files.walk(folder.resolve("report"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void theFindingsDependOnNeitherThreadsNorPaths() throws IOException {
        Path file = claim("right", RIGHT, "");
        Path moved = Files.copy(
                file, Files.createDirectory(folder.resolve("elsewhere")).resolve("other.yaml"));
        String one = verify(file, "--threads", "1", "--format", "json").out();
        assertThat(verify(moved, "--threads", "3", "--format", "json").out()).isEqualTo(one);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path file = claim("right", RIGHT, "");
        Run run = Run.of("verify " + file + " --out " + file.resolve("below-a-file"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("PROVED");
        assertThat(run.err()).startsWith("--out: cannot write to the folder").hasLineCount(1);
    }

    @Test
    void onlyChoosesAndAnUnknownNameIsTold() throws IOException {
        claim("right", RIGHT, "");
        claim("wrong", WRONG, "");
        assertThat(verify(folder, "--only", "right").out()).contains("right").doesNotContain("wrong");
        Run run = verify(folder, "--only", "rihgt");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean 'right'?");
    }

    @ParameterizedTest
    @CsvSource({
        "--samples,0",
        "--samples,-1",
        "--samples,many",
        "--alpha,0",
        "--alpha,1",
        "--alpha,x",
        "--threads,0",
        "--engine,spark",
        "--format,xml",
        "--seed,1.5"
    })
    void aBadOptionIsTold(String option, String value) {
        Run run = Run.of("verify --only interval-mean " + option + " " + value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(option).contains("'" + value + "'").hasLineCount(1);
    }
}
