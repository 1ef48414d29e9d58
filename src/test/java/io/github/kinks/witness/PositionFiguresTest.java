package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.montecarlo.Simulation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionFiguresTest {
    private static final Simulation SIMULATION = Simulation.of(Model.of(PriorReader.read("ball")), 6, 3);
    private static final int NETWORKS = 2_000;
    private static final String NAME = "figures";

    /** A store that a test can look into. */
    private static final class Shelf implements FigureStore {
        private final Map<String, double[]> kept = new HashMap<>();

        @Override
        public Optional<double[]> find(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, double... figures) {
            kept.put(name, figures);
        }

        @Override
        public void forget(String name) {
            kept.remove(name);
        }
    }

    private static PositionFigures drawn(FigureStore store, long patience, int end) {
        return PositionFigures.of(
                SIMULATION,
                NETWORKS,
                network -> {
                    if (network == end) {
                        throw new IllegalStateException("killed");
                    }
                },
                store,
                NAME,
                patience);
    }

    @Test
    void figuresThatWereInterruptedAreGoneOnWith() {
        PositionFigures whole = drawn(FigureStore.none(), 0, -1);
        assertThat(whole.position().networks()).isBetween(1L, (long) NETWORKS);
        assertThat(whole.position().judgement().statistic()).isPositive();
        Shelf shelf = new Shelf();
        for (int end : new int[] {0, 1, 700, 700, 1_999}) {
            try {
                drawn(shelf, 0, end);
                throw new AssertionError("went past " + end);
            } catch (IllegalStateException killed) {
                assertThat(killed).hasMessage("killed");
                assertThat(shelf.kept.keySet()).allMatch(name -> !name.equals(NAME));
            }
        }
        // the networks before the last kill are not drawn again
        assertThat(drawn(shelf, Long.MAX_VALUE, 1_998)).isEqualTo(whole);
        assertThat(shelf.kept).containsOnlyKeys(NAME);
        assertThat(drawn(shelf, Long.MAX_VALUE, 0)).isEqualTo(whole);
    }
}
