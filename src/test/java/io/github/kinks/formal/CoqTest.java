package io.github.kinks.formal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where Coq is installed, it accepts the proofs that travel with the classes; the gate installs it and sets coq.required. */
class CoqTest {
    @Test
    void acceptsTheProofs() throws IOException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "coqc")));
        assumeTrue(installed || Boolean.getBoolean("coq.required"), "coqc is not installed");
        assertThat(Coq.check()).isInstanceOf(Coq.Outcome.Accepted.class);
    }
}
