package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding;
import io.github.kinks.report.Findings;
import io.github.kinks.report.FindingsJson;
import io.github.kinks.report.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job, at its full size: every built-in claim is judged as a user's first command judges it. */
class BuiltInFindingsTest {
    private static Verification.Outcome outcome;

    @BeforeAll
    static void judge() {
        outcome = Verification.with(Settings.usual()).run(ClaimSelection.read(List.of(), List.of()));
    }

    @Test
    void everyClaimStatesItsVerdictAndReachesIt() {
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.invalid()).isEmpty();
        assertThat(outcome.claims()).extracting(Claim::id).hasSameSizeAs(BuiltInClaims.read());
        assertThat(outcome.findings()).allSatisfy(finding -> {
            assertThat(finding.expected()).isPresent();
            assertThat(finding.verdict()).isEqualTo(finding.expected().orElseThrow());
        });
    }

    @Test
    void everyMutantIsRefutedOrEquivalent() {
        for (Finding finding : outcome.findings()) {
            for (Finding.Evidence evidence : finding.evidence()) {
                Object mutants = evidence.details().get("mutants");
                if (mutants instanceof Map<?, ?> figures) {
                    assertThat(figures.get("survived")).as(finding.claim()).isEqualTo(List.of());
                }
            }
        }
    }

    @Test
    void theCommittedFindingsAreTheseToTheLastByte() throws IOException {
        Suite suite = new Suite(Settings.usual().alpha(), Settings.usual().seed(), Version.current());
        String committed = Files.readString(Path.of("validation", "findings.json"));
        assertThat(FindingsJson.write(new Findings(suite, outcome.findings()))).isEqualTo(committed);
    }
}
