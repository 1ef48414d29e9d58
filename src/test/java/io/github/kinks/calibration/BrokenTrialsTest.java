package io.github.kinks.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.evidence.LikelihoodRatio;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/**
 * Tests of the kit, broken on purpose in the ways that statistical code is broken: the calibration of the gate's size has to blame
 * each. Their rates are far from the promised ones, so each is let off with probability below 1e-9.
 */
class BrokenTrialsTest {
    private static final Promise PROMISE = new Promise(0.05, 0.9);
    private static final long RUNS = 300;

    private interface Judge {
        boolean rejects(boolean nullIsTrue, UniformRandomProvider generator);
    }

    /** Another judge in the place of a trial's own. */
    private record Broken(Design design, Judge judge) implements Trial {
        @Override
        public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
            return judge.rejects(nullIsTrue, generator);
        }
    }

    private static TrialResult gate(Trial trial) {
        TrialResult run =
                new Runner(RUNS, 1, 2).run(List.of(trial), done -> true).get(0);
        return TrialResult.of(
                run.design(), RUNS, run.falseAlarms().events(), run.detections().events(), 2e-9);
    }

    @Test
    void aThresholdTenTimesTooLowIsBlamed() {
        LikelihoodTrial sound = LikelihoodTrial.of(PROMISE, DiscreteLaw.ball(10), DiscreteLaw.interval(10), 0.1);
        assertThat(gate(sound).isKept()).isTrue();
        Trial broken = new Broken(sound.design(), (nullIsTrue, generator) -> {
            LikelihoodRatio ratio =
                    LikelihoodRatio.of(sound.law().upper(), sound.alternative().lower());
            long seen = 0;
            for (long size : sound.looks().sizes()) {
                ratio = ratio.after((nullIsTrue ? sound.law() : sound.alternative()).draw(size - seen, generator));
                seen = size;
                if (ratio.refutes(10 * PROMISE.alpha())) {
                    return true;
                }
            }
            return false;
        });
        assertThat(gate(broken).alarmsTooOften()).isTrue();
    }

    @Test
    void aTestForOneLookThatLooksAllAlongIsBlamed() {
        KolmogorovTrial sound = KolmogorovTrial.of(PROMISE, 0.04);
        assertThat(gate(sound).isKept()).isTrue();
        Trial broken = new Broken(sound.design(), (nullIsTrue, generator) -> {
            Positions law = nullIsTrue ? Positions.TRUE : sound.alternative();
            double[] draws = law.draw(sound.design().samples(), generator);
            for (int size = 10; size <= draws.length; size += 50) {
                if (KolmogorovBound.of(size)
                        .judge(Arrays.copyOf(draws, size), Positions.cdf())
                        .refutes(PROMISE.alpha())) {
                    return true;
                }
            }
            return false;
        });
        assertThat(gate(broken).alarmsTooOften()).isTrue();
    }

    @Test
    void halfOfThePromisedDrawsAreBlamed() {
        RateTrial sound = RateTrial.of(PROMISE, 0.05, 0.1);
        assertThat(gate(sound).isKept()).isTrue();
        Trial broken = new Broken(sound.design(), (nullIsTrue, generator) -> {
            long half = sound.design().samples() / 2;
            return new io.github.kinks.evidence.RateAtMost(half, 0.05)
                    .judge((nullIsTrue ? sound.law() : sound.alternative())
                            .draw(half, generator)
                            .count(1))
                    .refutes(PROMISE.alpha());
        });
        assertThat(gate(broken).detectsTooSeldom()).isTrue();
        assertThat(gate(broken).alarmsTooOften()).isFalse();
    }
}
