package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The second witness for claims about the least width whose expected, or whose median, number of kinks reaches m: counted up from
 * width 1.
 */
final class LeastWidthEvidence {
    private static final int MOST_KINKS = 10;
    private static final int WIDEST = 4_000;

    private LeastWidthEvidence() {}

    /** Whether the quantity is such a width. */
    static boolean isAbout(Quantity quantity) {
        return quantity == Quantity.LEAST_WIDTH || quantity == Quantity.LEAST_WIDTH_MEDIAN;
    }

    /** @param law the derived mean, or the derived pmf where the median is meant */
    static Witness of(Evaluator evaluator, Claim claim, Quantity quantity, Formula claimed, Formula law) {
        Reach reach = quantity == Quantity.LEAST_WIDTH ? Reach.ofMean(evaluator, law) : Reach.ofMedian(evaluator, law);
        Restriction restriction = claim.conditions().get("m");
        List<Map<String, Object>> rows = new ArrayList<>();
        Optional<Counterexample> fault = Optional.empty();
        int width = 1;
        for (int m = 1; m <= MOST_KINKS && fault.isEmpty(); m++) {
            BigFraction kinks = new BigFraction(m);
            if (restriction != null
                    && restriction
                            .atMost()
                            .filter(end -> end.compareTo(kinks) < 0)
                            .isPresent()) {
                break;
            }
            Optional<Boolean> reached = reach.at(width, m);
            while (reached.equals(Optional.of(false)) && width < WIDEST) {
                reached = reach.at(++width, m);
            }
            if (!reached.equals(Optional.of(true))) {
                break;
            } else if (restriction != null && !restriction.admits(kinks)) {
                continue;
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("m", m);
            row.put("leastWidth", width);
            rows.add(row);
            fault = compare(evaluator, claimed, m, width);
        }
        Map<String, Object> details = Map.of("places", rows);
        if (fault.isPresent()) {
            return new Witness(
                    new Evidence(
                            Kind.ENCLOSED,
                            Optional.of(false),
                            "fails at " + fault.get().at(),
                            details),
                    fault);
        }
        Optional<Boolean> holds = rows.isEmpty() ? Optional.empty() : Optional.of(true);
        return Witness.of(new Evidence(
                Kind.ENCLOSED, holds, "least widths counted for m up to " + rows.size() + " agree", details));
    }

    private static Optional<Counterexample> compare(Evaluator evaluator, Formula claimed, int m, int width) {
        Map<String, String> at = Map.of("m", String.valueOf(m));
        String actual = String.valueOf(width);
        try {
            ExactValue value = evaluator.evaluate(claimed, Map.of("m", new BigFraction(m)));
            return Values.agree(value, ExactValue.of(width))
                    ? Optional.empty()
                    : Optional.of(new Counterexample(at, value.decimal(30), actual, Optional.empty()));
        } catch (FormulaException e) {
            if (!e.getMessage().startsWith("undefined")) {
                throw e;
            }
            return Optional.of(new Counterexample(at, e.getMessage(), actual, Optional.empty()));
        }
    }
}
