package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n/2                                | n/2
            1+2*3-4                            | 1+2*3-4
            1-(2-3)                            | 1-(2-3)
            2^3^2                              | 2^3^2
            (2^3)^2                            | (2^3)^2
            -n^2                               | -n^2
            (-1)^(j-k)                         | (-1)^(j-k)
            n/(2*m)                            | n/(2*m)
            0.25*n                             | 1/4*n
            2 n (n+1)                          | 2*n*(n+1)
            n!!/(n+1)!!                        | Factorial2[n]/Factorial2[n+1]
            n!                                 | Factorial[n]
            Sum[Binomial[n,i]*k, {i, k, n}]    | Sum[Binomial[n,i]*k,{i,k,n}]
            Piecewise[{{R/2, R<=1}},1-1/(2R)]  | Piecewise[{{R/2,R<=1}},1-1/(2*R)]
            Piecewise[{{1, -1<x<1 && n>2}}]    | Piecewise[{{1,-1<x&&x<1&&n>2}},0]
            """)
    void printsWhatItReadsAndReadsWhatItPrints(String text, String printed) {
        Formula formula = FormulaParser.parse(text);
        assertThat(formula).hasToString(printed);
        assertThat(FormulaParser.parse(printed)).isEqualTo(formula);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gamma(n)               | 0  | square brackets
            Import[n]              | 0  | the function 'Import' is not allowed
            n = 3                  | 2  | unexpected '='
            n;n                    | 1  | one expression
            While[n,n]             | 0  | not allowed
            n +                    | 3  | the formula ends
            Gamma[n,2]             | 0  | Gamma takes 1 argument, not 2
            (n                     | 2  | the formula ends where ')'
            Sum[i,{i,1,n}          | 13 | ']' is wanted
            z                      | 0  | unknown variable 'z'
            i+Sum[i,{i,1,n}]       | 0  | unknown variable 'i'
            Sum[i,{Pi,1,n}]        | 7  | must be a name of its own
            Piecewise[{{1, n}}]    | 16 | a comparison is wanted
            n n)                   | 3  | after the formula
            f@n                    | 1  | only computes a number
            """)
    void saysWhatIsWrongAndWhere(String text, int offset, String part) {
        assertThatThrownBy(() -> FormulaParser.parse(text))
                .isInstanceOfSatisfying(
                        FormulaException.class,
                        e -> assertThat(e.offset()).as(e.getMessage()).isEqualTo(offset))
                .hasMessageContaining(part);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 4_900})
    void refusesLongChains(int length) {
        assertThatThrownBy(() -> FormulaParser.parse("n" + "+n".repeat(length)))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("write long sums with Sum");
        assertThat(FormulaParser.parse("n" + "+n".repeat(250)).variables()).containsExactly("n");
        assertThat(FormulaParser.parse("n" + "!!".repeat(90)).variables()).containsExactly("n");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 4_000})
    void refusesDeepNesting(int depth) {
        assertThatThrownBy(() -> FormulaParser.parse("(".repeat(depth) + "n" + ")".repeat(depth)))
                .isInstanceOfAny(FormulaException.class);
    }

    /** Each level doubles the tree: at 30 of them a walk would not end. */
    @Test
    void refusesNestedChainsOfComparisons() {
        String chain = "Piecewise[{{1,0<".repeat(30) + "n" + "<2}}]".repeat(30);
        assertThatThrownBy(() -> FormulaParser.parse(chain))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("chained comparisons repeat");
        assertThat(FormulaParser.parse("Piecewise[{{1,0<n<2}}]").variables()).containsExactly("n");
    }

    /** A formula just within the limits that would not be once it is printed. */
    @ParameterizedTest
    @ValueSource(strings = {"!+", "<1"})
    void refusesWhatCouldNotBeReadAgain(String part) {
        String text =
                part.equals("!+") ? "n!+".repeat(190) + "n" : "Piecewise[{" + "{1,0<n<1},".repeat(58) + "{1,n<1}}]";
        assertThatThrownBy(() -> FormulaParser.parse(text))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("written out in full");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n+k                   | n | j+1 | j+1+k
            Sum[i*n,{i,k,n}]      | n | i   | Sum[i1*i,{i1,k,i}]
            Sum[k*n,{k,k,n}]      | k | 2   | Sum[k*n,{k,2,n}]
            """)
    void substitutesWithoutCapture(String text, String name, String value, String expected) {
        Formula replacement = value.equals("i") ? Formula.variable("i") : FormulaParser.parse(value);
        assertThat(FormulaParser.parse(text).substitute(name, replacement)).hasToString(expected);
    }
}
