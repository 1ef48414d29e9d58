package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexFormulaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2]) @ \\frac{n \\, \\Gamma(n/2 + 1)}{\\sqrt{\\pi} \\, \\Gamma(n/2 + 3/2)}
            1-13/(6*Pi)          @ 1 - \\frac{13}{6 \\pi}
            Piecewise[{{R/2,R<=1}},(R-1/2)/R] @ \\begin{cases} \\frac{R}{2} & R \\le 1 \\\\ \\frac{R - 1/2}{R} & \\text{otherwise} \\end{cases}
            Piecewise[{{1,n==1},{2,n>1&&k>=0}},0]*n @ \\left(\\begin{cases} 1 & n = 1 \\\\ 2 & n > 1 \\text{ and } k \\ge 0 \\\\ 0 & \\text{otherwise} \\end{cases}\\right) n
            2*n!!/(n+1)!!        @ \\frac{2 n!!}{(n + 1)!!}
            Binomial[n,k]*(2/Pi*ArcTan[R*sw/sb])^k @ \\binom{n}{k} \\left(\\frac{2}{\\pi} \\, \\arctan(R s_w/s_b)\\right)^{k}
            rho*n                @ \\rho n
            Pochhammer[n/2,k]*Beta[n,k]*Log[x] @ (n/2)_{k} \\, \\mathrm{B}(n, k) \\, \\log(x)
            E^(n/k)+Exp[-x^2/2]  @ \\mathrm{e}^{n/k} + \\mathrm{e}^{-x^{2}/2}
            Abs[x]+Abs[Binomial[n,k]] @ \\lvert x\\rvert + \\left\\lvert \\binom{n}{k}\\right\\rvert
            n!*k!                @ n! \\, k!
            """)
    void setsEachNotation(String formula, String latex) {
        assertThat(LatexFormula.of(FormulaParser.parse(formula))).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            (n+1)*k         @ (n + 1) k
            n-(k-1)         @ n - (k - 1)
            n-(k+1)         @ n - (k + 1)
            n+(k-1)         @ n + k - 1
            n*(k*j)         @ n k j
            n*(-k)          @ n (-k)
            n+(-2)*k        @ n + (-2 k)
            n-(-k)          @ n - (-k)
            -(-n)           @ -(-n)
            -(n+k)          @ -(n + k)
            (-n)^2          @ (-n)^{2}
            -n^2            @ -n^{2}
            (-1)^n          @ (-1)^{n}
            (1/2)^n         @ \\left(\\frac{1}{2}\\right)^{n}
            (2^3)^n         @ (2^{3})^{n}
            2^(3^n)         @ 2^{3^{n}}
            (n!)^2          @ (n!)^{2}
            (n!)!           @ (n!)!
            (2*n)!          @ (2 n)!
            (n^2)!          @ (n^{2})!
            Gamma[n]^2      @ \\Gamma(n)^{2}
            n/(k/j)         @ \\frac{n}{k/j}
            (n/k)/j         @ \\frac{n/k}{j}
            -n/2            @ -\\frac{n}{2}
            """)
    void parenthesisesWhatWouldReadAsSomethingElseAndNoMore(String formula, String latex) {
        assertThat(LatexFormula.of(FormulaParser.parse(formula))).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            2*3^n        @ 2 \\cdot 3^{n}
            x*2          @ x \\cdot 2
            2*(1/2)      @ 2 \\cdot \\frac{1}{2}
            2*n/Pi*3     @ \\frac{2 n}{\\pi} \\cdot 3
            """)
    void keepsDigitsApart(String formula, String latex) {
        assertThat(LatexFormula.of(FormulaParser.parse(formula))).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            (n/k)*j      @ (n/k) j
            n*(k/j)      @ n (k/j)
            (n/k)/j      @ (n/k)/j
            n/(k*j)      @ n/(k j)
            -(n/2)*k     @ (-n/2) k
            n/(-k)       @ n/(-k)
            (n/2)^2      @ (n/2)^{2}
            """)
    void parenthesisesQuotientsOnTheLine(String formula, String latex) {
        assertThat(LatexFormula.inline(FormulaParser.parse(formula))).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            Sum[j,{j,1,n}]*k       @ \\left(\\sum_{j=1}^{n} j\\right) k
            k*Sum[j,{j,1,n}]+1     @ k \\sum_{j=1}^{n} j + 1
            k*Sum[j,{j,1,n}]*n     @ \\left(k \\sum_{j=1}^{n} j\\right) n
            Sum[j+1,{j,1,n}]       @ \\sum_{j=1}^{n} (j + 1)
            Sum[-j,{j,1,n}]        @ \\sum_{j=1}^{n} (-j)
            Product[2*j,{j,1,n}]   @ \\prod_{j=1}^{n} (2 j)
            Product[j^2,{j,1,n}]   @ \\prod_{j=1}^{n} j^{2}
            """)
    void showsHowFarASumReaches(String formula, String latex) {
        assertThat(LatexFormula.of(FormulaParser.parse(formula))).isEqualTo(latex);
    }

    @Test
    void setsTheDerivedLawOfTheBall() {
        assertThat(
                        LatexFormula.of(
                                FormulaParser.parse(
                                        "Sum[(-1)^(j-k)*Binomial[j,k]*(Binomial[n,j]*(Pi^(-j/2)*Gamma[n/2+1]/Gamma[j/2+n/2+1])),{j,k,n}]")))
                .isEqualTo("\\sum_{j=k}^{n} (-1)^{j - k} \\binom{j}{k} \\binom{n}{j}"
                        + " \\frac{\\pi^{-j/2} \\, \\Gamma(n/2 + 1)}{\\Gamma(j/2 + n/2 + 1)}");
    }

    @Test
    void setsTheFormulasOfTheBuiltInClaims() {
        Map<String, String> latex = new TreeMap<>();
        for (Claim claim : BuiltInClaims.read()) {
            if (claim.assertion() instanceof Claim.Assertion.Equals equality) {
                latex.put(claim.id(), LatexFormula.of(equality.formula()));
            }
        }
        assertThat(latex)
                .containsEntry("interval-mean", "\\frac{n}{2}")
                .containsEntry("ball-mean-asymptotic", "\\sqrt{2 n/\\pi}")
                .containsEntry("width-for-kinks", "2 m")
                .containsEntry(
                        "ball-factorial-moments",
                        "\\frac{\\binom{n}{j} \\, \\Gamma(1 + n/2)}{\\pi^{j/2} \\, \\Gamma(1 + (n + j)/2)}")
                .containsEntry(
                        "ball-mean-even",
                        "\\frac{2 (n/2) \\cdot 4^{n/2 + 1} (n/2)! \\, (n/2 + 1)!}{\\pi (2 (n/2) + 2)!}")
                .containsEntry(
                        "interval-density",
                        "\\begin{cases} \\frac{1}{4} & \\lvert x\\rvert \\le 1 \\\\ \\frac{1}{4 x^{2}} & \\text{otherwise} \\end{cases}");
        assertThat(latex.values())
                .allSatisfy(text -> assertThat(StatementMath.of(text))
                        .as("plain mathematics: %s", text)
                        .contains(text));
    }

    @Test
    void setsAnIndexThatWasRenamed() {
        Formula renamed = FormulaParser.parse("Sum[j*k,{j,1,n}]").substitute("k", Formula.variable("j"));
        assertThat(LatexFormula.of(renamed)).isEqualTo("\\sum_{j_{1}=1}^{n} j_{1} j");
    }

    @Test
    void setsSumsOfManyThousandTerms() {
        Formula sum = Formula.number(0);
        for (int i = 1; i <= 50_000; i++) {
            sum = sum.plus(Formula.number(1));
        }
        assertThat(LatexFormula.of(sum)).hasSize(1 + 50_000 * " + 1".length());
    }
}
