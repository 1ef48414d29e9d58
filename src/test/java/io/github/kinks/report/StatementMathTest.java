package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementMathTest {

    @Test
    void takesTheStatementsOfTheBuiltInClaims() {
        assertThat(BuiltInClaims.read())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(StatementMath.of(claim.statement()))
                        .as(claim.id())
                        .isPresent());
    }

    @Test
    void putsAStatementOnOneLine() {
        assertThat(StatementMath.of(" n\n  + 1\n")).contains("n + 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\input{/etc/passwd}",
                "\\write18{ls}",
                "^^5cinput{x}",
                "\\def\\frac{x}",
                "\\csname input\\endcsname",
                "n $ \\relax",
                "n % the rest is lost",
                "#1",
                "n ~ k",
                "{n",
                "n}",
                "\\left( n",
                "n \\right)",
                "\\left( {n \\right) }",
                "n & k",
                "n \\\\ k",
                "\\begin{cases} n {& k} \\end{cases}",
                "\\begin{document}",
                "\\begin{cases} n",
                "n \\end{cases}",
                "\\begin{cases} n \\end{matrix}",
                "n \\",
                "\\'e",
                "\u03c0",
            })
    void refusesWhatIsMoreThanMathematics(String statement) {
        assertThat(StatementMath.of(statement)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\left\\{ n \\right.",
                "\\{n : n \\ge 1\\}",
                "\\|w\\| \\le 1",
                "\\begin{cases} 1 & n = 1 \\\\ 0 & \\text{otherwise} \\end{cases}"
            })
    void takesDelimitersAndCases(String statement) {
        assertThat(StatementMath.of(statement)).contains(statement);
    }
}
