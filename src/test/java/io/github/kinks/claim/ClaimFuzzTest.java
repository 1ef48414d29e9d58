package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.ClaimFiles.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what nobody wrote on purpose. A failure shows the seed and the input. */
class ClaimFuzzTest {

    /** One message: the place, what is wrong, and under a formula its text and a mark. */
    private static final Pattern MESSAGE = Pattern.compile(
            "my\\.yaml(:[1-9][0-9]*)?: ([^\\n]+)(\\n    [^\\n]*\\n {4,}\\^)?|my\\.yaml: and [0-9]+ more problems");

    @TempDir
    private Path folder = Path.of("");

    static Stream<Long> seeds() {
        return Fuzz.seeds();
    }

    private static void assertTold(InvalidClaimException e, String input) {
        assertThat(e.problems()).as(input).isNotEmpty();
        for (Problem problem : e.problems()) {
            String told = problem.toString();
            assertThat(told).as(input).matches(MESSAGE).doesNotContain("Exception", "\tat ");
            assertThat(told.codePoints().filter(c -> c != '\n' && Problems.isControl(c)))
                    .as(input)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFileSaysAClaimOrWhyItSaysNone(long seed) throws IOException {
        ClaimMutator mutator = ClaimMutator.of(new Random(seed));
        Path file = folder.resolve("my.yaml");
        for (int i = 0; i < Fuzz.rounds(1_500); i++) {
            byte[] bytes = mutator.next();
            String input = "seed " + seed + ", input " + i + ":\n" + new String(bytes, StandardCharsets.UTF_8);
            Reading reading = read(Files.write(file, bytes), input);
            if (reading instanceof Reading.Invalid invalid) {
                List<Problem> told = invalid.error().problems().stream()
                        .map(p -> new Problem("my.yaml", p.line(), p.field(), p.message()))
                        .toList();
                assertTold(new InvalidClaimException(told), input);
            } else {
                Claim claim = ((Reading.Valid) reading).claim();
                assertThat(ClaimReader.read("other.yaml", claim.origin().text()).model())
                        .as(input)
                        .isEqualTo(claim.model());
            }
        }
    }

    private static Reading read(Path file, String input) {
        try {
            return ClaimFiles.read(List.of(file)).get(0);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(input, e);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFormulaIsPrintedAsItIsRead(long seed) {
        FormulaGenerator formulas = new FormulaGenerator(new Random(seed), List.of("n", "k", "rho"));
        for (int i = 0; i < Fuzz.rounds(3_000); i++) {
            String text = formulas.valid(1 + i % 6);
            String input = "seed " + seed + ", formula " + i + ": " + text;
            Formula formula;
            try {
                formula = FormulaParser.parse(text);
            } catch (FormulaException e) {
                assertThat(e.getMessage())
                        .as(input)
                        .containsAnyOf("more than 600", "more than 100 deep", "more than 1000 digits");
                continue;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(input, e);
            }
            Formula again = FormulaParser.parse(formula.toString());
            assertThat(again).as(input).isEqualTo(formula);
            assertThat(again.variables()).as(input).isSubsetOf("n", "k", "rho");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBrokenFormulaIsToldWithItsPlace(long seed) {
        FormulaGenerator formulas = new FormulaGenerator(new Random(seed), List.of("n"));
        for (int i = 0; i < Fuzz.rounds(3_000); i++) {
            String text = formulas.wounded(1 + i % 6);
            String input = "seed " + seed + ", formula " + i + ": " + text;
            try {
                assertThat(FormulaParser.parse(FormulaParser.parse(text).toString()))
                        .as(input)
                        .isEqualTo(FormulaParser.parse(text));
            } catch (FormulaException e) {
                assertThat(e.offset()).as(input).isBetween(0, text.length());
                assertThat(e.getMessage()).as(input).isNotBlank().doesNotContain("\n");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(input, e);
            }
        }
    }
}
