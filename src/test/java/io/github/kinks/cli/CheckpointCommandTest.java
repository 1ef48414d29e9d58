package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --checkpoint} says and leaves, in this process. */
class CheckpointCommandTest {
    private static final String BALL = "simulate ball --width 12 --seed 7";

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("run.checkpoint");
    }

    private String at() {
        return " --checkpoint " + file();
    }

    @Test
    void aRunThatHasEndedSaysTheSameAgain() throws IOException {
        String first = Run.output(BALL + " --samples 50001 --format json" + at());
        byte[] kept = Files.readAllBytes(file());
        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).contains("\"complete\":true");
        assertThat(Run.output(BALL + " --samples 50001 --format json" + at())).isEqualTo(first);
        assertThat(Files.readAllBytes(file())).isEqualTo(kept);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void moreAndFewerNetworksAreTheOnesOfARunWithoutAFile() {
        for (String samples : new String[] {"3e4", "70001", "1e4", "7e4", "3e4"}) {
            String run = BALL + " --format csv --samples " + samples;
            assertThat(Run.output(run + at())).isEqualTo(Run.output(run));
        }
    }

    @Test
    void theKeysOfTheJsonAreTheSame() {
        assertThat(Run.json(BALL + " --samples 100" + at()).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        () -> Run.json(BALL + " --samples 100").fieldNames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate ball --width 13 --seed 7 | the file has width '12', this run width '13'",
                "simulate ball --width 12 --seed 8 | the file has seed '7', this run seed '8'",
                "simulate interval --width 12 --seed 7 | the file has model",
                "simulate ball --width 12 --seed 7 --domain -1,2 | right=1",
                "simulate ball --width 12 --seed 7 --activation abs | activation=relu",
                "verify --only interval-mean | the file has command 'simulate', this run command 'verify'",
            })
    void theFileOfAnotherRunIsRefused(String command, String told) throws IOException {
        Run.output(BALL + " --samples 1000" + at());
        assertRefused(command + at(), told);
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Run.output(BALL + " --samples 1000" + at());
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 4;
        Files.write(file(), bytes);
        assertRefused(BALL + at(), "is damaged: its checksum does not fit; it was left as it is");
        Files.write(file(), new byte[0]);
        assertRefused(BALL + at(), "is damaged: it is empty");
        Files.writeString(file(), "my diary");
        assertRefused(BALL + at(), "is not a checkpoint");
        assertRefused("verify --only interval-mean" + at(), "is not a checkpoint");
        Files.delete(file());
        Files.createDirectory(file());
        Run run = Run.of(BALL + at());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is no file");
    }

    private void assertRefused(String command, String told) throws IOException {
        byte[] before = Files.readAllBytes(file());
        Run run = Run.of(command);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("--checkpoint: '" + file() + "'", told)
                .doesNotContain("Exception", "\tat ")
                .hasLineCount(1);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "61", "NaN", "soon", "-1"})
    void theTimeBetweenWritesIsBounded(String seconds) {
        Run run = Run.of(BALL + at() + " --checkpoint-seconds " + seconds);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("from 0.1 to 60", "'" + seconds + "'").hasLineCount(1);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeMadeIsTold() {
        Run run = Run.of(BALL + " --checkpoint " + folder.resolve("missing/run"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("missing/run' cannot be read or written (there is no such folder)")
                .hasLineCount(1);
    }

    @Test
    void aRateIsTheOneSinceItsBeginning() {
        long[] now = {7_000_000_000L};
        Rate rate = new Rate("neurons", () -> now[0]);
        assertThat(rate.text(1e9)).isEmpty();
        now[0] += 2_000_000_000L;
        assertThat(rate.text(3e9)).isEqualTo("1500.0 M neurons/s");
        assertThat(rate.text(100)).isEqualTo("50 neurons/s");
    }
}
