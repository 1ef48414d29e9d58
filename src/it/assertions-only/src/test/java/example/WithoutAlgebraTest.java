package example;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinks.testing.ClaimTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This project has the assertions and nothing that they do not need. */
class WithoutAlgebraTest {
    @ParameterizedTest
    @ValueSource(strings = {"org.matheclipse.core.eval.ExprEvaluator", "picocli.CommandLine", "org.slf4j.nop.NOPServiceProvider"})
    void whatOthersNeedIsNotHere(String name) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    }

    @Test
    void aClaimSaysWhatItLacks(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "id: a\nmodel: {prior: interval}\nclaim: {mean: n/2}\n");
        DynamicContainer file = (DynamicContainer) ClaimTests.in(folder).findFirst().orElseThrow();
        DynamicTest test = (DynamicTest) file.getChildren().findFirst().orElseThrow();
        AssertionError error = assertThrows(AssertionError.class, () -> test.getExecutable().execute());
        assertTrue(error.getMessage().contains("add the dependency org.matheclipse:matheclipse-core"), error.getMessage());
    }
}
