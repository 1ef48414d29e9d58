package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.PiPolynomial;
import io.github.kinks.symbolic.Deriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The laws in the certificate are those that are derived; the checker of certificates knows nothing of these. */
class LawCertificateTest {
    private static final Path FILE = Path.of("proofs", "certificates", "ball-pmf-laws.yaml");
    private static final int WIDEST = 32;

    @Test
    void theLawsAreThoseThatAreDerived() throws IOException {
        Laws laws = new Laws(new Deriver(), Model.of(new Prior.Ball(Formula.number(1))));
        StringBuilder text = new StringBuilder("""
                # made from the derived laws: mvn -q test -Dtest=LawCertificateTest -Dcertificates.write=true
                claim: ball-pmf
                kind: laws
                shows: Up to width 32 the law is a law, with the mean ball-mean
                where: {mean: {claim: ball-mean}}
                mean: mean
                # for each k the coefficients of 1, 1/Pi, 1/Pi^2 and so on in P(K = k)
                widths:
                """);
        for (int n = 1; n <= WIDEST; n++) {
            ExactLaw law = laws.at(n);
            text.append("  - n: ").append(n).append("\n    law:\n");
            for (int k = 0; k <= n; k++) {
                text.append("      - ")
                        .append(row(law.pmf(k).exact().orElseThrow()))
                        .append('\n');
            }
        }
        if (Boolean.getBoolean("certificates.write")) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE))
                .as(FILE + "; -Dcertificates.write=true makes it again")
                .isEqualTo(text.toString());
    }

    private static String row(PiPolynomial probability) {
        SortedMap<Integer, BigFraction> byHalfPower = probability.coefficients();
        assertThat(byHalfPower.keySet()).allMatch(half -> half <= 0 && half % 2 == 0);
        return IntStream.rangeClosed(0, -byHalfPower.firstKey() / 2)
                .mapToObj(d -> fraction(byHalfPower.getOrDefault(-2 * d, BigFraction.ZERO)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String fraction(BigFraction value) {
        return Formula.number(value).toString();
    }
}
