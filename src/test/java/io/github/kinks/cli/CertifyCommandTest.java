package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinks.claim.BuiltInClaims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertifyCommandTest {
    private static final Path MASS = Path.of("proofs", "certificates", "ball-pmf-mass.yaml");

    @Test
    void theCommittedCertificatesHoldALineEach() {
        assertThat(Run.output("certify").lines())
                .hasSameSizeAs(BuiltInClaims.certificates())
                .allMatch(line -> line.matches("[a-z-]+ +[a-z]+ +holds  .* \\[.*\\]"))
                .anyMatch(line -> line.matches("ball-pmf +telescoping +holds  The probabilities add up to 1 .*"));
    }

    @Test
    void jsonSaysTheSame() {
        JsonNode findings = Run.json("certify " + MASS);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("file").textValue()).isEqualTo(MASS.toString());
        assertThat(findings.get(0).get("claim").textValue()).isEqualTo("ball-pmf");
        assertThat(findings.get(0).get("holds").booleanValue()).isTrue();
        assertThat(findings.get(0).get("checked").size()).isPositive();
        assertThat(findings.get(0).get("failure").isNull()).isTrue();
    }

    @Test
    void aCertificateThatFailsIsStatus3AndAnInvalidOneStatus2(@TempDir Path folder) throws IOException {
        String right = Files.readString(MASS);
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), right.replace("-k/j", "-k/(j+1)"));
        Run fails = Run.of("certify " + wrong);
        assertThat(fails.status()).isEqualTo(3);
        assertThat(fails.out()).contains("FAILS", wrong + ":7: certificate: ");
        assertThat(fails.err()).isEmpty();
        Path broken = Files.writeString(folder.resolve("broken.yaml"), right.replace("-k/j", "-k/("));
        Run invalid = Run.of("certify " + folder);
        assertThat(invalid.status()).isEqualTo(2);
        assertThat(invalid.out().lines()).hasSize(1);
        assertThat(invalid.err()).startsWith(broken + ":7: certificate: ");
        assertThat(Run.of("certify " + folder.resolve("none.yaml")).err()).contains("there is no such file");
    }

    @Test
    void theFormulaIsTheOneOfTheClaimFile(@TempDir Path folder) throws IOException {
        String claim = Files.readString(Path.of("validation", "claims", "ball-pmf.yaml"));
        Path edited =
                Files.writeString(folder.resolve("ball-pmf.yaml"), claim.replace("Binomial[n,j]*", "2*Binomial[n,j]*"));
        Run run = Run.of("certify " + MASS + " --claims " + edited);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("equals: the terms set apart sum to something else: (2)");
    }

    @Test
    void aClaimsCertificatesAreListedWhereItIsExplained() {
        assertThat(Run.output("explain ball-mean-odd"))
                .containsSubsequence("Proof", "Certificates", "recurrence: At odd widths", "Evidence");
        JsonNode certificates = Run.json("explain interval-mean").get("certificates");
        assertThat(certificates.findValuesAsText("file")).containsExactly("proofs/certificates/interval-pmf-mean.yaml");
    }
}
