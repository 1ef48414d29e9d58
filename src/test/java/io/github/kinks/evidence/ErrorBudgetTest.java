package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBudgetTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.05, 0.1, 1e-12, 0.999})
    void neverHandsOutMoreThanThereIs(double alpha) {
        for (int parts = 1; parts <= 60; parts++) {
            Map<String, Integer> weights = new LinkedHashMap<>();
            for (int i = 0; i < parts; i++) {
                weights.put("claim-" + i, 1 + i * i % 7);
            }
            ErrorBudget budget = ErrorBudget.split(alpha, weights);
            BigDecimal sum = budget.parts().stream()
                    .map(p -> new BigDecimal(budget.share(p)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isLessThanOrEqualTo(new BigDecimal(alpha));
            assertThat(sum.doubleValue()).isCloseTo(alpha, within(1e-14 * alpha));
        }
    }

    @Test
    void plainDivisionWouldHandOutTooMuch() {
        double alpha = 0.1;
        BigDecimal exact = new BigDecimal(alpha);
        boolean tooMuch = IntStream.rangeClosed(1, 60)
                .anyMatch(n -> new BigDecimal(alpha / n)
                                .multiply(BigDecimal.valueOf(n))
                                .compareTo(exact)
                        > 0);
        assertThat(tooMuch).isTrue();
    }

    @Test
    void splitsInProportionAndKeepsTheOrder() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("b", 3);
        weights.put("a", 1);
        ErrorBudget budget = ErrorBudget.split(0.5, weights);
        assertThat(budget.share("b")).isEqualTo(0.375);
        assertThat(budget.share("a")).isEqualTo(0.125);
        assertThat(budget.parts()).containsExactly("b", "a");
        assertThat(budget.within("b", Map.of("x", 1)).share("x")).isEqualTo(0.375);
    }

    @Test
    void setsNothingAsideForWhatWasNotNamed() {
        ErrorBudget budget = ErrorBudget.equal(1e-6, List.of("a", "b"));
        assertThatThrownBy(() -> budget.share("c")).hasMessageContaining("before sampling");
        assertThatThrownBy(() -> ErrorBudget.equal(1e-6, List.of("a", "a"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> ErrorBudget.equal(1e-6, List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> ErrorBudget.split(1e-6, Map.of("a", 0))).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> ErrorBudget.equal(1, List.of("a"))).hasMessageContaining("alpha");
    }
}
