package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.certificate.Expansion;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.ExactNumber;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.symbolic.Decision.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionsTest {
    private static final Deriver DERIVER = new Deriver();
    private static final Decider DECIDER = new Decider(DERIVER);

    private static Model model(String prior) {
        return Claims.of(prior, "mean: 1", "").model();
    }

    private static Decision decide(String prior, String says, String conditions) {
        Claim claim = Claims.of(prior, says, Optional.ofNullable(conditions).orElse(""));
        return DECIDER.decide(claim);
    }

    /** The fractions in the row of a page's table that begins with a name. */
    private static String[] row(String page, String name) throws IOException {
        return Files.readAllLines(Path.of("proofs", page, "proof.md")).stream()
                .filter(line -> line.startsWith("| $" + name + "_k$"))
                .findFirst()
                .map(line -> Stream.of(line.split("\\|"))
                        .skip(2)
                        .map(cell -> cell.strip().replaceAll("[$]", ""))
                        .map(cell -> cell.replaceAll("\\\\frac\\{?(\\d+)\\}?\\{?(\\d+)\\}?", "$1/$2"))
                        .toArray(String[]::new))
                .orElseThrow();
    }

    /** The tables of the proofs were made by another program. */
    @Test
    void theTablesOfTheProofsAreRight() throws IOException {
        Expansion mean = expansion(DERIVER.expansion(model("ball"), Quantity.MEAN_EXPANSION, 8));
        String[] c = row("ball-mean-expansion", "c");
        assertThat(c).hasSize(8);
        for (int k = 1; k <= 8; k++) {
            String term = "Sqrt[2*n/Pi]*(%s)/n^%d".formatted(c[k - 1].replaceFirst("\\\\.*", ""), k);
            assertHas(mean, term);
        }
        Expansion variance = expansion(DERIVER.expansion(model("ball"), Quantity.VARIANCE_EXPANSION, 7));
        String[] v = row("ball-variance-expansion", "v");
        assertThat(v).hasSize(7);
        for (int k = 0; k <= 6; k++) {
            assertHas(variance, "2/Pi*(%s)/n^%d".formatted(v[k], k));
        }
    }

    private static Expansion expansion(Derivation derivation) {
        assertThat(DERIVER.replay(derivation)).isEmpty();
        return Expansion.of(derivation.result(), 0);
    }

    private static void assertHas(Expansion expansion, String term) {
        Expansion.of(FormulaParser.parse(term), 0)
                .terms()
                .forEach((power, c) -> assertThat(
                                expansion.coefficient(power).minus(c).isZero())
                        .as(term)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball           | mean     | Sqrt[2*n/Pi]*(1-3/(4*n)+25/(32*n^2))
            ball           | variance | Sqrt[2*n/Pi]*(1-3/(4*n)+25/(32*n^2))+1/Pi*(-3+31/(4*n))
            qsphere:q=2    | mean     | Sqrt[2*n/Pi]*(1+1/(4*n)+1/(32*n^2))
            interval       | mean     | n/2
            interval       | variance | n/4
            qball:q=1      | mean     | 1-1/n+1/n^2
            qball:q=3      | mean     | 3^(1/3)*n^(2/3)*(Gamma[2/3]/Gamma[1/3])*(1-2/(3*n)+7/(9*n^2))
            qsphere:q=inf  | mean     | n*(1/2+1/(2*n))
            init:he        | variance | 0
            """)
    void expandsTheClosedForms(String prior, String quantity, String expected) {
        Quantity expansion = quantity.equals("mean") ? Quantity.MEAN_EXPANSION : Quantity.VARIANCE_EXPANSION;
        assertThat(DERIVER.expansion(model(prior), expansion, 2).result()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"qball, growth of a Gamma", "init:redshift, case distinction", "init:jax, growth of ArcTan"})
    void saysWhatHasNoExpansion(String prior, String why) {
        assertThatThrownBy(() -> DERIVER.derive(model(prior), Quantity.MEAN_EXPANSION))
                .isInstanceOf(SymbolicException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball         | mean-expansion: Sqrt[2*n/Pi]                                           |
            ball         | mean-expansion: Sqrt[2/Pi]*(n^(1/2)-3/4*n^(-1/2))                      |
            ball         | mean-expansion: Sqrt[2*n/Pi]*(1-3/(4*n)+25/(32*n^2))                   | n: even
            ball         | mean-expansion: (Sqrt[8*n/Pi]-Sqrt[2/(Pi*n)]*3/2)/2                    |
            ball         | mean-expansion: (32*n^2-24*n+25)*Sqrt[2*n]/(32*n^2*Sqrt[Pi])           |
            ball         | variance-expansion: Sqrt[2*n/Pi]-3/Pi                                  |
            ball         | variance-expansion: Sqrt[2*n/Pi]*(1-3/(4*n))-(3-31/(4*n))/Pi           |
            ball:rho=1/2 | mean-expansion: Sqrt[n/(2*Pi)]*(1-3/(4*n))                             |
            ball         | mean-expansion: R*Sqrt[2*n/Pi]*(1-3/(4*n))                             | R: '<=1'
            interval     | mean-expansion: n/2                                                    |
            interval     | mean-expansion: Binomial[n,1]/2                                        |
            gaussian     | mean-expansion: 2*n*ArcTan[R*sw/sb]/Pi                                 |
            qball:q=1    | mean-expansion: 1-1/n+1/n^2-1/n^3                                      |
            qball:q=3    | mean-expansion: (3*n^2)^(1/3)*Gamma[2/3]/Gamma[1/3]*(1-2/(3*n))        |
            init:he      | variance-expansion: 0                                                  |
            """)
    void provesTruncatedExpansions(String prior, String says, String conditions) {
        assertThat(decide(prior, says, conditions)).returns(Status.EQUAL, Decision::status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball      | mean-expansion: Sqrt[2*n/Pi]*(1-1/(4*n))                        | -1/2  | -3/4
            ball      | mean-expansion: Sqrt[2*n/Pi]*(1-3/(4*n)+26/(32*n^2))            | -3/2  | 25/32
            ball      | mean-expansion: Sqrt[2*n/Pi]*(1-3/(4*n)+25/(32*n^3))            | -3/2  | 25/32
            ball      | mean-expansion: Sqrt[2*n/Pi]*(1-3/(4*(n+1)))                    | -3/2  | 25/32
            ball      | mean-expansion: Sqrt[2*(n+1)/Pi]*(1-3/(4*n))                    | -1/2  | -3/4
            ball      | mean-expansion: Sqrt[2*n/Pi]+1/100                              | 0     | 0
            ball      | mean-expansion: n                                               | 1     | 0
            ball      | mean-expansion: 0                                               | 1/2   | 1
            qsphere:q=2 | mean-expansion: Sqrt[2*n/Pi]*(1-3/(4*n))                      | -1/2  | 1/4
            """)
    void namesTheFirstWrongCoefficient(String prior, String says, String power, String relative) {
        Decision decision = decide(prior, says, "");
        assertThat(decision.status()).isEqualTo(Status.DIFFERENT);
        Counterexample found = decision.counterexample().orElseThrow();
        assertThat(found.at()).containsEntry("power of n", power).containsKey("n");
        String actual = found.actual().replace("coefficient ", "");
        Expansion difference = Expansion.of(FormulaParser.parse("(%s)-Sqrt[2/Pi]*(%s)".formatted(actual, relative)), 0);
        assertThat(difference.terms()).as(actual).isEmpty();
    }

    /** The term -3/pi comes before the second term of the mean. */
    @Test
    void theVarianceHasPowersOfBothKinds() {
        Decision decision = decide("ball", "variance-expansion: Sqrt[2*n/Pi]*(1-3/(4*n))", "");
        Counterexample found = decision.counterexample().orElseThrow();
        assertThat(found.at()).containsEntry("power of n", "0");
        assertThat(found.claimed()).isEqualTo("coefficient 0");
        assertThat(FormulaParser.parse(found.actual().replace("coefficient ", "")))
                .isEqualTo(FormulaParser.parse("(-3)/Pi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | mean-expansion: n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2]) |          | no sum of powers
            ball     | mean-expansion: Sqrt[2*n/Pi]*Exp[-3/(4*n)]               |          | no sum of powers
            ball     | mean-expansion: Sqrt[2*n/Pi]                             | n: '<=9' | bounded widths
            ball     | mean-expansion: R*Sqrt[2*n/Pi]                           |          | where the derivation is valid
            interval | mean-expansion: n/2+1/n^50                               |       | below n^(-40)
            qball:q=1 | mean-expansion: n/(n+1)                                 |          | no finite sum
            """)
    void leavesOpenWhatItCannotCompare(String prior, String says, String conditions, String why) {
        Decision decision = decide(prior, says, conditions);
        assertThat(decision.status()).isEqualTo(Status.OPEN);
        assertThat(decision.reason()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"Sqrt[2*n/Pi]*(1-3/(4*n)), -3/2", "n/2, 0", "1/n^100, -40", "2*(n^2+n)^(-1), -3", "Exp[n], -1", "n^n, 0"
    })
    void reachesBelowTheLastClaimedPower(String formula, String reach) {
        BigFraction expected = ExactNumber.parse(reach).orElseThrow();
        assertThat(Expansions.reach(FormulaParser.parse(formula))).isEqualTo(expected);
    }
}
