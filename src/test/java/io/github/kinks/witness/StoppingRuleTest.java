package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingRuleTest {

    @ParameterizedTest
    @ValueSource(longs = {32, 33, 1_000, 4_096, 5_000, 65_535, 65_536, 10_000_000})
    void theFirstOfSeveralBatchesIsASixteenthOfTheLimitAtMost(long limit) {
        List<Long> sizes = StoppingRule.atMost(limit).looks().sizes();
        assertThat(sizes.get(0)).isLessThanOrEqualTo(limit / 16).isLessThanOrEqualTo(4_096);
        assertThat(sizes.get(sizes.size() - 1)).isEqualTo(limit);
    }

    @Test
    void largeRunsLookFirstAtTheSameSize() {
        assertThat(StoppingRule.atMost(65_536).looks().sizes()).startsWith(4_096L, 6_144L);
        assertThat(StoppingRule.atMost(10_000_000).looks().sizes()).startsWith(4_096L, 6_144L);
    }

    @Test
    void evenOneNetworkIsLookedAt() {
        assertThat(StoppingRule.atMost(1).looks().sizes()).containsExactly(1L);
        assertThat(StoppingRule.atMost(3).looks().sizes()).containsExactly(2L, 3L);
    }
}
