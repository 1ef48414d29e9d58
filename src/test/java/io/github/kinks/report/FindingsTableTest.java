package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Verdict;
import io.github.kinks.report.LawTable.Estimate;
import io.github.kinks.report.LawTable.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FindingsTableTest {

    @Test
    void listsEveryBuiltInClaimOnTheFrontPage() {
        String page = FindingsTable.frontPage(BuiltInClaims.read(), Examples.builtIn(), List.of("depth", "qball-pmf"));
        assertThat(page)
                .startsWith("""
                <!-- kinks 0.1.0, seed 20260101, alpha 1.0E-6 -->

                | Claim | What it says | Verdict | Evidence | Mutants refuted | Proof |
                | --- | --- | --- | --- | --- | --- |
                """)
                .contains("| [interval-mean](validation/claims/interval-mean.yaml)"
                        + " | Expected number of kinks under the interval prior | PROVED"
                        + " | derived, enclosed, simulated |  | [proof](proofs/interval-mean/proof.md) |\n")
                .contains(" | REFUTED | enclosed (contradicts), simulated (contradicts) |  | ")
                .endsWith("\nNot yet covered: `depth`, `qball-pmf`.\n");
        assertThat(page.lines().filter(line -> line.startsWith("| ["))).hasSameSizeAs(BuiltInClaims.read());
    }

    @Test
    void countsTheMutantsRefutedOfThoseThatCouldBe() {
        Finding finding = Examples.tried(BuiltInClaims.read().get(0).id());
        assertThat(FindingsTable.frontPage(BuiltInClaims.read(), Examples.run(finding), List.of()))
                .contains(" | derived, enclosed, simulated | 6 of 7 | ");
    }

    @Test
    void showsAClaimWithoutFindingAsUnjudged() {
        String page = FindingsTable.frontPage(BuiltInClaims.read(), Examples.run(), List.of());
        assertThat(page)
                .contains("prior |  |  |  | [proof](proofs/interval-mean/proof.md) |")
                .doesNotContain("PROVED", "Not yet");
    }

    @Test
    void setsAStatementAsMathematicsOnlyWhereItIs() {
        Finding hostile = new Finding(
                "mine", Verdict.INCONCLUSIVE, Optional.empty(), "\\input{/etc/passwd}", List.of(), Optional.empty());
        assertThat(TableLatex.of(FindingsTable.statements(Examples.run(Examples.proved("a"), hostile))))
                .contains("$\\mathbb{E}[K] = \\frac{n}{2}$", "\\texttt{\\textbackslash{}input\\{/")
                .doesNotContain("\\input");
    }

    @Test
    void writesALawBesideItsSimulation() {
        Table table = LawTable.of(
                Quantity.MEAN,
                List.of(
                        new Row(
                                "ball",
                                2,
                                OptionalInt.empty(),
                                Optional.of(Examples.formula("8/(3*Pi)")),
                                "0.84883",
                                Optional.of(new Estimate(0.848712345, 0.00061234))),
                        new Row("interval", 2, OptionalInt.empty(), Optional.empty(), "1.0000", Optional.empty())),
                List.of());
        assertThat(TableMarkdown.of(table)).isEqualTo("""
                | Prior | $`n`$ | Closed form | $`\\mathbb{E}[K]`$ | Simulated | Standard error |
                | --- | --: | --- | --: | --: | --: |
                | ball | 2 | $`8/(3 \\pi)`$ | 0.84883 | 0.84871 | 0.00061 |
                | interval | 2 |  | 1.0000 |  |  |
                """);
    }

    @Test
    void leavesOutColumnsWithoutEntries() {
        Table table = LawTable.of(
                Quantity.PMF,
                List.of(new Row("ball", 2, OptionalInt.of(1), Optional.empty(), "0.53", Optional.empty())),
                List.of());
        assertThat(TableCsv.of(table)).isEqualTo("prior,n,k,pmf\r\nball,2,1,0.53\r\n");
    }
}
