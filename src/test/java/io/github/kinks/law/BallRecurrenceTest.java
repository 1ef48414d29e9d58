package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallRecurrenceTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20, 64, 200})
    void allFiftyDigitsAreThoseOfTheExactLaw(int n) {
        List<String> exact = QBall.euclidean(ExactValue.of(1)).exact(n).decimals(50);
        List<String> found = BallRecurrence.probabilities(n, n, 50);
        assertThat(found).hasSize(n + 1);
        for (int k = 0; k <= n; k++) {
            assertThat(new BigDecimal(found.get(k))).isEqualByComparingTo(exact.get(k));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 20, 200})
    void allFiftyDigitsAreThoseOfAnotherTool(int n) {
        List<String> found = BallRecurrence.probabilities(n, n, 50);
        Reference.read("ball-pmf-" + n + ".csv")
                .forEach((k, truth) -> assertThat(new BigDecimal(found.get(Integer.parseInt(k))))
                        .isEqualByComparingTo(truth));
    }

    @Test
    void whatIsLeftOutMayBeSmall() {
        List<String> all = BallRecurrence.probabilities(400, 400, 30);
        assertThat(BallRecurrence.probabilities(400, 150, 30)).isEqualTo(all.subList(0, 151));
    }
}
