package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Verdict;
import io.github.kinks.suite.Settings;
import io.github.kinks.suite.Verification;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims about networks whose neurons may have more than one kink, each judged on 20,000 networks a place. */
class SeveralKinksTest {
    private static final String PAIRS = "prior: interval, domain: [-2, 2], activation: hard-tanh";
    private static final String GAUSSIAN = "prior: 'gaussian:sw=1,sb=1', activation: hard-tanh";

    private static List<Finding> findings;

    @BeforeAll
    static void judge() {
        findings = Verification.with(new Settings(1e-6, 5, OptionalLong.empty(), 1))
                .run(List.of(
                        claim("coins", PAIRS, "pmf: 'Binomial[2*n,k]/4^n'"),
                        claim("relu", PAIRS, "pmf: 'Binomial[n,k]*(3/4)^k*(1/4)^(n-k)'"),
                        // 4 Phi(s) Phi(-s) for each neuron, with s = 1/sqrt(2) and the normal distribution function:
                        // 0.72908
                        claim("mean", GAUSSIAN, "mean: n*729/1000"),
                        claim("mean-too-large", GAUSSIAN, "mean: n*4/5"),
                        claim(
                                "same",
                                GAUSSIAN,
                                "same-law: {%s}".formatted(GAUSSIAN.replace("hard-tanh", "{breakpoints: [-1, 1]}"))),
                        claim("fewer", GAUSSIAN, "same-law: {prior: 'gaussian:sw=1,sb=1'}"),
                        claim(
                                "scaled",
                                "prior: interval, activation: hard-tanh, scale: {joint: T}",
                                "same-law: {prior: interval}")))
                .findings();
    }

    private static Reading claim(String id, String model, String says) {
        return new Reading.Valid(id + ".yaml", ClaimReader.read(id + ".yaml", """
                id: %s
                model: {%s}
                claim: {%s}
                check: {widths: [1, 3], samples: 20000}
                """.formatted(id, model, says)));
    }

    private static Finding finding(String id) {
        return findings.stream().filter(f -> f.claim().equals(id)).findFirst().orElseThrow();
    }

    private static Evidence evidence(String id, Kind kind) {
        return finding(id).evidence().stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Two fair coins a neuron: the true law in a form that is not recognised for all values, and so not proved. */
    @Test
    void aTrueLawHasItsMassBeyondTheWidth() {
        assertThat(finding("coins").verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(evidence("coins", Kind.DERIVED).summary()).contains("only rearrangements of");
        assertThat(evidence("coins", Kind.ENCLOSED).holds()).hasValue(true);
        assertThat(evidence("coins", Kind.SIMULATED).holds()).hasValue(true);
    }

    @Test
    void aLawWithoutMassBeyondTheWidthIsRefuted() {
        assertThat(finding("relu").verdict()).isEqualTo(Verdict.REFUTED);
        for (Kind kind : List.of(Kind.DERIVED, Kind.ENCLOSED, Kind.SIMULATED)) {
            assertThat(evidence("relu", kind).holds()).as("%s", kind).hasValue(false);
        }
    }

    @Test
    void whatIsNotDerivedIsSimulatedAndSaysWhy() {
        assertThat(evidence("mean", Kind.DERIVED).summary())
                .isEqualTo(
                        "not derived: breakpoints other than 0 are not derived under the prior gaussian:sw=1,sb=1: the"
                                + " integrals have no closed form");
        assertThat(finding("mean").verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(finding("mean-too-large").verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void twoModelsMayHaveKinksInDifferentNumbers() {
        assertThat(finding("same").verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(finding("fewer").verdict()).isEqualTo(Verdict.REFUTED);
    }

    /** No law is derived for all T, but one at each T of the places. */
    @Test
    void aRefutationShowsBothValues() {
        assertThat(evidence("scaled", Kind.DERIVED).summary()).contains("here T are free");
        Finding scaled = finding("scaled");
        assertThat(scaled.verdict()).isEqualTo(Verdict.REFUTED);
        var counterexample = scaled.counterexample().orElseThrow();
        assertThat(counterexample.at()).containsEntry("T", "1/2");
        assertThat(counterexample.claimed()).startsWith("0.5000");
        assertThat(counterexample.actual()).startsWith("1.0000");
        assertThat(counterexample.eValue()).isNotEqualTo(Optional.empty());
    }
}
