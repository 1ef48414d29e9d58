package io.github.kinks.montecarlo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Simulation SIMULATION = Simulation.of(Model.of(new Prior.Ball(Formula.number(1))), 20, 3);

    @Test
    void aSampleIsReadAsItWasWritten() {
        for (long[] range : new long[][] {{0, 0}, {0, 1}, {0, 2}, {2, 5_001}, {1L << 40, (1L << 40) + 77}}) {
            Sample sample = SIMULATION.sample(range[0], range[1]);
            assertThat(Words.read(SIMULATION, Words.of(sample))).isEqualTo(sample);
        }
    }

    @Test
    void emptyCellsDoNotTravel() {
        Simulation wide = Simulation.of(Model.of(new Prior.Ball(Formula.number(1))), 100_000, 3);
        assertThat(Words.of(wide.sample(0, 4))).hasSizeLessThan(20);
    }

    /** What an engine would do that adds a shard up twice, leaves one out, or mixes them up. */
    @Test
    void whatIsCountedTwiceOrNotAtAllIsNoticed() {
        Sample begin = SIMULATION.sample(0, 64);
        long[] shard = Words.of(SIMULATION.sample(64, 128));
        Sample part = Words.read(SIMULATION, shard);
        Sample sum = begin.plus(part);
        assertThat(sum).isEqualTo(SIMULATION.sample(0, 128));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.plus(part));
        Sample later = Words.read(SIMULATION, Words.of(SIMULATION.sample(192, 256)));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.plus(later));
        for (int word = 4; word < shard.length; word += 2) {
            long[] twice = shard.clone();
            twice[word] *= 2;
            assertThatIllegalArgumentException().isThrownBy(() -> Words.read(SIMULATION, twice));
        }
    }

    @Test
    void whatIsNoSampleIsRefused() {
        long[] words = Words.of(SIMULATION.sample(64, 128));
        assertThatIllegalArgumentException().isThrownBy(() -> Words.read(SIMULATION, new long[] {64, 128}));
        assertThatIllegalArgumentException().isThrownBy(() -> Words.read(SIMULATION, new long[] {64, 128, 9}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.read(SIMULATION, Arrays.copyOf(words, words.length - 2)));
        words[3] = 21;
        assertThatIllegalArgumentException().isThrownBy(() -> Words.read(SIMULATION, words));
    }
}
