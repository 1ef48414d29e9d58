package io.github.kinks.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {
    private static final RunIdentity RUN = new RunIdentity(Map.of("command", "test"));
    /** So short that each piece is written. */
    private static final double AT_ONCE = 1e-9;

    /** A few pieces and writes in the runs here. */
    private static final double OFTEN = 0.05;

    private static final double NEVER = 1e9;

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("run.checkpoint");
    }

    private Checkpoint open(double seconds) {
        return Checkpoint.open(file(), RUN, seconds, new Told());
    }

    private static Simulation simulation(String prior, int width) {
        return Simulation.of(Model.of(PriorReader.read(prior)), width, 11);
    }

    /** What was said of failing writes. */
    private static final class Told implements Checkpoint.Trouble {
        private final List<String> delayed = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();

        @Override
        public void delayed(String message) {
            delayed.add(message);
        }

        @Override
        public void lost(String message) {
            lost.add(message);
        }
    }

    /** An engine that counts what it is asked for. */
    private static final class Counting implements Engine {
        private final Engine engine = new LocalEngine(2);
        private long networks;

        @Override
        public Sample run(Simulation simulation, long from, long to, Progress progress) {
            Sample sample = engine.run(simulation, from, to, progress);
            networks += sample.samples();
            return sample;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int threads() {
            return 2;
        }
    }

    /** Dies in one of its pieces. */
    private record Mortal(Engine engine, long end) implements Engine {
        @Override
        public Sample run(Simulation simulation, long from, long to, Progress progress) {
            if (from >= end) {
                throw new IllegalStateException("dead");
            }
            return engine.run(simulation, from, to, progress);
        }

        @Override
        public String name() {
            return "mortal";
        }

        @Override
        public int threads() {
            return engine.threads();
        }
    }

    @ParameterizedTest
    @CsvSource({"ball,8,300000", "interval,1,999999", "qsphere:q=1,300,3001", "gaussian:sw=1/sb=2,64,1", "ball,20000,41"
    })
    void aRunThatIsStoppedAgainAndAgainEndsWithTheSameCounts(String prior, int width, long samples) {
        Simulation simulation = simulation(prior.replace('/', ','), width);
        SplittableRandom random = new SplittableRandom(width);
        Sample sample = simulation.sample(0, 0);
        int runs = 0;
        while (sample.to() < samples) {
            long stop = sample.to() + random.nextLong(samples / 3 + 2);
            try (Checkpoint checkpoint = open(random.nextBoolean() ? OFTEN : NEVER)) {
                long kept = checkpoint.networks(simulation, 0, samples);
                assertThat(kept).isGreaterThanOrEqualTo(sample.to() - sample.to() % 2);
                sample = checkpoint
                        .over(new LocalEngine(1 + random.nextInt(3)))
                        .run(simulation, 0, samples, (done, total) -> done < stop);
            }
            runs++;
        }
        assertThat(runs).isGreaterThanOrEqualTo(1);
        assertThat(sample).isEqualTo(simulation.sample(0, samples));
    }

    @Test
    void aRunThatDiesGoesOnFromItsLastWrite() {
        Simulation simulation = simulation("ball", 8);
        long samples = 1_500_000;
        assertThatThrownBy(() -> {
                    try (Checkpoint checkpoint = open(OFTEN)) {
                        checkpoint
                                .over(new Mortal(new LocalEngine(2), 1_000_000))
                                .run(simulation, 0, samples, Progress.silent());
                    }
                })
                .hasMessage("dead");
        Counting counting = new Counting();
        try (Checkpoint checkpoint = open(NEVER)) {
            long kept = checkpoint.networks(simulation, 0, samples);
            assertThat(kept).isPositive();
            assertThat(checkpoint.over(counting).run(simulation, 0, samples, Progress.silent()))
                    .isEqualTo(simulation.sample(0, samples));
            assertThat(counting.networks).isEqualTo(samples - kept);
        }
    }

    @Test
    void moreNetworksGoOnAndFewerAreRightAsWell() {
        Simulation simulation = simulation("interval", 5);
        for (long samples : new long[] {10_001, 10_001, 30_000, 20_000, 30_000, 10_001, 10_000}) {
            try (Checkpoint checkpoint = open(NEVER)) {
                Sample sample = checkpoint.over(new LocalEngine(1)).run(simulation, 0, samples, Progress.silent());
                assertThat(sample).isEqualTo(simulation.sample(0, samples));
            }
        }
        Counting counting = new Counting();
        try (Checkpoint checkpoint = open(NEVER)) {
            for (long samples : new long[] {10_001, 20_000, 30_000}) {
                checkpoint.over(counting).run(simulation, 0, samples, Progress.silent());
            }
            assertThat(counting.networks).isZero();
            checkpoint.over(counting).run(simulation, 0, 30_002, Progress.silent());
            assertThat(counting.networks).isEqualTo(2);
        }
    }

    @Test
    void rangesOfSeveralSimulationsAreKeptApart() {
        List<Simulation> simulations = List.of(simulation("ball", 4), simulation("ball", 5), simulation("interval", 4));
        try (Checkpoint checkpoint = open(NEVER)) {
            Engine engine = checkpoint.over(new LocalEngine(1));
            for (Simulation simulation : simulations) {
                engine.run(simulation, 0, 1_000, Progress.silent());
                engine.run(simulation, 1_000, 1_501, Progress.silent());
                engine.run(simulation, 1_000, 4_000, Progress.silent());
            }
            checkpoint.keep("a figure", 1, -0.0, Double.NaN, Double.MIN_VALUE);
            checkpoint.keep("another", 2);
            checkpoint.forget("another");
        }
        Counting counting = new Counting();
        try (Checkpoint checkpoint = open(NEVER)) {
            Engine engine = checkpoint.over(counting);
            for (Simulation simulation : simulations) {
                for (long to : new long[] {1_501, 4_000}) {
                    assertThat(engine.run(simulation, 1_000, to, Progress.silent()))
                            .isEqualTo(simulation.sample(1_000, to));
                }
            }
            assertThat(counting.networks).isZero();
            assertThat(checkpoint.figures("a figure")).contains(new double[] {1, -0.0, Double.NaN, Double.MIN_VALUE});
            assertThat(checkpoint.figures("another")).isEmpty();
        }
    }

    @Test
    void anInterruptedThreadStopsAndItsWorkIsKept() {
        Simulation simulation = simulation("ball", 8);
        Sample sample;
        try (Checkpoint checkpoint = open(NEVER)) {
            Thread worker = Thread.currentThread();
            sample = checkpoint.over(new LocalEngine(1)).run(simulation, 0, 50_000_000, (done, total) -> {
                if (done > 500_000) {
                    worker.interrupt();
                }
                return true;
            });
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sample.to()).isBetween(500_000L, 49_999_999L);
        try (Checkpoint checkpoint = open(NEVER)) {
            assertThat(checkpoint.networks(simulation, 0, 50_000_000)).isEqualTo(sample.to());
        }
    }

    @Test
    void anotherRunIsRefusedAndTold() throws IOException {
        RunIdentity run = RUN.with("width", "8").with("seed", "1");
        Checkpoint.open(file(), run, NEVER, new Told()).close();
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> Checkpoint.open(file(), RUN.with("width", "9").with("seed", "1"), NEVER, new Told()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("the file has width '8', this run width '9'");
        assertThatThrownBy(() -> Checkpoint.open(file(), RUN.with("width", "8"), NEVER, new Told()))
                .hasMessageContaining("the file has seed '1', this run no seed");
        assertThatThrownBy(() -> Checkpoint.open(file(), run.with("alpha", "0.1"), NEVER, new Told()))
                .hasMessageContaining("the file has no alpha, this run alpha '0.1'");
        String other = new String(before, java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\"streams\":\"................\"", "\"streams\":\"0123456789abcdef\"");
        Files.writeString(file(), DamageTest.signed(other));
        assertThatThrownBy(() -> Checkpoint.open(file(), run, NEVER, new Told()))
                .hasMessageContaining(
                        "the file has streams '0123456789abcdef', this run streams '" + StreamsPrint.now());
        assertThat(Files.readString(file())).isEqualTo(DamageTest.signed(other));
        assertThat(folder.resolve("run.checkpoint.lock")).doesNotExist();
    }

    @Test
    void ofALongFieldThePartThatDiffersIsTold() {
        String begin = "x".repeat(200);
        assertThat(RUN.with("claims", begin + "one").differenceTo(RUN.with("claims", begin + "two")))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("xtwo'", "xone'").hasSizeLessThan(150));
        assertThat(RUN.differenceTo(RUN)).isEmpty();
    }

    @Test
    void oneFileServesOneRunAtATime() throws IOException {
        try (Checkpoint checkpoint = open(NEVER)) {
            assertThat(checkpoint.seconds()).isZero();
            assertThatThrownBy(() -> open(NEVER)).hasMessageContaining("in use by another run");
            Path link = Files.createSymbolicLink(folder.resolve("link"), file());
            assertThatThrownBy(() -> Checkpoint.open(link, RUN, NEVER, new Told()))
                    .hasMessageContaining("in use by another run");
        }
        // a lock file that a killed process left behind is nobody's
        Files.writeString(folder.resolve("run.checkpoint.lock"), "");
        Files.writeString(folder.resolve("run.checkpoint.part"), "half of");
        open(NEVER).close();
        assertThat(folder.resolve("run.checkpoint.lock")).doesNotExist();
    }

    @Test
    void aWriteThatFailsIsToldAndTriedAgain() throws IOException {
        Simulation simulation = simulation("interval", 1);
        Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
        Told told = new Told();
        try (Checkpoint checkpoint = Checkpoint.open(file(), RUN, AT_ONCE, told)) {
            Engine engine = checkpoint.over(new LocalEngine(1));
            engine.run(simulation, 0, 1_000, Progress.silent());
            Files.move(folder, moved);
            engine.run(simulation, 0, 2_000, Progress.silent());
            engine.run(simulation, 0, 3_000, Progress.silent());
            Files.move(moved, folder);
            assertThat(told.delayed).singleElement().asString().contains("cannot be written (", "the run goes on");
        }
        assertThat(told.lost).isEmpty();
        try (Checkpoint checkpoint = Checkpoint.open(file(), RUN, AT_ONCE, told)) {
            assertThat(checkpoint.networks(simulation, 0, 3_000)).isEqualTo(3_000);
            checkpoint.over(new LocalEngine(1)).run(simulation, 0, 4_000, Progress.silent());
            Files.move(folder, moved);
            assertThat(checkpoint.over(new LocalEngine(1)).run(simulation, 0, 5_000, Progress.silent()))
                    .isEqualTo(simulation.sample(0, 5_000));
        }
        assertThat(told.lost).singleElement().asString().contains("holds what was drawn up to the last write");
        Files.move(moved, folder);
        try (Checkpoint checkpoint = open(NEVER)) {
            assertThat(checkpoint.networks(simulation, 0, 5_000)).isEqualTo(4_000);
        }
    }

    @Test
    void aHalfWrittenFileIsNeverSeen() throws IOException {
        Files.writeString(file(), "old");
        assertThatThrownBy(() -> AtomicFile.write(file(), out -> {
                    out.write(new byte[100]);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file()).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void theTimeOfAllProcessesIsCounted() {
        Simulation simulation = simulation("ball", 8);
        double before = 0;
        for (long samples = 1_000; samples < 4_000; samples += 1_000) {
            try (Checkpoint checkpoint = open(NEVER)) {
                assertThat(checkpoint.seconds()).isEqualTo(before);
                checkpoint.over(new LocalEngine(1)).run(simulation, 0, samples, Progress.silent());
                assertThat(checkpoint.seconds()).isGreaterThan(before);
                before = checkpoint.seconds();
            }
        }
    }
}
