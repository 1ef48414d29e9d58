package io.github.kinks.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private static final Promise PROMISE = new Promise(0.05, 0.9);

    /** Speaks at the given rates. */
    private record Coin(String name, double alarms, double detections) implements Trial {
        @Override
        public Design design() {
            return new Design(name, "a coin", "its rate", detections - alarms, 1, PROMISE);
        }

        @Override
        public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
            return generator.nextDouble() < (nullIsTrue ? alarms : detections);
        }
    }

    private static final Trial HONEST = new Coin("honest", 0.05, 0.9);

    @Test
    void theCountsDependOnSeedTrialAndRepetitionAlone() {
        List<TrialResult> one = new Runner(1_000, 7, 1).run(List.of(HONEST), done -> true);
        assertThat(new Runner(1_000, 7, 2).run(List.of(HONEST), done -> true)).isEqualTo(one);
        assertThat(new Runner(1_000, 7, 3).run(List.of(HONEST), done -> true)).isEqualTo(one);
        assertThat(new Runner(1_000, 8, 1).run(List.of(HONEST), done -> true)).isNotEqualTo(one);
        TrialResult second = new Runner(1_000, 7, 2)
                .run(List.of(new Coin("other", 0.05, 0.9), HONEST), done -> true)
                .get(1);
        assertThat(second.falseAlarms().events())
                .isEqualTo(one.get(0).falseAlarms().events());
        assertThat(second.detections().events())
                .isEqualTo(one.get(0).detections().events());
        // a shorter run is the beginning of a longer one
        TrialResult shorter =
                new Runner(999, 7, 2).run(List.of(HONEST), done -> true).get(0);
        assertThat(one.get(0).falseAlarms().events() - shorter.falseAlarms().events())
                .isBetween(0L, 1L);
    }

    @Test
    void ratesOnTheEdgeAreKeptAndRatesBeyondItAreNot() {
        assertThat(result(HONEST).isKept()).isTrue();
        TrialResult loud = result(new Coin("loud", 0.07, 0.9));
        assertThat(loud.alarmsTooOften()).isTrue();
        assertThat(loud.detectsTooSeldom()).isFalse();
        TrialResult deaf = result(new Coin("deaf", 0.05, 0.87));
        assertThat(deaf.alarmsTooOften()).isFalse();
        assertThat(deaf.detectsTooSeldom()).isTrue();
    }

    private static TrialResult result(Trial trial) {
        return new Runner(10_000, 1, 2).run(List.of(trial), done -> true).get(0);
    }

    @Test
    void aStopKeepsTheFinishedTrials() {
        List<Trial> trials = List.of(HONEST, new Coin("second", 0.05, 0.9));
        List<TrialResult> both = new Runner(100, 1, 2).run(trials, done -> true);
        assertThat(new Runner(100, 1, 2).run(trials, done -> done <= 100)).isEqualTo(both.subList(0, 1));
        assertThat(new Runner(100, 1, 2).run(trials, done -> false)).isEmpty();
    }

    @Test
    void theProgressGoesUpToAllRuns() {
        List<Long> told = new ArrayList<>();
        AtomicLong before = new AtomicLong();
        new Runner(100, 1, 3).run(List.of(HONEST, new Coin("second", 0.05, 0.9)), done -> {
            assertThat(done).isGreaterThan(before.getAndSet(done));
            return told.add(done);
        });
        assertThat(told.get(told.size() - 1)).isEqualTo(200);
    }

    @Test
    void aTrialThatFailsIsNoResult() {
        Trial failing = new Trial() {
            @Override
            public Design design() {
                return HONEST.design();
            }

            @Override
            public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
                throw new IllegalStateException("lost");
            }
        };
        assertThatThrownBy(() -> new Runner(10, 1, 2).run(List.of(failing), done -> true))
                .hasMessage("a trial failed")
                .hasRootCauseMessage("lost");
    }

    @Test
    void figuresOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Runner(0, 1, 1)).hasMessageContaining("at least one run");
        assertThatThrownBy(() -> new Runner(1, 1, 0)).hasMessageContaining("one thread");
        assertThatThrownBy(() -> new Promise(0, 0.9)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Design("t", "l", "e", 0, 1, PROMISE)).hasMessageContaining("cannot detect 0.0");
        assertThatThrownBy(() -> Sizes.of("t", 0.1, n -> 1)).hasMessageContaining("t needs more than 10000000 draws");
    }
}
