package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import io.github.kinks.montecarlo.spark.SparkEngine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.Test;

class LostExecutorTest {
    private static final Simulation BALL = Simulation.of(Models.model("ball"), 64, 1);

    /** Some seconds of work in tasks of some tenths of one, so that the executor that goes down is at work. */
    private static final long NETWORKS = 800_001;

    private static final long NEURONS_A_SHARD = 1 << 21;

    @Test
    void anExecutorThatDiesCostsNoNetworkAndAddsNone() throws IOException {
        Lost lost = new Lost();
        AtomicBoolean killed = new AtomicBoolean();
        try (JavaSparkContext context = new JavaSparkContext(SparkHome.cluster())) {
            context.sc().addSparkListener(lost);
            Engine engine = SparkEngine.on(context).withShardsOf(NEURONS_A_SHARD);
            Sample sample = engine.run(BALL, 0, NETWORKS, (done, total) -> {
                if (killed.compareAndSet(false, true)) {
                    kill(executors().get(0));
                }
                return true;
            });
            assertThat(sample).isEqualTo(Models.here(BALL, 0, NETWORKS));
        }
        assertThat(killed).isTrue();
        assertThat(lost.tasks).as("tasks that were lost and done again").hasPositiveValue();
    }

    private static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("CoarseGrainedExecutorBackend"))
                        .isPresent())
                .toList();
    }

    private static void kill(ProcessHandle executor) {
        assertThat(executor.destroyForcibly()).isTrue();
        executor.onExit().join();
    }

    private static final class Lost extends SparkListener {
        private final AtomicInteger tasks = new AtomicInteger();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.reason() instanceof ExecutorLostFailure) {
                tasks.incrementAndGet();
            }
        }
    }
}
