package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.ClaimMutator;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.FormulaGenerator;
import io.github.kinks.claim.Fuzz;
import io.github.kinks.claim.InvalidClaimException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims that nobody wrote on purpose and that are valid all the same, judged in one run a seed. */
class VerifyFuzzTest {
    private static final List<String> QUANTITIES = List.of(
            "mean", "variance", "pmf", "factorial-moment", "probability", "density", "asymptotic-mean", "least-width");

    @TempDir
    private Path folder = Path.of("");

    /** A run costs seconds, so the gate has one. */
    static Stream<Long> seeds() {
        return System.getProperty("fuzz.seeds") == null ? Stream.of(1L) : Fuzz.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aValidFileIsJudgedOrTold(long seed) throws IOException {
        Random random = new Random(seed);
        ClaimMutator mutator = ClaimMutator.of(random);
        for (int i = 0; i < 12; i++) {
            String text = i % 2 == 0 ? generated(random) : mutated(mutator);
            // an id of its own for each
            Files.writeString(folder.resolve(i + ".yaml"), text.replaceFirst("(?m)^id: .*$", "id: f" + i));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = {
            "verify", folder.toString(), "--out", folder.resolve("out").toString(), "--samples", "500"
        };
        int status = Main.execute(out, err, arguments);
        assertThat(status).as(() -> input(seed) + err).isIn(0, 2, 3, 4);
        assertThat(out.toString() + err).as(() -> input(seed)).doesNotContain("internal", "Exception", "\tat ");
        assertThat(err.toString().lines().filter(line -> !line.startsWith("    ")))
                .as(() -> input(seed))
                .allMatch(line -> line.startsWith(folder.toString()));
    }

    private static String generated(Random random) {
        String quantity = QUANTITIES.get(random.nextInt(QUANTITIES.size()));
        List<String> variables = switch (quantity) {
            case "pmf" -> List.of("n", "k");
            case "factorial-moment" -> List.of("n", "j");
            case "probability" -> List.of();
            case "density" -> List.of("x");
            case "least-width" -> List.of("m");
            default -> List.of("n");
        };
        String prior = List.of("interval", "ball", "\"ball:rho=1/2\"", "\"gaussian:sw=1,sb=2\"")
                .get(random.nextInt(4));
        return "id: f\nmodel: {prior: %s}\nclaim: {%s: '%s'}\ncheck: {widths: [1, 2, 6]}\n"
                .formatted(prior, quantity, new FormulaGenerator(random, variables).valid(random.nextInt(4)));
    }

    /** A mutant of a claim file that is valid and asks for no wide networks, which only take long. */
    private static String mutated(ClaimMutator mutator) {
        while (true) {
            String text = new String(mutator.next(), StandardCharsets.UTF_8);
            try {
                List<Integer> widths = ClaimReader.read("my.yaml", text).check().widths();
                if (widths.size() <= 5 && widths.stream().allMatch(n -> n <= 200)) {
                    return text;
                }
            } catch (InvalidClaimException e) {
                // the next one may be valid
            }
        }
    }

    private String input(long seed) {
        try (Stream<Path> files = Files.list(folder)) {
            return "seed " + seed + "\n"
                    + files.filter(f -> f.toString().endsWith(".yaml"))
                            .sorted()
                            .map(VerifyFuzzTest::text)
                            .collect(Collectors.joining("\n---\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
