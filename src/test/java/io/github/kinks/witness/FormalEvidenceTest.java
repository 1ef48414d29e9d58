package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.formal.Theorems;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormalEvidenceTest {
    private static Claim claim(String id) {
        return BuiltInClaims.read().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence evidence(Optional<String> coq, String id) {
        return FormalEvidence.of(Theorems.builtIn(), coq).of(claim(id)).evidence();
    }

    @Test
    void isNotRunWithoutCoq() {
        Evidence evidence = evidence(Optional.empty(), "ball-pmf");
        assertThat(evidence.holds()).isEmpty();
        assertThat(evidence.summary()).startsWith("not run: Headline.ball_law in proofs/coq");
        assertThat(evidence.details().toString()).contains("proofs/coq/Headline.v");
    }

    @Test
    void holdsWhereCoqHasCheckedIt() {
        Evidence evidence = evidence(Optional.of("Coq 8.16.1"), "ball-pmf");
        assertThat(evidence.holds()).contains(true);
        assertThat(evidence.summary()).isEqualTo("Headline.ball_law checked by Coq 8.16.1");
    }

    @Test
    void saysNothingOfAClaimWithoutATheorem() {
        assertThat(evidence(Optional.of("Coq 8.16.1"), "qball-pmf").holds()).isEmpty();
    }

    @Test
    void saysNothingOfAClaimThatIsNotOurs() {
        Evidence evidence = FormalEvidence.none().of(claim("ball-pmf")).evidence();
        assertThat(evidence.holds()).isEmpty();
        assertThat(evidence.summary()).isEqualTo("not run: no machine-checked theorem is tied to this claim");
    }
}
