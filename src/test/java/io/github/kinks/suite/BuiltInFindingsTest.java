package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.MutationScore;
import io.github.kinks.claim.Verdict;
import io.github.kinks.report.Findings;
import io.github.kinks.report.FindingsJson;
import io.github.kinks.report.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    void everyMutantIsRefutedOrProvedEquivalent() {
        assertThat(outcome.findings())
                .filteredOn(f -> f.verdict() == Verdict.PROVED && !isBound(f))
                .allSatisfy(finding -> {
                    MutationScore score = finding.mutation().orElseThrow();
                    assertThat(score.survivors()).isEmpty();
                    assertThat(score.score()).hasValue(1.0);
                    // a statement without a formula has other models alone, and is true of some of them
                    boolean formula = claim(finding).assertion() instanceof Claim.Assertion.Equals;
                    assertThat(score.refutable()).isGreaterThan(formula ? 5 : 2);
                });
        assertThat(outcome.findings())
                .filteredOn(f -> f.verdict() == Verdict.REFUTED)
                .allSatisfy(finding -> assertThat(finding.mutation()).isEmpty());
    }

    /** Another bound may well be true: those that are not shown to be must hold at every width that is looked at. */
    @Test
    void everyMutantOfABoundIsRefutedOrHolds() {
        assertThat(outcome.findings()).filteredOn(BuiltInFindingsTest::isBound).allSatisfy(finding -> {
            MutationScore score = finding.mutation().orElseThrow();
            assertThat(score.survivors())
                    .allSatisfy(m -> assertThat(m.why()).contains("enclosure: it holds at every place"));
            assertThat(score.refutable()).isGreaterThan(10);
        });
    }

    private static boolean isBound(Finding finding) {
        return claim(finding).assertion() instanceof Claim.Assertion.Equals says
                && says.quantity() == Claim.Quantity.POISSON_BOUND;
    }

    private static Claim claim(Finding finding) {
        return outcome.claims().stream()
                .filter(claim -> claim.id().equals(finding.claim()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNetworksRefuteWhatTheyCouldAndSayWhatTheyMissed() {
        assertThat(outcome.findings()).filteredOn(f -> f.mutation().isPresent()).allSatisfy(finding -> {
            boolean simulated = finding.evidence().stream()
                    .anyMatch(e -> e.kind() == Kind.SIMULATED && e.holds().equals(Optional.of(true)));
            MutationScore score = finding.mutation().orElseThrow();
            MutationScore.Witness networks = score.witnesses().get(2);
            assertThat(networks.kind()).isEqualTo(Kind.SIMULATED);
            assertThat(networks.refuted() > 0).isEqualTo(simulated);
            assertThat(score.tooClose())
                    .allSatisfy(m -> assertThat(m.samplesNeeded()).isPresent());
        });
    }

    @Test
    void theCommittedFindingsAreTheseToTheLastByte() throws IOException {
        Suite suite = new Suite(Settings.usual().alpha(), Settings.usual().seed(), Version.current());
        String committed = Files.readString(Path.of("validation", "findings.json"));
        assertThat(FindingsJson.write(new Findings(suite, outcome.findings()))).isEqualTo(committed);
    }
}
