package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftOperatorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n-k-(k+1)*x     | [n-k, (k+1)*(-1)]
            x^2*n-1         | [-1, 0, n]
            (n+x)^2         | [n*n, n+n, 1]
            x/k+x^(1+1)     | [0, 1/k, 1]
            -x              | [0, -1]
            (1+x)*(k-x)     | [k, -1+k, -1]
            """)
    void expands(String formula, String coefficients) {
        assertThat(ShiftOperator.of(FormulaParser.parse(formula)).coefficients())
                .hasToString(coefficients);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "1/x", "x^n", "Sqrt[x]", "x^9", "(1+x)^4*(1+x)^5", "x^(1/2)", "2^x", "Sum[x,{i,0,n}]"})
    void refusesWhatIsNoPolynomial(String formula) {
        assertThatThrownBy(() -> ShiftOperator.of(FormulaParser.parse(formula)))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("a polynomial in x of degree 1 to 8 is wanted");
    }

    @Test
    void putsTheTermsOfASequenceIn() {
        ShiftOperator operator = ShiftOperator.of(FormulaParser.parse("n-k*x+x^2"));
        assertThat(operator.applied(FormulaParser.parse("k!"), "k"))
                .hasToString("n*Factorial[k]+k*(-1)*Factorial[k+1]+Factorial[k+2]");
    }
}
