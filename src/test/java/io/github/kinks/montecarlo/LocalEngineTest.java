package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalEngineTest {
    private static final Model INTERVAL = Model.of(new Prior.Interval(Formula.number(1)));
    private static final Simulation SIMULATION = Simulation.of(INTERVAL, 1000, 1);
    private static final Engine ENGINE = new LocalEngine(2);

    @Test
    void progressArrivesAtTheEnd() {
        List<Long> seen = new ArrayList<>();
        ENGINE.run(SIMULATION, 10, 40_011, (done, total) -> {
            assertThat(total).isEqualTo(40_001);
            return seen.add(done);
        });
        assertThat(seen).isSorted().endsWith(40_001L).hasSizeGreaterThan(2);
    }

    @Test
    void aStopLeavesAWholeSampleOfWhatWasBegun() {
        Sample sample = ENGINE.run(SIMULATION, 0, Long.MAX_VALUE, (done, total) -> done < 1_000);
        assertThat(sample.samples()).isGreaterThanOrEqualTo(1_000);
        assertThat(sample).isEqualTo(SIMULATION.sample(0, sample.to()));
    }

    @Test
    void anInterruptionStopsAndIsPassedOn() {
        Thread.currentThread().interrupt();
        Sample sample = ENGINE.run(SIMULATION, 0, Long.MAX_VALUE, Progress.silent());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sample).isEqualTo(SIMULATION.sample(0, sample.to()));
    }

    @Test
    void aFailureStopsAllThreads() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ENGINE.run(SIMULATION, 0, Long.MAX_VALUE, (done, total) -> {
                    throw new UnsupportedOperationException("no screen");
                }))
                .withRootCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEngineNeedsAThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalEngine(0));
    }
}
