package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Certificate.Argument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateReaderTest {
    private static final String MASS = """
            claim: ball-pmf
            kind: telescoping
            shows: The mass is 1
            from: 0
            apart: [0]
            certificate: -k/j
            equals: 1
            """;

    @Test
    void aFileSaysACertificate() {
        Certificate certificate = CertificateReader.read("mass.yaml", MASS);
        assertThat(certificate.claim().claim()).isEqualTo("ball-pmf");
        assertThat(certificate.mentions("ball-pmf")).isTrue();
        assertThat(certificate.mentions("ball-mean")).isFalse();
        assertThat(certificate.origin().lines()).containsEntry("certificate", 6);
        Argument.Telescoping argument = (Argument.Telescoping) certificate.argument();
        assertThat(argument.weight()).isEqualTo(Formula.number(1));
        assertThat(argument.certificate()).hasToString("-k/j");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: telescoping  | kind: telescopic    | my.yaml:2: kind: unknown kind 'telescopic'; did you mean 'telescoping'?
            kind: telescoping  | kind: wz            | my.yaml:5: apart: unknown key; known are claim, at, kind, shows, where, weight
            claim: ball-pmf    | claims: ball-pmf    | claim: is missing; name the claim
            claim: ball-pmf    | claim: 7            | my.yaml:1: claim: a text is wanted, not the number '7'
            shows: The mass is 1 | shows: ''         | my.yaml:3: shows: the text is empty
            certificate: -k/j  | certifcate: -k/j    | my.yaml:6: certifcate: unknown key; did you mean 'certificate'?
            certificate: -k/j  | certificate: -k/y   | my.yaml:6: certificate: column 4: unknown variable 'y'
            certificate: -k/j  | certificate: -k/    | my.yaml:6: certificate: column 4: the formula ends
            certificate: -k/j  | certificate: [k]    | my.yaml:6: certificate: a formula is wanted such as "n/2", not a list
            apart: [0]         | apart: 0            | my.yaml:5: apart: a list of formulas is wanted, not the number '0'
            apart: [0]         | apart: []           | my.yaml:5: apart: a list of formulas is wanted with 1 to 1000 entries, not 0
            apart: [0]         | apart: [0, k+]      | my.yaml:5: apart[1]: column 3: the formula ends
            equals: 1          | equals: mean        | my.yaml:7: equals: column 1: unknown variable 'mean'
            equals: 1          | 'where: {k: {claim: ball-mean}}' | my.yaml:7: where.k: cannot be the name of a formula
            equals: 1          | 'where: {mean: ball-mean}' | my.yaml:7: where.mean: a map is wanted with the keys claim, at
            equals: 1          | 'where: {mean: {at: {n: 1}}}' | where.mean.claim: is missing
            """)
    void faultsAreToldWithFileLineAndField(String right, String wrong, String message) {
        assertThat(MASS).contains(right);
        assertThatThrownBy(() -> CertificateReader.read("my.yaml", MASS.replace(right, wrong)))
                .isInstanceOf(InvalidClaimException.class)
                .hasMessageContaining(message);
    }

    @Test
    void fractionsOfLawsAreToldToo() {
        String text = """
                claim: ball-pmf
                kind: laws
                shows: It is a law
                mean: 1/2
                widths:
                  - n: 1
                    law:
                      - [1/2]
                      - [1/0]
                """;
        assertThatThrownBy(() -> CertificateReader.read("my.yaml", text))
                .hasMessage("my.yaml:9: widths[0].law[1]: a fraction is wanted such as -13/6, not the text '1/0'");
    }

    @Test
    void anEmptyFileIsToldWhatACertificateHas() {
        assertThatThrownBy(() -> CertificateReader.read("my.yaml", ""))
                .hasMessage("my.yaml:1: the file is empty; a certificate has at least claim, kind and shows");
        assertThatThrownBy(() -> CertificateReader.read("my.yaml", MASS + "---\na: 1"))
                .hasMessageContaining("a file holds one certificate");
    }
}
