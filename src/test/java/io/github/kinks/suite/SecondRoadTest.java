package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Verdict;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * Each claimed formula against integrals over the prior's density that {@code validation/reference/roads.py} took: a road to the same
 * numbers that has nothing in common with the derivations.
 */
class SecondRoadTest {
    private static final Path ROADS = Path.of("validation", "reference", "roads.csv");
    /** The values have 13 digits. */
    private static final double TOLERANCE = 1e-11;

    private static final Map<String, Claim> CLAIMS =
            BuiltInClaims.read().stream().collect(Collectors.toMap(Claim::id, Function.identity()));

    /** What a claim says of all widths at once, or of other claims' laws, is no number to compare. */
    private static final Set<Quantity> NUMBERS = EnumSet.of(
            Quantity.MEAN,
            Quantity.VARIANCE,
            Quantity.PMF,
            Quantity.PROBABILITY,
            Quantity.DENSITY,
            Quantity.FACTORIAL_MOMENT,
            Quantity.LEAST_WIDTH);

    private record Row(String claim, Map<String, BigFraction> at, double value) {
        static Row of(String line) {
            String[] fields = line.split(",", -1);
            Map<String, BigFraction> at = new HashMap<>();
            for (String binding : fields[1].split(" ", -1)) {
                String[] sides = binding.split("=", -1);
                String[] parts = sides[1].split("/", -1);
                at.put(
                        sides[0],
                        new BigFraction(
                                Integer.parseInt(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1])));
            }
            return new Row(fields[0], at, Double.parseDouble(fields[2]));
        }

        double claimed(Map<String, BigFraction> bindings) {
            ExactValue value = FormulaEvaluator.withDefaults().evaluate(formula(), bindings);
            return (value.lowerDouble() + value.upperDouble()) / 2;
        }

        boolean agrees(Map<String, BigFraction> bindings) {
            return Math.abs(claimed(bindings) - value) <= TOLERANCE * Math.max(1, Math.abs(value));
        }

        private Claim judged() {
            return Optional.ofNullable(CLAIMS.get(claim)).orElseThrow();
        }

        private Formula formula() {
            return ((Assertion.Equals) judged().assertion()).formula();
        }

        boolean isOfAFalseClaim() {
            return judged().expected().equals(Optional.of(Verdict.REFUTED));
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROADS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    @Test
    void bothRoadsLeadToTheSameNumbers() throws IOException {
        assertThat(rows())
                .filteredOn(row -> !row.isOfAFalseClaim())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.agrees(row.at()))
                        .as("%s: claimed %s", row, row.claimed(row.at()))
                        .isTrue());
    }

    @Test
    void aFalseFormulaIsNoticed() throws IOException {
        assertThat(rows().stream().filter(Row::isOfAFalseClaim).toList())
                .isNotEmpty()
                .anySatisfy(row -> assertThat(row.agrees(row.at())).isFalse());
        // and so is a true one, one neuron too wide
        for (String claim : List.of("interval-pmf", "ball-mean", "qball-pmf", "gaussian-mean", "ball-truncated")) {
            assertThat(rows())
                    .filteredOn(row -> row.claim().equals(claim))
                    .isNotEmpty()
                    .anySatisfy(row -> {
                        Map<String, BigFraction> wider = new HashMap<>(row.at());
                        wider.computeIfPresent("n", (name, n) -> n.add(1));
                        assertThat(row.agrees(wider)).isFalse();
                    });
        }
    }

    @Test
    void everyNumberThatIsClaimedHasASecondRoad() throws IOException {
        Set<String> there = rows().stream().map(Row::claim).collect(Collectors.toSet());
        List<String> numbers = CLAIMS.values().stream()
                .filter(claim ->
                        claim.assertion() instanceof Assertion.Equals equals && NUMBERS.contains(equals.quantity()))
                .map(Claim::id)
                .toList();
        assertThat(numbers).hasSizeGreaterThan(30);
        assertThat(there).containsAll(numbers);
    }
}
