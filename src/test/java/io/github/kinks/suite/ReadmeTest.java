package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.report.CalibrationJson;
import io.github.kinks.report.CalibrationTable;
import io.github.kinks.report.FindingsJson;
import io.github.kinks.report.FindingsTable;
import io.github.kinks.report.TableMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path UNCOVERED = Path.of("validation", "not-yet-covered.txt");
    private static final String START =
            "<!-- claims: made from validation/findings.json; see validation/README.md -->\n";
    private static final String END = "<!-- end of claims -->\n";

    private static final String RATES_START =
            "<!-- calibration: made from validation/results/calibration.json; see validation/README.md -->\n";
    private static final String RATES_END = "<!-- end of calibration -->\n";

    @Test
    void theTableOfClaimsIsTheOneOfTheCommittedFindings() throws IOException {
        assertHolds(START, table(), END);
    }

    @Test
    void theTableOfRatesIsTheOneOfTheCommittedCalibration() throws IOException {
        String committed = Files.readString(Path.of("validation", "results", "calibration.json"));
        assertHolds(RATES_START, TableMarkdown.of(CalibrationTable.of(CalibrationJson.read(committed))), RATES_END);
    }

    private static void assertHolds(String start, String table, String end) throws IOException {
        String readme = Files.readString(README);
        assertThat(readme).containsOnlyOnce(start).containsOnlyOnce(end);
        String made = readme.substring(0, readme.indexOf(start)) + start + "\n" + table + "\n"
                + readme.substring(readme.indexOf(end));
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, made);
        }
        assertThat(Files.readString(README))
                .as("README.md; -Dreadme.write=true makes its tables again")
                .isEqualTo(made);
    }

    @Test
    void noClaimIsBothCoveredAndNot() throws IOException {
        List<String> covered = BuiltInClaims.read().stream().map(Claim::id).collect(Collectors.toList());
        assertThat(Files.readAllLines(UNCOVERED)).isSorted().doesNotContainAnyElementsOf(covered);
    }

    private static String table() throws IOException {
        return FindingsTable.frontPage(
                BuiltInClaims.read(),
                FindingsJson.read(Files.readString(Path.of("validation", "findings.json"))),
                Files.readAllLines(UNCOVERED));
    }
}
