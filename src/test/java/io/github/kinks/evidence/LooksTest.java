package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LooksTest {
    @Test
    void comeAtGrowingEvenSizesAndAtTheLimit() {
        assertThat(Looks.growing(4096, 1.5, 10_001).sizes()).containsExactly(4096L, 6144L, 9216L, 10_001L);
        assertThat(Looks.growing(4096, 4, 70_000).sizes()).containsExactly(4096L, 16_384L, 65_536L, 70_000L);
        assertThat(Looks.growing(3, 1.5, 9).sizes()).containsExactly(2L, 4L, 6L, 8L, 9L);
        assertThat(Looks.growing(4096, 1.5, 4096).sizes()).containsExactly(4096L);
        assertThat(Looks.growing(4096, 1.5, 1).sizes()).containsExactly(1L);
    }

    @Test
    void areTheSameWhateverTheLimit() {
        List<Long> longer = Looks.growing(4096, 1.5, 10_000_000).sizes();
        for (long limit : new long[] {5_000, 9_216, 9_217, 1_000_000}) {
            List<Long> shorter = Looks.growing(4096, 1.5, limit).sizes();
            int last = shorter.size() - 1;
            assertThat(shorter.subList(0, last)).isEqualTo(longer.subList(0, last));
            assertThat(shorter.get(last)).isEqualTo(limit);
        }
    }

    @Test
    void spendNoMoreThanAlphaTogether() {
        Looks looks = Looks.growing(4096, 1.5, 10_000_000);
        assertThat(looks.share(0.05) * looks.sizes().size())
                .isLessThanOrEqualTo(0.05)
                .isGreaterThan(0.05 * (1 - 1e-12));
        assertThat(looks.limit()).isEqualTo(10_000_000);
    }

    @Test
    void refuseSizesThatDoNotGrow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Looks(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Looks(List.of(0L, 2L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Looks(List.of(5L, 5L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Looks.growing(1, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Looks.growing(4, 1.4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Looks.growing(4, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Looks.growing(4, Double.NaN, 5));
    }
}
