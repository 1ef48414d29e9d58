package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void isMadeOfCountsOfEitherKindAndOfValues() {
        Histogram expected = Histogram.of(1L, 0L, 3L);
        assertThat(Histogram.of(new int[] {1, 0, 3})).isEqualTo(expected);
        assertThat(Histogram.ofValues(IntStream.of(2, 0, 2, 2), 3)).isEqualTo(expected);
        assertThat(Histogram.ofValues(IntStream.of(2, 0, 2, 2).parallel(), 3)).isEqualTo(expected);
        assertThat(Histogram.ofValues(IntStream.empty(), 2)).isEqualTo(Histogram.of(0, 0));
    }

    @Test
    void refusesValuesOutsideOfItsCells() {
        for (int outside : new int[] {-1, 3}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Histogram.ofValues(IntStream.of(0, outside), 3))
                    .withMessage("the value %d lies outside of 0..2", outside);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.ofValues(IntStream.empty(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(new int[] {-1}));
    }

    @Test
    void emptyCellsCanBeAdded() {
        Histogram counts = Histogram.of(3, 1);
        assertThat(counts.extended(4)).isEqualTo(Histogram.of(3, 1, 0, 0));
        assertThat(counts.extended(1)).isEqualTo(counts);
    }
}
