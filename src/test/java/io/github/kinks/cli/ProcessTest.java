package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What depends on a process of its own: streams, encoding, country, exit status. */
class ProcessTest {

    @Test
    void theOutputIsTheSameInEveryCountryAndEncoding() throws IOException, InterruptedException {
        String arguments = "table --prior ball,interval --widths 1..3 --samples 1e4 --format latex";
        Process process =
                start(List.of("-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=US-ASCII"), arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).isEqualTo(Run.output(arguments));
        Process text =
                start(List.of("-Duser.language=ar", "-Duser.country=EG"), "derive ball --width 4 --quantity mean");
        assertThat(new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(Run.output("derive ball --width 4 --quantity mean"));
        assertThat(text.waitFor()).isZero();
    }

    @Test
    void theExitStatusIsTheOneOfTheCommand() throws IOException, InterruptedException {
        Process process = start(List.of(), "explain ball-men");
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err).isEqualTo(Run.of("explain ball-men").err());
    }

    private static Process start(List<String> options, String arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments.split(" ")));
        return new ProcessBuilder(command).start();
    }
}
