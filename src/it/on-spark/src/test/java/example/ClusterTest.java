package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import io.github.kinks.montecarlo.spark.SparkEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two executors in processes of their own. */
class ClusterTest {
    private static final Simulation BALL = Simulation.of(Models.model("ball"), 64, 1);

    private static JavaSparkContext context;
    private static Engine engine;

    @BeforeAll
    static void begin() throws IOException {
        context = new JavaSparkContext(SparkHome.cluster());
        // tasks of some milliseconds, so that there are many
        engine = SparkEngine.on(context).withShardsOf(1 << 18);
    }

    @AfterAll
    static void end() {
        engine.close();
        assertThat(context.sc().isStopped()).isFalse();
        context.stop();
    }

    @Test
    void theCountsAreThoseOfOneMachine() {
        for (Simulation simulation : Models.simulations()) {
            assertThat(engine.run(simulation, 0, 50_001, Progress.silent()))
                    .isEqualTo(Models.here(simulation, 0, 50_001));
        }
        assertThat(engine.run(Simulation.of(BALL.model(), 64, 2), 0, 50_001, Progress.silent())
                        .counts())
                .isNotEqualTo(Models.here(BALL, 0, 50_001).counts());
    }

    @Test
    void theCutsDoNotMatter() {
        Sample begin = engine.run(BALL, 0, 12_346, Progress.silent());
        Sample end = engine.run(BALL, 12_346, 60_001, Progress.silent());
        assertThat(begin.plus(end)).isEqualTo(Models.here(BALL, 0, 60_001));
        Sample large = SparkEngine.on(context).run(BALL, 0, 60_001, Progress.silent());
        assertThat(large).isEqualTo(begin.plus(end));
        assertThat(engine.run(BALL, 8, 8, Progress.silent()).samples()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> engine.run(BALL, 3, 8, Progress.silent()));
        assertThatIllegalArgumentException().isThrownBy(() -> engine.run(BALL, 8, 6, Progress.silent()));
    }

    @Test
    void aWideNetworkComesBackToo() {
        Simulation wide = Simulation.of(Models.model("ball"), 1_000_000, 1);
        assertThat(engine.run(wide, 0, 6, Progress.silent())).isEqualTo(Models.here(wide, 0, 6));
    }

    @Test
    void progressArrivesAtTheEnd() {
        List<Long> seen = new ArrayList<>();
        engine.run(BALL, 10, 100_001, (done, total) -> {
            assertThat(total).isEqualTo(99_991);
            return seen.add(done);
        });
        assertThat(seen).isSorted().endsWith(99_991L).hasSizeGreaterThan(5);
    }

    @Test
    void aStopLeavesAWholeSampleOfWhatWasBegun() {
        Sample sample = engine.run(BALL, 0, Long.MAX_VALUE, (done, total) -> done < 50_000);
        assertThat(sample.samples()).isBetween(50_000L, 200_000L);
        assertThat(sample).isEqualTo(Models.here(BALL, 0, sample.to()));
    }

    @Test
    void anInterruptionStopsAndIsPassedOn() {
        Thread.currentThread().interrupt();
        Sample none = engine.run(BALL, 0, Long.MAX_VALUE, Progress.silent());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(none.samples()).isZero();
        Thread caller = Thread.currentThread();
        Sample some = engine.run(BALL, 0, Long.MAX_VALUE, (done, total) -> {
            caller.interrupt();
            return true;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(some.samples()).isPositive();
        assertThat(some).isEqualTo(Models.here(BALL, 0, some.to()));
    }

    @Test
    void whatCannotBeStartedIsTold() {
        assertThatIllegalStateException().isThrownBy(SparkEngine::start).withMessageContaining("no master");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparkEngine.on(context).withShardsOf(0));
    }
}
