package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import io.github.kinks.montecarlo.spark.SparkEngine;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Spark that ends before we do, here in threads of this process. */
class EndedClusterTest {
    private static final Simulation BALL = Simulation.of(Models.model("ball"), 64, 1);
    private static final long NEURONS_A_SHARD = 1 << 20;

    /** As after Ctrl-C, where Spark ends together with us. */
    @Test
    void aClusterThatEndsOnAStopLeavesWhatWasCounted() {
        try (JavaSparkContext context = begun()) {
            Engine engine = SparkEngine.on(context).withShardsOf(NEURONS_A_SHARD);
            AtomicBoolean ended = new AtomicBoolean();
            Sample sample = engine.run(BALL, 0, Long.MAX_VALUE, (done, total) -> {
                boolean goOn = !ended.getAndSet(true);
                if (goOn) {
                    context.stop();
                }
                return goOn;
            });
            assertThat(engine.threads()).isEqualTo(2);
            assertThat(sample.samples()).isPositive();
            assertThat(sample).isEqualTo(Models.here(BALL, 0, sample.to()));
        }
    }

    @Test
    void aClusterThatEndsByItselfIsAFailure() {
        try (JavaSparkContext context = begun()) {
            Engine engine = SparkEngine.on(context).withShardsOf(NEURONS_A_SHARD);
            Progress ending = (done, total) -> {
                context.stop();
                return true;
            };
            assertThatIllegalStateException()
                    .isThrownBy(() -> engine.run(BALL, 0, Long.MAX_VALUE, ending))
                    .withMessageContaining("the simulation failed");
        }
    }

    private static JavaSparkContext begun() {
        return new JavaSparkContext(
                new SparkConf().setAppName("kinks").setMaster("local[2]").set("spark.ui.enabled", "false"));
    }
}
