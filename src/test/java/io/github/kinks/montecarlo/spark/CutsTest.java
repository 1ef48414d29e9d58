package io.github.kinks.montecarlo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutsTest {

    @Test
    void cutsAreMultiplesWhereverTheRangeBegins() {
        Cuts cuts = new Cuts(8, 37);
        assertThat(cuts.shards(6, 37)).isEqualTo(List.of(6L, 8L, 16L, 24L, 32L));
        assertThat(cuts.after(6, 2)).isEqualTo(16);
        assertThat(cuts.after(8, 2)).isEqualTo(24);
        assertThat(cuts.after(32)).isEqualTo(37);
        assertThat(cuts.shards(37, 37)).isEmpty();
    }

    @Test
    void theEndOfAllNumbersIsReached() {
        Cuts cuts = new Cuts(4096, Long.MAX_VALUE);
        assertThat(cuts.after(Long.MAX_VALUE - 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(cuts.after(0, 3)).isEqualTo(12_288);
    }

    /** A second of work, less where there is little, whole groups where networks are narrow, a few where they are wide. */
    @ParameterizedTest
    @CsvSource({
        "1000000000000, 64, 67108864, 4, 1048576",
        "1000000000000, 1, 67108864, 4, 67108864",
        "10000000, 64, 67108864, 4, 1048576",
        "1000000, 64, 67108864, 4, 65536",
        "5000, 64, 67108864, 4, 4096",
        "1000000, 1000000, 67108864, 4, 64",
        "1000000, 1000000, 1, 4, 2"
    })
    void aShardIsAboutASecondOfWork(long networks, int width, long neurons, int threads, long size) {
        assertThat(Cuts.of(0, networks, width, neurons, threads).size()).isEqualTo(size);
    }

    @Test
    void aPairIsNotParted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cuts(1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cuts(12, 24));
    }
}
