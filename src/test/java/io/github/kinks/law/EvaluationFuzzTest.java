package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaGenerator;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Fuzz;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a formula says, it has a value or a reason why not, and costs no more than its purse holds. */
class EvaluationFuzzTest {
    private static final List<String> REASONS = List.of("undefined: ", "too large: ", "undecided: ");

    private static final long PURSE = 200_000_000;

    static Stream<Long> seeds() {
        return Fuzz.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFormulaHasAValueOrAReasonWhyNot(long seed) {
        FormulaGenerator formulas = new FormulaGenerator(new Random(seed), List.of("n", "k", "rho"));
        Map<String, BigFraction> at =
                Map.of("n", new BigFraction(5), "k", new BigFraction(2), "rho", new BigFraction(3, 4));
        for (int i = 0; i < Fuzz.rounds(300); i++) {
            String text = formulas.valid(1 + i % 4);
            String input = "seed " + seed + ", formula " + i + ": " + text;
            assertEvaluated(text, at, input);
        }
    }

    private static void assertEvaluated(String text, Map<String, BigFraction> at, String input) {
        try {
            Formula formula = FormulaParser.parse(text);
            ExactValue value = FormulaEvaluator.payingFrom(Purse.of(PURSE)).evaluate(formula, at);
            assertThat(value.lowerDouble()).as(input).isLessThanOrEqualTo(value.upperDouble());
            assertThat(value.decimal(20)).as(input).isNotBlank();
        } catch (FormulaException e) {
            assertThat(REASONS).as(input + ": " + e.getMessage()).anyMatch(e.getMessage()::startsWith);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(input, e);
        }
    }
}
