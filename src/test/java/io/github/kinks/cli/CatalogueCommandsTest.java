package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueCommandsTest {
    static List<String> ids() {
        return BuiltInClaims.read().stream().map(Claim::id).toList();
    }

    @Test
    void allClaimsAreListed() {
        JsonNode list = Run.json("list");
        assertThat(StreamSupport.stream(list.spliterator(), false)
                        .map(claim -> claim.get("id").textValue()))
                .containsExactlyElementsOf(ids());
        assertThat(list).allMatch(claim -> !claim.get("title").textValue().isEmpty());
        assertThat(list.findValuesAsText("expected")).contains("PROVED", "REFUTED");
        List<String> lines = Run.output("list").lines().toList();
        assertThat(lines).hasSize(ids().size()).anyMatch(line -> line.matches("ball-mean +PROVED +Expected .*"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyClaimIsExplained(String id) {
        Claim claim = BuiltInClaims.read().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        JsonNode page = Run.json("explain " + id);
        assertThat(page.get("id").textValue()).isEqualTo(id);
        assertThat(page.get("statement").textValue()).isEqualTo(claim.statement());
        assertThat(page.get("expected").textValue())
                .isEqualTo(claim.expected().orElseThrow().name());
        // laws by breakpoints need numbers for all parameters
        boolean underived = id.equals("activation-scale-invariance-hard-tanh");
        assertThat(page.get("derivations").isEmpty()).isEqualTo(underived);
        assertThat(page.get("derivations")).allMatch(d -> d.get("steps").size() > 0);
        assertThat(Optional.ofNullable(page.get("proof").textValue())).isEqualTo(BuiltInClaims.proof(id));
        assertThat(page.get("claim").size()).isEqualTo(1);
        assertThat(page.get("check").get("widths").size())
                .isEqualTo(claim.check().widths().size());
    }

    @Test
    void anExplanationReadsFromTheStatementToTheEvidence() {
        assertThat(Run.output("explain ball-mean-even"))
                .containsSubsequence(
                        "ball-mean-even: Expected number of kinks under the ball prior, even width",
                        "Source",
                        "Statement   n = 2m \\implies",
                        "Model       prior ball on (-1, 1)",
                        "Claim       mean: 2*(n/2)*4^(n/2+1)",
                        "n: even",
                        "Derivation: mean number of kinks",
                        "1. ",
                        "because",
                        "Result: n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])",
                        "## Proof",
                        "Evidence",
                        "Expected    PROVED",
                        "widths 2, 4, 10, 64",
                        "kinks verify --only ball-mean-even");
    }
}
