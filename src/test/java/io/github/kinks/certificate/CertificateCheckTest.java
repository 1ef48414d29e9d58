package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.CertificateFinding;
import io.github.kinks.claim.CertificateReader;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateCheckTest {
    private static final Path FOLDER = Path.of("proofs", "certificates");
    private static final Map<String, Claim> CLAIMS =
            BuiltInClaims.read().stream().collect(Collectors.toMap(Claim::id, Function.identity()));

    static List<Certificate> committed() {
        return BuiltInClaims.certificates();
    }

    @ParameterizedTest
    @MethodSource("committed")
    void everyCommittedCertificateHolds(Certificate certificate) {
        CertificateFinding finding = CertificateCheck.of(certificate, CLAIMS);
        assertThat(finding.failure()).as(certificate.origin().file()).isEmpty();
        assertThat(finding.facts()).isNotEmpty();
    }

    @Test
    void theCommittedOnesAreThoseOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> "proofs/certificates/" + f.getFileName()).filter(f -> f.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            committed().stream().map(c -> c.origin().file()).toList());
        }
    }

    @Test
    void everyKindIsCommittedAndTheLawsGoUpTo32() {
        assertThat(committed().stream().map(c -> c.argument().kind()).distinct())
                .containsExactlyInAnyOrder("telescoping", "wz", "recurrence", "identity", "limit", "laws");
        assertThat(committed().stream()
                        .filter(c -> c.argument() instanceof Argument.Laws)
                        .flatMap(c -> ((Argument.Laws) c.argument()).widths().stream())
                        .map(Certificate.Law::width))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
    }

    /** What is wrong is told with the field that is at fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball-pmf-mass         | claim: ball-pmf   | claim: ball-pfm    | claim       | there is no claim 'ball-pfm'; did you mean 'ball-pmf'?
            ball-pmf-mass         | claim: ball-pmf   | claim: ball-mean   | claim       | a law of the form Sum[.., {j, k, n}] is wanted
            ball-pmf-mass         | claim: ball-pmf   | claim: qball-cube  | claim       | says no formula
            ball-pmf-mass         | apart: [0]        | apart: [1]         | apart       | wanted is 0
            ball-pmf-mass         | -k/j              | -k/(2*j)           | certificate | is 1/2, not 1
            ball-pmf-mass         | -k/j              | -(k-1)/(j-1)       | certificate | R(k+1) t(k+1)/t(k) - R(k) is
            ball-pmf-mass         | from: 0           | from: 1            | from        | its term at k = 0 is not 0
            ball-pmf-mass         | equals: 1         | equals: 2          | equals      | sum to something else: (1)
            ball-pmf-mean         | (1-k)/(j-1)       | -k/j               | certificate | not 1
            ball-pmf-mean         | weight: k         | weight: k-1        | from        | its term at k = 0 is not 0
            interval-pmf-mean     | (k-1)             | (k-2)              | certificate | but (F(n+1,k) - F(n,k))/F is
            interval-pmf-mass     | equals: 1         | equals: 2          | equals      | wrong at n = 1
            interval-pmf-mass     | {R: 1}            | {R: 2}             | certificate | but (F(n+1,k) - F(n,k))/F is
            ball-mean-even        | least: {m: 1}     | least: {m: 2}      | least       | the claim is made from 2 on, what is shown begins at 4
            ball-mean-even        | {1: 8/(3*Pi)}     | {1: 8/(4*Pi)}      | initial     | a first value
            ball-mean-even        | 2*(m+1)^2         | 2*(m+1)            | factor      | is not the quotient
            ball-mean-product     | least: {n: 1}     | least: {n: 0}      | factor      | may have no value
            ball-mean-product     | shift: {n: 1}     | shift: {n: 0}      | shift.n     | moves forwards
            ball-mean-asymptotic  | equals: 1         | equals: 2          | equals      | the power tends to 1, not to 4
            ball-mean-asymptotic  | power: 2          | power: 1           | power       | not rational in n
            ball-mean-asymptotic  | mean*next         | mean*next*next     | power       | not rational in n
            ball-mean-even        | equals: mean      | left: mean         | left        | the claim's formula does not occur
            ball-variance         | least: {n: 1}     | least: {n: 2}      | least.n     | the claim is made from 1 on
            ball-factorial-moments-orders | {n: j, j: 0} | {n: 2*j, j: 0}  | least.n     | leaves out some of what is claimed
            ball-factorial-moments-orders | {n: j, j: 0} | {j: n, n: 1}    | least.j     | leaves out some of what is claimed
            ball-factorial-moments-slices | at: n+j      | at: n-j-1       | integrals.at | may be less than 0
            ball-factorial-moments-slices | at: n+j      | at: (n+j)/2     | integrals.at | a linear form with whole numbers is wanted
            ball-factorial-moments-slices | Pi/2         | Pi/3            | integrals.initial | the integral at m = 1 is (Pi/2), not Pi/3
            ball-variance         | first^2           | first              | equals      | differs by
            """)
    void whatIsWrongIsToldWithItsField(String name, String right, String wrong, String field, String message)
            throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".yaml"));
        assertThat(text).contains(right);
        // the last place where it stands is the one of the argument
        int at = text.lastIndexOf(right);
        String edited = text.substring(0, at) + wrong + text.substring(at + right.length());
        CertificateFinding finding = CertificateCheck.of(CertificateReader.read("my.yaml", edited), CLAIMS);
        assertThat(finding.facts()).isEmpty();
        Problem problem = finding.failure().orElseThrow();
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.message()).contains(message);
        assertThat(problem.line()).isBetween(1, (int) edited.lines().count());
    }

    @Test
    void everyFourthWidthIsNotEveryEvenOne() throws IOException {
        String text = Files.readString(FOLDER.resolve("ball-mean-even.yaml"));
        String edited = text.replace("2*m}", "4*m}");
        assertThat(edited).isNotEqualTo(text);
        CertificateFinding finding = CertificateCheck.of(CertificateReader.read("my.yaml", edited), CLAIMS);
        assertThat(finding.failure()).hasValueSatisfying(problem -> {
            assertThat(problem.toString()).startsWith("my.yaml:2: at.n: ").contains("leaves out widths");
        });
    }
}
