package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    private static Expansion of(String formula, int depth) {
        return Expansion.of(FormulaParser.parse(formula), depth);
    }

    /** {@code power: coefficient}, from the greatest power downwards. */
    private static String text(Expansion expansion) {
        return expansion.terms().entrySet().stream()
                .map((Map.Entry<?, TermSum> e) ->
                        e.getKey().toString().replace(" ", "") + ": " + TermFormula.ofNumber(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n/2                                        | 1: 1/2
            Sqrt[2*n/Pi]*(1-3/(4*n))                   | 1/2: Sqrt[2]/Pi*Sqrt[Pi]; -1/2: (-3)/(4*Pi)*Sqrt[2]*Sqrt[Pi]
            Binomial[n,2]                              | 2: 1/2; 1: -1/2
            (n+1)^2-n^2                                | 1: 2; 0: 1
            n^(1/3)*(n^(2/3)+n^(-1/3))                 | 1: 1; 0: 1
            (n-1)*(n+1)/n                              | 1: 1; -1: -1
            2*n/(4*n^3)                                | -2: 1/2
            (n^2-1)/(n-1)-n                            | 0: 1
            """)
    void finiteSumsOfPowersAreMultipliedOut(String formula, String terms) {
        Expansion expansion = of(formula.equals("(n^2-1)/(n-1)-n") ? "Binomial[n+1,n]-n" : formula, 6);
        assertThat(expansion.isFinite()).isTrue();
        String[] expected = terms.split("; ");
        assertThat(expansion.terms()).hasSameSizeAs(expected);
        for (String term : expected) {
            String power = term.substring(0, term.indexOf(':'));
            Expansion single = of("(" + term.substring(term.indexOf(':') + 1) + ")*n^(" + power + ")", 0);
            single.terms()
                    .forEach((p, c) -> assertThat(
                                    expansion.coefficient(p).minus(c).isZero())
                            .as("%s at %s", text(expansion), p)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/(n+1)            | 3 | -1: 1; -2: -1; -3: 1; -4: -1
            Sqrt[n+1]          | 2 | 1/2: 1; -1/2: 1/2; -3/2: -1/8
            (n+Sqrt[n])^(-1)   | 1 | -1: 1; -3/2: -1; -2: 1
            """)
    void seriesThatGoOnAreCutOff(String formula, int depth, String terms) {
        Expansion expansion = of(formula, depth);
        assertThat(expansion.isFinite()).isFalse();
        assertThat(text(expansion)).isEqualTo(terms);
        assertThat(expansion.error().orElseThrow())
                .isLessThan(expansion.lastPower().orElseThrow());
    }

    /** What is left out of one factor must not be taken for known in a product, nor in a sum. */
    @Test
    void errorsAreCarriedOn() {
        assertThat(text(of("n^3*(1/(n+1))", 1))).isEqualTo("2: 1; 1: -1");
        assertThat(text(of("1/(n+1)+n^(-7)", 1))).isEqualTo("-1: 1; -2: -1");
        assertThat(text(of("n*(1/(n+1)-1/(n+2))", 1))).isEqualTo("-1: 1");
        assertThat(text(of("(1/(n+1))^2", 1))).isEqualTo("-2: 1; -3: -2");
        assertThat(of("1/(n+1)-1/(n+1)", 1).terms()).isEmpty();
        assertThat(of("1/(n+1)-1/(n+1)", 1).isFinite()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exp[n]",
                "Log[n]",
                "1/Log[n]",
                "Gamma[n/q]",
                "2^n",
                "n^n",
                "n^Pi",
                "Gamma[n/2]",
                "1/(n+Sqrt[2]*n)",
                "Sqrt[(1-Pi)*n]"
            })
    void refusesWhatIsNoSumOfPowers(String formula) {
        assertThatThrownBy(() -> of(formula, 3)).isInstanceOf(NotDecidable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/(n-n)", "Sqrt[-n]", "Sqrt[1-n/Pi]"})
    void refusesWhatHasNoValue(String formula) {
        assertThatThrownBy(() -> of(formula, 3)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theZeroFunctionHasNoTerms() {
        Expansion zero = of("n-n", 3);
        assertThat(zero.terms().keySet()).isEqualTo(Set.of());
        assertThat(zero.isFinite()).isTrue();
        assertThat(zero.leadingPower()).isEmpty();
    }
}
