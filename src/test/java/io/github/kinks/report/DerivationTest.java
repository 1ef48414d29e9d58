package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step;
import io.github.kinks.report.DerivedValues.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static final DerivedValues PMF =
            derived(OptionalInt.of(2), Quantity.PMF, Value.pmf(Examples.ballOfWidth2(), 12, true), Examples.steps());

    private static DerivedValues derived(
            OptionalInt width, Quantity quantity, Iterable<Value> values, List<Step> steps) {
        return new DerivedValues("ball", width, Formula.number(-1), Formula.number(1), quantity, values, steps);
    }

    private static String json(DerivedValues derived) throws IOException {
        StringWriter text = new StringWriter();
        DerivationJson.write(derived, text);
        return text.toString();
    }

    @Test
    void writesTheLawOfWidthTwoAsJson() throws IOException {
        JsonNode root = new JsonMapper().readTree(json(PMF));
        assertThat(root.fieldNames())
                .toIterable()
                .containsExactly("prior", "width", "domain", "quantity", "values", "steps");
        assertThat(root.get("width").intValue()).isEqualTo(2);
        assertThat(root.get("domain").toString()).isEqualTo("[-1,1]");
        assertThat(root.get("quantity").textValue()).isEqualTo("pmf");
        JsonNode first = root.get("values").get(0);
        assertThat(first.fieldNames()).toIterable().containsExactly("k", "exact", "latex", "decimal", "enclosure");
        assertThat(first.get("exact").textValue()).isEqualTo("1-13/(6*Pi)");
        assertThat(first.get("latex").textValue()).isEqualTo("1 - \\frac{13}{6 \\pi}");
        assertThat(first.get("decimal").textValue()).isEqualTo("0.310328579935");
        BigDecimal low = new BigDecimal(first.get("enclosure").get(0).textValue());
        BigDecimal high = new BigDecimal(first.get("enclosure").get(1).textValue());
        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(root.get("values")).hasSize(3);
        assertThat(root.get("steps").get(0).get("check").get("kind").textValue())
                .isEqualTo("integral");
        assertThat(root.get("steps").get(1).get("check").get("left").textValue())
                .isEqualTo("n/2+n/2");
    }

    @Test
    void writesNullForWhatDoesNotApply() throws IOException {
        JsonNode symbolic = new JsonMapper()
                .readTree(json(derived(
                        OptionalInt.empty(), Quantity.MEAN, List.of(Value.of(Examples.formula("n/2"))), List.of())));
        assertThat(symbolic.get("width").textValue()).isEqualTo("n");
        assertThat(symbolic.get("values").toString())
                .isEqualTo("[{\"exact\":\"n/2\",\"latex\":\"\\\\frac{n}{2}\",\"decimal\":null,\"enclosure\":null}]");
        JsonNode open = new JsonMapper()
                .readTree(json(derived(
                        OptionalInt.of(2), Quantity.PMF, Value.pmf(Examples.ballOfWidth2(), 5, false), List.of())));
        assertThat(open.get("values").get(1).get("exact").isNull()).isTrue();
        assertThat(open.get("values").get(1).get("decimal").textValue()).isEqualTo("0.53052");
    }

    @Test
    void computesAValueOnlyWhenItIsWritten() {
        StringWriter text = new StringWriter();
        Iterable<Value> failing = () -> IntStream.range(0, 100)
                .mapToObj(k -> {
                    if (k == 50) {
                        throw new IllegalStateException("value 50");
                    }
                    return Value.of(OptionalInt.of(k), Examples.ballOfWidth2().pmf(0), 500, true);
                })
                .iterator();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        DerivationText.write(derived(OptionalInt.of(99), Quantity.PMF, failing, List.of()), text)))
                .hasMessage("value 50");
        assertThat(text.toString()).contains("P(K = 49) = ").doesNotContain("P(K = 50)");
    }

    @Test
    void writesText() throws IOException {
        StringBuilder text = new StringBuilder();
        DerivationText.write(
                derived(OptionalInt.of(2), Quantity.PMF, Value.pmf(Examples.ballOfWidth2(), 5, true), Examples.steps()),
                text);
        assertThat(text.toString().replaceAll("in \\[.*\\]", "in [..]")).isEqualTo("""
                P(K = k) under ball, n = 2, on (-1, 1)

                1. the slice
                     Integrate[Abs[t],{t,-1,1}]
                   = 1
                   because an antiderivative is t*Abs[t]/2

                2. collect
                     n/2+n/2
                   = n
                   because both sides are equal for all values of their variables (from 1)

                P(K = 0) = 1-13/(6*Pi)
                         = 0.31033
                         in [..]
                P(K = 1) = 5/(3*Pi)
                         = 0.53052
                         in [..]
                P(K = 2) = 1/(2*Pi)
                         = 0.15915
                         in [..]
                """);
    }

    @Test
    void writesLatex() throws IOException {
        StringBuilder text = new StringBuilder();
        DerivationLatex.write(PMF, text);
        assertThat(text.toString())
                .contains("\\[ \\mathbb{P}(K = 1) = \\frac{5}{3 \\pi} \\approx 0.530516476973 \\]\n")
                .contains("$\\frac{n}{2} + \\frac{n}{2}$ $=$ $n$;\n  both sides are equal")
                .contains("\\texttt{Integrate{[}Abs{[}t]");
    }
}
