package io.github.kinks.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is not whole and right is refused, and stays as it is. */
class DamageTest {
    private static final RunIdentity RUN = new RunIdentity(Map.of("command", "test"));
    private static final Simulation SIMULATION = Simulation.of(Model.of(PriorReader.read("ball")), 4, 1);

    @TempDir
    private Path folder = Path.of("");

    private byte[] good = {};

    @BeforeEach
    void draw() throws IOException {
        try (Checkpoint checkpoint = open()) {
            checkpoint.over(new LocalEngine(1)).run(SIMULATION, 0, 1_000, Progress.silent());
            checkpoint.keep("a figure", 0.25, 3);
        }
        good = Files.readAllBytes(file());
    }

    private Path file() {
        return folder.resolve("run.checkpoint");
    }

    private Checkpoint open() {
        return Checkpoint.open(file(), RUN, 1e9, new Checkpoint.Trouble() {
            @Override
            public void delayed(String message) {
                throw new AssertionError(message);
            }

            @Override
            public void lost(String message) {
                throw new AssertionError(message);
            }
        });
    }

    /** A text with the checksum that makes it whole. */
    static String signed(String text) {
        String content = text.substring(0, text.lastIndexOf("{\"sha256\""));
        Sha256 checksum = new Sha256();
        checksum.add(content);
        return content + CheckpointWriter.lastLine(checksum.hex());
    }

    private void assertRefused(byte[] bytes, String what) throws IOException {
        Files.write(file(), bytes);
        assertThatThrownBy(() -> CheckpointReader.read(file()))
                .as(what)
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(file().toString());
        assertThat(Files.readAllBytes(file())).as(what).isEqualTo(bytes);
    }

    @Test
    void theUndamagedFileIsRead() throws IOException {
        assertThat(signed(new String(good, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(good);
        try (Checkpoint checkpoint = open()) {
            assertThat(checkpoint.networks(SIMULATION, 0, 1_000)).isEqualTo(1_000);
            assertThat(checkpoint.figures("a figure")).contains(new double[] {0.25, 3});
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(good);
    }

    @Test
    void aFlippedBitIsSeenWhereverItIs() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < good.length; i++) {
            byte[] damaged = good.clone();
            int bit = random.nextInt(8);
            damaged[i] ^= (byte) (1 << bit);
            assertRefused(damaged, "byte " + i + ", bit " + bit);
        }
    }

    @Test
    void whatIsCutOffOrAddedIsSeen() throws IOException {
        for (int length = 0; length < good.length; length++) {
            assertRefused(Arrays.copyOf(good, length), "length " + length);
        }
        assertRefused(Arrays.copyOf(good, good.length + 1), "one more");
        assertRefused(Arrays.copyOf(good, good.length + 10_000), "many more");
        byte[] twice = Arrays.copyOf(good, 2 * good.length);
        System.arraycopy(good, 0, twice, good.length, good.length);
        assertRefused(twice, "twice");
    }

    /** Such a file has a right checksum all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "counts that do not add up | \"of\":[ | \"of\":[1",
                "a negative count | \"of\":[ | \"of\":[-",
                "a count that is no number | \"of\":[ | \"of\":[null,",
                "a count that is too large | \"of\":[ | \"of\":[99999999999999999999,",
                "counts whose sum overflows | \"of\":[ | \"of\":[9223372036854775807,9223372036854775807,",
                "a broken line | \"width\":4 | \"width\":",
                "a missing field | \"width\":4, | ''",
                "no width | \"width\":4 | \"width\":0",
                "a width beyond an int | \"width\":4 | \"width\":4294967300",
                "a field twice | \"width\":4 | \"width\":4,\"width\":4",
                "a range that begins at an odd number | \"from\":0 | \"from\":1",
                "a range that ends before it begins | \"to\":1000 | \"to\":-2",
                "fewer ranges | \"ranges\":1 | \"ranges\":0",
                "more ranges | \"ranges\":1 | \"ranges\":2",
                "very many ranges | \"ranges\":1 | \"ranges\":9223372036854775807",
                "no time | \"seconds\": | \"seconds\":-",
                "no truth | \"complete\":false | \"complete\":0",
                "figures that are none | \"values\":\" | \"values\":\"!",
                "half of a figure | \"values\":\" | \"values\":\"AAAA",
            })
    void contentThatThisProgramDoesNotWriteIsSeen(String what, String old, String wrong) throws IOException {
        String text = new String(good, StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        assertRefused(signed(text.replace(old, wrong == null ? "" : wrong)).getBytes(StandardCharsets.UTF_8), what);
        assertThatThrownBy(this::open).hasMessageContaining("is damaged").hasMessageContaining("delete it");
    }

    @Test
    void deepAndLongContentIsRefused() throws IOException {
        UnaryOperator<String> run =
                inner -> "{\"format\":\"kinks checkpoint\",\"version\":1}\n" + inner + "\n{\"sha256\"";
        assertRefused(signed(run.apply("[".repeat(1_000_000))).getBytes(StandardCharsets.UTF_8), "deep");
        assertRefused(
                signed(run.apply("{\"run\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "}"))
                        .getBytes(StandardCharsets.UTF_8),
                "deep objects");
        assertRefused(signed(run.apply("7".repeat(3_000_000))).getBytes(StandardCharsets.UTF_8), "a long number");
        assertRefused(signed(run.apply("")).getBytes(StandardCharsets.UTF_8), "nothing");
        byte[] foreign = new byte[20_000_000];
        new SplittableRandom(1).nextBytes(foreign);
        assertRefused(foreign, "something else");
        byte[] begun = good.clone();
        byte[] large = Arrays.copyOf(begun, 20_000_000);
        assertRefused(large, "something else that begins right");
    }

    /** The counts add up, but no network of this width has so many kinks. */
    @Test
    void countsOfOtherNetworksAreRefused() throws IOException {
        String text = new String(good, StandardCharsets.UTF_8);
        Files.writeString(file(), signed(text.replace("\"counts\":{\"first\":0", "\"counts\":{\"first\":3")));
        try (Checkpoint checkpoint = open()) {
            assertThatThrownBy(() -> checkpoint.kept(SIMULATION, 0, 1_000))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "999999999"})
    void anotherVersionIsTold(String version) throws IOException {
        String text = new String(good, StandardCharsets.UTF_8);
        Files.writeString(file(), signed(text.replace("\"version\":1}", "\"version\":" + version + "}")));
        assertThatThrownBy(this::open)
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("in version " + version + " of the format, and this program reads version 1");
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("nothing"));
        Path below = file().resolve("below");
        Path missing = folder.resolve("missing/run");
        for (Path path : new Path[] {directory, nowhere, below, missing}) {
            assertThatThrownBy(() -> Checkpoint.open(path, RUN, 1, NO_TROUBLE))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining(path.toString());
        }
    }

    private static final Checkpoint.Trouble NO_TROUBLE = new Checkpoint.Trouble() {
        @Override
        public void delayed(String message) {
            throw new AssertionError(message);
        }

        @Override
        public void lost(String message) {
            throw new AssertionError(message);
        }
    };
}
