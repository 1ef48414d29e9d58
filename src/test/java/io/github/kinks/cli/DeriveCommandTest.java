package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.law.FormulaEvaluator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeriveCommandTest {

    @Test
    void theLawAtWidthTwoIsTheOneWorkedOutByHand() {
        JsonNode answer = Run.json("derive ball --quantity pmf --width 2");
        assertThat(answer.get("prior").textValue()).isEqualTo("ball");
        assertThat(answer.get("width").intValue()).isEqualTo(2);
        assertThat(answer.get("quantity").textValue()).isEqualTo("pmf");
        assertThat(answer.get("domain").get(0).asText()).isEqualTo("-1");
        assertThat(answer.get("domain").get(1).asText()).isEqualTo("1");
        assertThat(texts(answer, "k")).containsExactly("0", "1", "2");
        assertThat(texts(answer, "exact")).containsExactly("1-13/(6*Pi)", "5/(3*Pi)", "1/(2*Pi)");
        assertThat(texts(answer, "latex"))
                .containsExactly("1 - \\frac{13}{6 \\pi}", "\\frac{5}{3 \\pi}", "\\frac{1}{2 \\pi}");
        assertThat(answer.get("steps").size()).isGreaterThan(5);
        assertThat(answer.get("steps").get(0).fieldNames())
                .toIterable()
                .containsExactly("rule", "before", "after", "check");
    }

    /** Beyond rho = 1 there are values and no formulas; 1/6 of the mass of one neuron lies where the weight is cut off. */
    @Test
    void aLawWithoutClosedFormHasGuaranteedDigits() {
        JsonNode answer = Run.json("derive ball:rho=3/2 --width 4 --quantity pmf --digits 30");
        assertThat(texts(answer, "decimal"))
                .containsExactly(
                        "0.0399964536506875999995682056509",
                        "0.261291997784353048526296173221",
                        "0.422293903454358058447139898802",
                        "0.235259432588539171727139007255",
                        "0.0411582125220621212998567150705");
        for (JsonNode value : answer.get("values")) {
            assertThat(value.get("exact").isNull()).isTrue();
            assertThat(value.get("latex").isNull()).isTrue();
            BigDecimal low = new BigDecimal(value.get("enclosure").get(0).textValue());
            BigDecimal high = new BigDecimal(value.get("enclosure").get(1).textValue());
            assertThat(high.subtract(low)).isPositive().isLessThan(new BigDecimal("1e-28"));
            assertThat(new BigDecimal(value.get("decimal").textValue())).isBetween(low, high);
        }
        assertThat(texts(Run.json("derive ball --domain -3/2,3/2 --width 1"), "decimal"))
                .containsExactly("0.333333333333333333333333333333", "0.666666666666666666666666666667");
        assertThat(texts(Run.json("derive ball:rho=5 --width 3 --quantity factorial-moments --digits 5"), "decimal"))
                .hasSize(4)
                .startsWith("1.0000");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 20, 200})
    void everyProbabilityOfTheBallHasFiftyDigitsThatPariGpGivesToo(int width) throws IOException {
        List<BigDecimal> reference = reference(width);
        JsonNode fifty = Run.json("derive ball --width " + width + " --digits 50");
        JsonNode forty = Run.json("derive ball --quantity pmf --digits 40 --width " + width);
        assertThat(fifty.get("values")).hasSize(width + 1);
        for (int k = 0; k <= width; k++) {
            JsonNode value = fifty.get("values").get(k);
            assertThat(value.get("k").intValue()).isEqualTo(k);
            assertThat(new BigDecimal(value.get("decimal").textValue())).isEqualByComparingTo(reference.get(k));
            assertThat(value.get("exact").isTextual()).isTrue();
            // fewer digits, so that the last digit of the reference does not matter
            JsonNode enclosure = forty.get("values").get(k).get("enclosure");
            assertThat(reference.get(k))
                    .isBetween(
                            new BigDecimal(enclosure.get(0).textValue()),
                            new BigDecimal(enclosure.get(1).textValue()));
        }
    }

    @Test
    void theLawOfHardTanhHasTwoKinksForEachNeuron() {
        JsonNode answer = Run.json("derive interval --activation hard-tanh --domain=-3/2,3/2 --width 2");
        assertThat(answer.get("activation").textValue()).isEqualTo("hard-tanh");
        // the square of 1/3 + 7/12 z + 1/12 z^2
        assertThat(texts(answer, "exact")).containsExactly("1/9", "7/18", "19/48", "7/72", "1/144");
    }

    @Test
    void theActivationIsNamedWhereItIsNotRelu() {
        JsonNode answer =
                Run.json("derive interval:rho=2 --activation=-1,0,5/2 --domain=-1,2 --quantity mean --width n");
        assertThat(answer.at("/activation/breakpoints/2").textValue()).isEqualTo("5/2");
        assertThat(texts(answer, "exact")).containsExactly("105*n/64");
        assertThat(Run.output("derive ball --activation abs --quantity mean --width 2"))
                .startsWith("E K under ball with abs, n = 2, on (-1, 1)");
        assertThat(Run.json("derive ball --quantity mean").has("activation")).isFalse();
    }

    private static List<BigDecimal> reference(int width) throws IOException {
        return Files.readAllLines(Path.of("validation/reference/ball-pmf-" + width + ".csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new BigDecimal(line.substring(line.indexOf(',') + 1)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ball --width 7",
                "ball:rho=0.6 --width 4 --domain -1/2,1",
                "interval --width 5 --domain 0,3",
                "gaussian:sw=1,sb=2 --width 6",
                "gaussian:sw=1,sb=2 --width 3 --quantity factorial-moments",
                "gaussian:sw=2,sb=3 --width 3 --quantity variance --domain -1,2",
                "ball --width 9 --quantity variance"
            })
    void closedFormsHaveTheDecimalsBesideThem(String arguments) {
        JsonNode answer = Run.json("derive " + arguments + " --digits 25");
        for (JsonNode value : answer.get("values")) {
            String again = FormulaEvaluator.withDefaults()
                    .evaluate(FormulaParser.parse(value.get("exact").textValue()), Map.of())
                    .decimal(25);
            assertThat(value.get("decimal").textValue()).isEqualTo(again);
        }
    }

    @Test
    void theMeanIsKnownAtAMillion() {
        double expected = 2 * 1e6 / Math.PI;
        for (int i = 1; i <= 500_000; i++) {
            expected *= 2.0 * i / (2.0 * i + 1);
        }
        JsonNode value = Run.json("derive ball --quantity mean --width 1e6")
                .get("values")
                .get(0);
        // half a million products of relative error 2^-52 at most
        assertThat(value.get("decimal").asDouble()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(value.get("decimal").textValue()).matches("797\\.[0-9]{27}");
        assertThat(value.get("exact").isNull()).isTrue();
        assertThat(value.get("latex").isNull()).isTrue();
    }

    /** Where the exact value is too long to be worth its digits, an enclosure takes its place. */
    @Test
    void theMeanIsKnownAtEveryOrderOfMagnitude() {
        for (int width : new int[] {10_000, 30_000, 50_000, 60_000, 100_000, 300_000}) {
            JsonNode value = Run.json("derive ball --quantity mean --digits 10 --width " + width)
                    .get("values")
                    .get(0);
            double leading = Math.sqrt(2 * width / Math.PI);
            assertThat(value.get("decimal").asDouble()).isCloseTo(leading * (1 - 0.75 / width), within(1e-6));
        }
    }

    @Test
    void expansionsGoToTheOrderThatIsAskedFor() {
        JsonNode answer = Run.json("derive ball --quantity mean-expansion --order 12");
        assertThat(texts(answer, "exact").get(0)).endsWith("+104293910895/(17179869184*n^12))");
        JsonNode check = answer.get("steps").get(answer.get("steps").size() - 1).get("check");
        assertThat(check.get("kind").textValue()).isEqualTo("series");
        assertThat(check.at("/parts/0/coefficients")).hasSize(13);
        assertThat(check.at("/parts/0/ratio").textValue()).isEqualTo("(n^2+4*n+4)/(n^2+3*n)");
        assertThat(Run.output("derive ball --quantity mean-expansion --order 1 --steps"))
                .contains("obeys f(n+2) = ((n^2+4*n+4)/(n^2+3*n)) f(n)");
    }

    @Test
    void closedFormsEndAtWidth512() {
        assertThat(texts(Run.json("derive interval --quantity mean --width 512"), "exact"))
                .containsExactly("256");
        JsonNode beyond = Run.json("derive ball --quantity pmf --width 513 --digits 5");
        assertThat(beyond.get("values")).hasSize(514);
        assertThat(beyond.get("values"))
                .allMatch(v -> v.get("exact").isNull()
                        && v.get("latex").isNull()
                        && v.get("decimal").isTextual());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ball --quantity mean | n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])",
                "ball --quantity mean-expansion --order 1 | Sqrt[2*n/Pi]*(1-3/(4*n))",
                "ball --quantity variance-expansion --order 0 | Sqrt[2*n/Pi]",
                "ball --quantity poisson-limit | 3/(2*Pi*Sqrt[E])",
                "interval --quantity pmf --width n | Binomial[n,k]/2^n",
                "interval --quantity density --width 3 | Piecewise[{{1/4,Abs[x]<=1}},1/4/x^2]",
                "ball --quantity density --width 5 | Piecewise[{{5/32,Abs[x]<=1}},5/32*(1-((x^2-1)/x^2)^3)]"
            })
    void formulasHaveNoDecimals(String arguments, String formula) {
        JsonNode answer = Run.json("derive " + arguments);
        assertThat(answer.get("values")).hasSize(1);
        JsonNode value = answer.get("values").get(0);
        assertThat(value.get("exact").textValue()).isEqualTo(formula);
        assertThat(value.get("decimal").isNull()).isTrue();
        assertThat(value.get("enclosure").isNull()).isTrue();
    }

    @Test
    void parametersWithoutAValueStayInTheFormula() {
        assertThat(texts(Run.json("derive gaussian --width 2"), "exact"))
                .containsExactly(
                        "(1-2/Pi*ArcTan[sw/sb])^2",
                        "2*(2/Pi*ArcTan[sw/sb])*(1-2/Pi*ArcTan[sw/sb])",
                        "(2/Pi*ArcTan[sw/sb])^2");
    }

    @Test
    void stepsAreShownWhereTheyAreAskedFor() {
        String without = Run.output("derive ball --quantity mean --width 3");
        assertThat(without).contains("E K = 9/8", "1.12500").doesNotContain("because");
        String with = Run.output("derive ball --quantity mean --width 3 --steps");
        assertThat(with).contains("1. ", "because").endsWith(without.substring(without.indexOf("E K = ")));
        assertThat(Run.output("derive ball --quantity pmf --width 2 --format latex"))
                .contains("\\[ \\mathbb{P}(K = 0) = 1 - \\frac{13}{6 \\pi} \\approx 0.3103");
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(Run.output("derive ball --width 30 --format json"))
                .isEqualTo(Run.output("derive ball --width 30 --format json"));
    }

    @Test
    void nothingKeepsTheProcessAlive() {
        Run.output("derive ball --width 3 --steps");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !thread.isDaemon() && thread.getName().startsWith("pool-"))
                .isEmpty();
    }

    private static List<String> texts(JsonNode answer, String field) {
        return answer.get("values").findValues(field).stream()
                .map(JsonNode::asText)
                .toList();
    }
}
