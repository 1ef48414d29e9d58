package io.github.kinks.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ClaimTestsTest {
    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<DynamicTest> tests(Stream<DynamicNode> nodes) {
        return nodes.flatMap(file -> ((DynamicContainer) file).getChildren())
                .map(DynamicTest.class::cast)
                .toList();
    }

    /** What each test came to, by its name; empty where it passed. */
    private static Map<String, Optional<Throwable>> executed(Stream<DynamicNode> nodes) {
        Map<String, Optional<Throwable>> outcomes = new LinkedHashMap<>();
        for (DynamicTest test : tests(nodes)) {
            outcomes.put(
                    test.getDisplayName(),
                    Optional.ofNullable(
                            catchThrowable(() -> test.getExecutable().execute())));
        }
        return outcomes;
    }

    @Test
    void eachClaimIsATestThatSharesItsVerdict() throws IOException {
        write("a-wrong.yaml", """
                id: wrong-mean
                title: Half of the neurons and one more
                model: {prior: interval}
                claim: {mean: (n+1)/2}
                """);
        write("b-right.yaml", """
                id: right-mean
                model: {prior: interval}
                claim: {mean: n/2}
                """);
        write("c-refuted.yaml", """
                id: refuted-as-expected
                model: {prior: interval}
                claim: {mean: n/3}
                expect: REFUTED
                """);
        write("d-huge.yaml", """
                id: huge
                model: {prior: interval}
                claim: {mean: 10^(10^9)}
                """);
        Map<String, Optional<Throwable>> outcomes =
                executed(ClaimTests.usual().seed(3).samples(20_000).threads(1).of(folder));
        assertThat(outcomes.keySet())
                .containsExactly(
                        "wrong-mean: Half of the neurons and one more", "right-mean", "refuted-as-expected", "huge");
        assertThat(outcomes.get("right-mean")).isEmpty();
        assertThat(outcomes.get("refuted-as-expected")).isEmpty();
        assertThat(outcomes.get("wrong-mean: Half of the neurons and one more"))
                .containsInstanceOf(AssertionFailedError.class)
                .hasValueSatisfying(e -> assertThat(e)
                        .hasMessageStartingWith(
                                "the verdict on wrong-mean is REFUTED; PROVED or CONSISTENT was expected")
                        .hasMessageContaining("at n = 1: claimed 1, actual 0.5")
                        .hasMessageContaining("derived: ")
                        .hasMessageContaining("simulated: "));
        assertThat(outcomes.get("huge"))
                .containsInstanceOf(AssertionFailedError.class)
                .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("d-huge.yaml:3: claim.mean: "));
    }

    @Test
    void anInconclusiveClaimFailsUnlessThatIsExpected() throws IOException {
        String open = """
                id: %s
                model: {prior: "qball:q=1,rho=3"}
                claim: {mean: n/2}
                check: {widths: [2], samples: 20}
                %s
                """;
        write("a.yaml", open.formatted("open", ""));
        write("b.yaml", open.formatted("open-as-expected", "expect: INCONCLUSIVE"));
        Map<String, Optional<Throwable>> outcomes = executed(ClaimTests.in(folder));
        assertThat(outcomes.get("open"))
                .containsInstanceOf(AssertionFailedError.class)
                .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("the verdict on open is INCONCLUSIVE"));
        assertThat(outcomes.get("open-as-expected")).containsInstanceOf(TestAbortedException.class);
    }

    @Test
    void whatHoldsNoClaimIsAFailingTest() throws IOException {
        write("bad.yaml", "id: bad\nmodel: {prior: disc}\nclaim: {mean: n/2}\n");
        assertThat(executed(ClaimTests.in(folder)).get("is a claim"))
                .containsInstanceOf(AssertionFailedError.class)
                .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("bad.yaml:2: model.prior: "));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (Path nothing : List.of(empty, folder.resolve("missing"), folder.resolve("missing.yaml"))) {
            assertThat(executed(ClaimTests.in(nothing)))
                    .hasSize(1)
                    .allSatisfy((name, outcome) -> assertThat(outcome).containsInstanceOf(AssertionFailedError.class));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimTests.usual().of());
    }

    @Test
    void eachTestKnowsItsPlace() throws IOException {
        Path file = folder.resolve("with space.yaml");
        write("with space.yaml", "# a claim\n\nid: placed\nmodel: {prior: interval}\nclaim: {mean: n/2}\n");
        DynamicNode container = ClaimTests.in(folder).findFirst().orElseThrow();
        assertThat(container.getTestSourceUri()).contains(file.toUri());
        assertThat(tests(ClaimTests.in(folder)).get(0).getTestSourceUri())
                .contains(URI.create(file.toUri() + "?line=3"));
    }

    @Test
    void theSettingsReachTheRun() throws IOException {
        write(
                "few.yaml",
                "id: few\nmodel: {prior: \"qball:q=1,rho=3\"}\nclaim: {mean: n/4}\ncheck: {widths: [2], samples: 5}\n");
        // 5 networks refute nothing and so show nothing; 20,000 refute
        assertThat(executed(ClaimTests.in(folder)).get("few"))
                .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("is INCONCLUSIVE"));
        assertThat(executed(ClaimTests.usual().samples(20_000).of(folder)).get("few"))
                .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("is REFUTED"));
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimTests.usual().alpha(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimTests.usual().samples(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimTests.usual().threads(0));
    }
}
