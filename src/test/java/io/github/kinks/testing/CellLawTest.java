package io.github.kinks.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Histogram;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import java.math.BigDecimal;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellLawTest {
    @Test
    void boundsDoublesAndExactValuesFromAbove() {
        double third = 1 / 3.0;
        for (double upper : CellLaw.of(new double[] {third, third, third}).upper()) {
            assertThat(new BigDecimal(upper).multiply(BigDecimal.valueOf(3))).isGreaterThan(BigDecimal.ONE);
        }
        ExactLaw law = ExactLaw.binomial(1, ExactValue.of(new BigFraction(1, 3)));
        double[] upper = CellLaw.of(law).upper();
        assertThat(new BigDecimal(upper[1]).multiply(BigDecimal.valueOf(3))).isGreaterThanOrEqualTo(BigDecimal.ONE);
        assertThat(upper[1]).isLessThan(third + 1e-15);
    }

    @Test
    void keepsExactZeros() {
        assertThat(CellLaw.of(new double[] {0, 1}).upper()[0]).isZero();
        ExactLaw sure = ExactLaw.binomial(1, ExactValue.of(1));
        assertThat(CellLaw.of(sure).upper()[0]).isZero();
    }

    /** Doubles that are off by the tolerance still give upper bounds of the law that they stand for. */
    @Test
    void grantsTheToleranceThatItStates() {
        double off = 0.5 * (1 - CellLaw.TOLERANCE);
        assertThat(CellLaw.of(new double[] {off, 1 - off}).upper()[0]).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.499_999, 0.500_001, -0.5, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesDoublesThatAreNoLaw(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellLaw.of(new double[] {0.5, p}))
                .withMessageStartingWith("no law: ");
    }

    @Test
    void refusesExactValuesThatAreNoLaw() {
        ExactValue half = ExactValue.of(new BigFraction(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellLaw.of(ExactLaw.fromProbabilities(List.of(half, half, half))))
                .withMessageContaining("do not sum to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CellLaw.of(ExactLaw.fromProbabilities(List.of(half, ExactValue.of(1), half.negate()))))
                .withMessageContaining("P(K = 2) is negative");
        assertThatIllegalArgumentException().isThrownBy(() -> CellLaw.of(new double[0]));
    }

    @Test
    void hasAsManyCellsAsDrawsNeed() {
        CellLaw law = CellLaw.of(new double[] {0.5, 0.5});
        assertThat(law.over(Histogram.of(1, 1, 0, 0)).upper()).hasSize(2);
        assertThat(law.over(Histogram.of(1, 1, 1, 0)).upper()).hasSize(3).endsWith(0);
        assertThat(law.fitted(Histogram.of(7))).isEqualTo(Histogram.of(7, 0));
        assertThat(law.withRest().upper()).hasSize(3).endsWith(0);
        assertThat(law.withRest().fitted(Histogram.of(1, 1, 2, 0, 3))).isEqualTo(Histogram.of(1, 1, 5));
    }
}
