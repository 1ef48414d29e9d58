package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    private static final String BALL = "simulate ball --width 12 --samples 1e5 --seed 7 --domain -1,1/2";

    @Test
    void theJsonSaysWhatWasDrawn() {
        JsonNode run = Run.json(BALL + " --threads 2");
        assertThat(run.fieldNames())
                .toIterable()
                .containsExactly(
                        "prior",
                        "width",
                        "domain",
                        "samples",
                        "seed",
                        "counts",
                        "mean",
                        "standardError",
                        "engine",
                        "threads",
                        "seconds",
                        "neuronsPerSecond",
                        "version");
        assertThat(run.get("prior").textValue()).isEqualTo("ball");
        assertThat(run.get("width").intValue()).isEqualTo(12);
        assertThat(run.get("domain").get(1).decimalValue()).isEqualByComparingTo("0.5");
        assertThat(run.get("samples").longValue()).isEqualTo(100_000);
        assertThat(run.get("seed").longValue()).isEqualTo(7);
        assertThat(run.get("threads").intValue()).isEqualTo(2);
        assertThat(run.get("engine").textValue()).isEqualTo("local");
        assertThat(run.get("version").textValue()).matches("[0-9]+\\.[0-9]+.*");
        assertThat(run.get("counts")).hasSize(13);
        long total = 0;
        long kinks = 0;
        for (int k = 0; k <= 12; k++) {
            total += run.get("counts").get(k).longValue();
            kinks += k * run.get("counts").get(k).longValue();
        }
        assertThat(total).isEqualTo(100_000);
        assertThat(run.get("mean").doubleValue()).isEqualTo(kinks / 100_000.0);
        assertThat(run.get("standardError").doubleValue()).isPositive();
    }

    @Test
    void thereIsACountForEachNeuronAndBreakpoint() {
        JsonNode run = Run.json("simulate interval --activation relu6 --domain=-8,8 --width 3 --samples 1000");
        assertThat(run.get("activation").textValue()).isEqualTo("relu6");
        assertThat(run.get("counts")).hasSize(7);
        assertThat(Run.output("simulate interval --activation 0,6 --width 3 --samples 10 --format csv")
                        .lines())
                .hasSize(8);
        assertThat(Run.output("simulate interval --activation relu6 --width 3 --samples 10"))
                .startsWith("interval with relu6, n = 3, on (-1, 1)");
    }

    @Test
    void theCountsDependOnTheSeedAndNotOnThreads() {
        String one = counts(BALL + " --threads 1");
        assertThat(counts(BALL + " --threads 2")).isEqualTo(one);
        assertThat(counts(BALL + " --threads 3")).isEqualTo(one);
        assertThat(counts(BALL.replace("--seed 7", "--seed 8"))).isNotEqualTo(one);
        assertThat(counts(BALL.replace("--samples 1e5", "--samples 100000"))).isEqualTo(one);
    }

    private static String counts(String arguments) {
        return Run.json(arguments).get("counts").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qball:q=1",
                "qball:q=1/2,rho=3",
                "qball:q=inf",
                "qsphere:q=2,rho=0.6",
                "qsphere:q=inf",
                "spherical",
                "spherical:atom=0.1,rho=2"
            })
    void everyPriorIsDrawnFrom(String prior) {
        JsonNode run = Run.json("simulate " + prior + " --width 5 --samples 2e4");
        assertThat(run.get("prior").textValue()).isEqualTo(prior);
        assertThat(run.get("counts")).hasSize(6);
        assertThat(run.get("mean").doubleValue()).isBetween(0.1, 4.9);
    }

    @Test
    void csvAndTextHoldTheSameCounts() {
        JsonNode counts = Run.json(BALL).get("counts");
        String csv = Run.output(BALL + " --format csv");
        assertThat(csv.lines().skip(1).map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactlyElementsOf(StreamSupport.stream(counts.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        assertThat(Run.output(BALL))
                .contains("100000 networks, seed 7", counts.get(3).asText());
    }

    @Test
    void oneNetworkHasNoStandardError() {
        JsonNode run = Run.json("simulate interval --width 5 --samples 1");
        assertThat(run.get("standardError").isNull()).isTrue();
        assertThat(run.get("samples").longValue()).isEqualTo(1);
    }

    @Test
    void anInterruptionIsSeenAndWaitsForTheEnd() throws InterruptedException {
        Interruption interruption = Interruption.watched();
        assertThat(interruption.requested()).isFalse();
        CountDownLatch began = new CountDownLatch(1);
        Thread signal = new Thread(() -> {
            began.countDown();
            interruption.request();
        });
        signal.start();
        began.await();
        while (!interruption.requested()) {
            Thread.onSpinWait();
        }
        // only closing lets it go on
        assertThat(signal.isAlive()).isTrue();
        interruption.close();
        signal.join();
    }
}
