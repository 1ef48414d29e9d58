package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The second witness for claims about the least width whose expected number of kinks reaches m: counted up from width 1. */
final class LeastWidthEvidence {
    private static final int MOST_KINKS = 10;
    private static final int WIDEST = 4_000;

    private LeastWidthEvidence() {}

    static Witness of(Evaluator evaluator, Claim claim, Formula claimed, Formula mean) {
        Restriction restriction = claim.conditions().get("m");
        List<Map<String, Object>> rows = new ArrayList<>();
        Optional<Counterexample> fault = Optional.empty();
        int width = 1;
        for (int m = 1; m <= MOST_KINKS && fault.isEmpty(); m++) {
            ExactValue kinks = ExactValue.of(m);
            while (width <= WIDEST && !reaches(evaluator, mean, width, kinks)) {
                width++;
            }
            if (width > WIDEST) {
                break;
            } else if (restriction != null && !restriction.admits(new BigFraction(m))) {
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

    private static boolean reaches(Evaluator evaluator, Formula mean, int width, ExactValue kinks) {
        return evaluator
                .evaluate(mean, Map.of("n", new BigFraction(width)))
                .compare(kinks)
                .filter(sign -> sign >= 0)
                .isPresent();
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
