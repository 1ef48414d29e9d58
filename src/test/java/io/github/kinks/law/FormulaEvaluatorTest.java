package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaEvaluatorTest {
    private static final Map<String, BigFraction> BINDINGS =
            Map.of("n", new BigFraction(5), "k", new BigFraction(2), "x", new BigFraction(1, 3));

    private static ExactValue evaluate(String text) {
        return FormulaEvaluator.withDefaults().evaluate(FormulaParser.parse(text), BINDINGS);
    }

    static Stream<Arguments> references() {
        return Reference.read("functions.csv").entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithPariToSixtyDigits(String formula, BigDecimal expected) {
        assertThat(new BigDecimal(evaluate(formula).decimal(60))).isEqualByComparingTo(expected);
    }

    static Stream<Arguments> special() {
        return Reference.read("special.csv").entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("special")
    void agreesWithNumericalIntegrationToFiftyDigits(String formula, BigDecimal expected) {
        assertThat(new BigDecimal(evaluate(formula).decimal(50))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1-13/(6 Pi)                         | 1-13/(6*Pi)
            Gamma[n/2]                          | 3*Sqrt[Pi]/4
            Gamma[-3/2]                         | 4*Sqrt[Pi]/3
            Gamma[-n/2]                         | -(8*Sqrt[Pi]/15)
            Beta[1/2,1/2]                       | Pi
            Beta[1/2,-1/2]                      | 0
            Binomial[n,k]                       | 10
            Binomial[n,6]                       | 0
            Binomial[n,-1]                      | 0
            Binomial[-3,2]                      | 6
            Binomial[-3,-5]                     | 6
            Binomial[-3,-2]                     | 0
            Binomial[1/3,2]                     | -1/9
            Binomial[n,1/2]                     | 512/(63*Pi)
            Pochhammer[x,3]                     | 28/27
            Pochhammer[x,-2]                    | 9/10
            n!!/(n+1)!!                         | 5/16
            Factorial2[-1]                      | 1
            Factorial2[-3]                      | -1
            Factorial2[-5]                      | 1/3
            0!!                                 | 1
            (1/2)!                              | Sqrt[Pi]/2
            Sqrt[9/4 Pi^2]                      | 3*Pi/2
            8^(2/3)                             | 4
            Pi^(-3/2)                           | 1/Pi^(3/2)
            0^0                                 | 1
            Sum[Binomial[n,i],{i,0,n}]          | 32
            Sum[i,{i,1/2,3}]                    | 9/2
            Sum[i,{i,3,1}]                      | 0
            Product[1/i,{i,1,4}]                | 1/24
            Sum[Sum[i*j,{j,1,i}],{i,1,3}]       | 25
            Piecewise[{{1/0,x>1},{x,Pi<22/7}}]  | 1/3
            Piecewise[{{1,Sqrt[2]^2<19/10}},7]  | 7
            ArcTan[1]-ArcTan[-1]                | Pi/2
            Abs[3-Pi]                           | Pi-3
            Exp[0]+Log[1]                       | 1
            """)
    void staysExactInTheRing(String formula, String expected) {
        assertThat(evaluate(formula).exact().orElseThrow()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "1/(n-5)",
                "Gamma[0]",
                "Gamma[-2]",
                "Log[0]",
                "Log[-1]",
                "Log[3-Pi]",
                "Sqrt[-1]",
                "Sqrt[3-Pi]",
                "0^(-1)",
                "0^(-1/2)",
                "(-8)^(1/3)",
                "(1-E)^x",
                "Factorial2[-2]",
                "Factorial2[x]",
                "(-1)!",
                "Beta[0,1]",
                "Log[1-E]",
                "Sqrt[2-E]",
                "Sum[i,{i,1,Pi}]",
                "0^(-E)"
            })
    void saysWhereThereIsNoValue(String formula) {
        assertThatThrownBy(() -> evaluate(formula))
                .isInstanceOf(FormulaException.class)
                .hasMessageStartingWith("undefined: ");
    }

    /** The time is a safety net against running for ever, a hundred times what is needed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10^(10^9)",
                "(10^8)!^(10^8)",
                "(10^9)!",
                "Sum[1,{i,1,10^9}]",
                "2^2^2^2^2^2",
                "Binomial[10^9,5*10^8]",
                "Sum[Sum[1,{j,1,10^4}],{i,1,10^4}]",
                "Gamma[10^9+1/2]",
                "Exp[10^30]",
                "Exp[10^9]",
                "0.5^(10^9)",
                "(1+1/3)^(10^9)",
                "(4/3+0*E)^(10^9)*1",
                "Sum[1/i,{i,1,200000}]",
                "Product[i^i,{i,1,10^5}]",
                "(1+Pi)^100000",
                "E^E^E^E^E",
                "10^(10^9)-10^(10^9)",
                "Pochhammer[1/3,10^9]",
                "(10^9)!!",
                "Gamma[-10^7-1/3]",
                "Sum[1,{i,1,10^(10^5)}]",
                "Pi^(10^9)",
                "Gamma[10^9+1/3]",
                "(1+E)^(10^30)",
                "Sum[Gamma[i+1/3],{i,1,200000}]",
                "((10^1000)^(1/7))^(10^9)",
                "Gamma[2^(10^5)/3^(10^5)]"
            })
    void refusesWhatIsTooLarge(String formula) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> assertThatThrownBy(() -> evaluate(formula))
                        .isInstanceOf(FormulaException.class)
                        .hasMessageStartingWith("too large: "));
    }

    @Test
    void refusesLongChainsButNotLongSums() {
        // longer than the parser lets pass, as a formula built by a program may be
        Formula sum = Formula.number(1);
        Formula nested = Formula.number(0);
        for (int i = 0; i < 4_000; i++) {
            sum = sum.plus(Formula.number(1));
            nested = Formula.call(Formula.Function.FACTORIAL2, nested);
        }
        FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();
        assertThat(evaluator.evaluate(sum, Map.of()).exact().orElseThrow()).hasToString("4001");
        Formula deep = nested;
        assertThatThrownBy(() -> evaluator.evaluate(deep, Map.of())).hasMessageStartingWith("too large: ");
    }

    @Test
    void namesTheVariableWithoutValue() {
        assertThatThrownBy(() -> evaluate("n+m")).hasMessageContaining("'m' has no value");
    }

    @Test
    void saysWhenASignIsNotDecided() {
        assertThatThrownBy(() -> evaluate("Piecewise[{{1, Sqrt[2]*Sqrt[3]==Sqrt[6]}}]"))
                .hasMessageStartingWith("undecided: ");
        assertThat(evaluate("Sqrt[2]*Sqrt[3]-Sqrt[6]").sign()).isEmpty();
        assertThatThrownBy(() -> evaluate("Sqrt[2]*Sqrt[3]-Sqrt[6]").decimal(5)).hasMessageStartingWith("undecided: ");
    }

    @Test
    void raisesThePrecisionUntilTheAnswerIsDecided() {
        assertThat(evaluate("Exp[1/10^100]-1").decimal(20)).isEqualTo("1.0000000000000000000E-100");
        assertThat(evaluate("Piecewise[{{1, Exp[1/10^100]>1}}]").decimal(3)).isEqualTo("1.00");
        assertThat(evaluate("Gamma[10^6]").decimal(10)).isEqualTo("8.263931688E+5565702");
    }

    @Test
    void anIndexHidesTheVariableOfItsNameOnlyInItsSum() {
        assertThat(evaluate("Sum[n,{n,1,3}]+n").exact().orElseThrow()).hasToString("11");
        assertThat(evaluate("Sum[n*Sum[n,{n,1,2}]+n,{n,1,3}]").exact().orElseThrow())
                .hasToString("24");
        assertThatThrownBy(() -> evaluate("Sum[j,{j,1,3}]+j")).hasMessageContaining("'j' has no value");
    }

    @Test
    void valuesAtSeveralPointsComeInTheirOrder() {
        List<ExactValue> values = FormulaEvaluator.withDefaults()
                .evaluateAll(
                        FormulaParser.parse("n^2"),
                        List.of(
                                Map.of("n", new BigFraction(3)),
                                Map.of("n", new BigFraction(-1, 2)),
                                Map.of("n", BigFraction.ZERO)));
        assertThat(values).extracting(ExactValue::toString).containsExactly("9", "1/4", "0");
    }

    /** A thousand levels, the number itself included. */
    @Test
    void theDeepestFormulaIsEvaluated() {
        Formula nested = Formula.number(0);
        for (int level = 1; level < 1_000; level++) {
            nested = Formula.call(Formula.Function.ABS, nested);
        }
        FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();
        assertThat(evaluator.evaluate(nested, Map.of()).sign()).hasValue(0);
        Formula deeper = Formula.call(Formula.Function.ABS, nested);
        assertThatThrownBy(() -> evaluator.evaluate(deeper, Map.of()))
                .hasMessage("too large: a formula nested more than 1000 deep");
    }

    /** 1/10^2000 shows at 6644 bits and more; 1/10^9999 at no precision that is tried. */
    @Test
    void conditionsAreDecidedAtEightThousandBitsOrNotAtAll() {
        assertThat(evaluate("Piecewise[{{1, Exp[1/10^2000]>1}},2]").decimal(1)).isEqualTo("1");
        assertThatThrownBy(() -> evaluate("Piecewise[{{1, Exp[1/10^9999]>1}},2]"))
                .isInstanceOf(FormulaException.class)
                .hasMessage("undecided: a sign on which the value depends is not decided at 8192 bits");
    }

    /** Whole arguments take roads of their own, where a value may be exact. */
    @ParameterizedTest
    @ValueSource(ints = {-9, -8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8, 9})
    void functionsAreRightAtWholeArguments(int x) {
        assertThat(value("ArcTan", x)).isCloseTo(Math.atan(x), within(1e-14));
        assertThat(value("Exp", x)).isCloseTo(Math.exp(x), within(1e-14 * Math.exp(x)));
        assertThat(value("Abs", x)).isEqualTo(Math.abs(x));
        assertThat(value("Sqrt", x * x)).isEqualTo(Math.abs(x));
    }

    private static double value(String function, int x) {
        return FormulaEvaluator.withDefaults()
                .evaluate(FormulaParser.parse("%s[%d]".formatted(function, x)), Map.of())
                .toDouble();
    }
}
