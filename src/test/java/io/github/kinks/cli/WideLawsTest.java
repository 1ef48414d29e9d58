package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinks.law.BallRecurrence;
import io.github.kinks.law.Bracket;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import java.math.BigDecimal;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Single probabilities past the width up to which they are exact. */
class WideLawsTest {
    private static final int WIDTH = 2_500;
    private static final BigDecimal LEAST = new BigDecimal("1e-300");

    @Test
    void everyBracketHoldsTheTruthAndSaysTheErrorBound() {
        JsonNode values = Run.json("derive ball --width " + WIDTH).get("values");
        List<String> truth = BallRecurrence.probabilities(WIDTH, WIDTH, 30);
        assertThat(values).hasSize(WIDTH + 1);
        for (int k = 0; k <= WIDTH; k++) {
            JsonNode value = values.get(k);
            assertThat(value.get("k").asInt()).isEqualTo(k);
            assertThat(value.get("exact").isNull()).isTrue();
            assertThat(value.get("latex").isNull()).isTrue();
            BigDecimal low = new BigDecimal(value.get("enclosure").get(0).textValue());
            BigDecimal high = new BigDecimal(value.get("enclosure").get(1).textValue());
            BigDecimal decimal = new BigDecimal(value.get("decimal").textValue());
            assertThat(new BigDecimal(truth.get(k))).isBetween(low, high);
            assertThat(decimal).isBetween(low, high);
            if (new BigDecimal(truth.get(k)).compareTo(LEAST) < 0) {
                assertThat(value.get("decimal").textValue()).isEqualTo("0");
                assertThat(new Bracket(
                                value.get("enclosure").get(0).textValue(),
                                value.get("enclosure").get(1).textValue()))
                        .isEqualTo(new Bracket("0", "1e-300"));
            } else {
                assertThat(high.subtract(low)).isLessThan(decimal.multiply(new BigDecimal("3e-12")));
            }
        }
    }

    @Test
    void aTableHasTheSameDecimals() {
        ExactLaw truth = ExactLaw.binomial(3_000, ExactValue.of(new BigFraction(1, 4)));
        List<String> rows = Run.output(
                        "table --prior interval:rho=1/2 --widths 3000 --quantity pmf --digits 8 --format csv")
                .lines()
                .toList();
        assertThat(rows).hasSize(3_002).startsWith("prior,n,k,pmf");
        for (int k = 700; k <= 800; k += 10) {
            assertThat(rows.get(k + 1)).isEqualTo("interval:rho=1/2,3000,%d,%s", k, truth.decimal(k, 8));
        }
        assertThat(rows.get(1)).startsWith("interval:rho=1/2,3000,0,0");
    }
}
