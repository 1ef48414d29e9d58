package example;

import io.github.kinks.testing.ClaimTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ClaimsTest {
    @TestFactory
    Stream<DynamicNode> claims() {
        return ClaimTests.usual().seed(7).alpha(1e-9).threads(1).of(Path.of("src/test/claims"));
    }
}
