package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.symbolic.Expansions;
import io.github.kinks.symbolic.Expansions.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The second witness for claimed expansions: at single widths, what they leave of the exact value, in units of the next power of n.
 * Where all coefficients are right this tends to the next coefficient. No finite width settles that they are.
 */
final class ExpansionEvidence {
    private static final int DIGITS = 30;
    private static final int FEW_DIGITS = 10;

    private final Evaluator evaluator;

    ExpansionEvidence(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * Compares at the claim's places.
     *
     * @param law the closed form at a place of what is expanded, where there is one
     * @param derived the derived expansion at a place, where there is one
     */
    Witness of(
            Claim claim,
            Formula claimed,
            Function<Place, Optional<Formula>> law,
            Function<Place, Optional<Formula>> derived) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String seen = "";
        for (Place place : Place.of(claim)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", place.described());
            rows.add(row);
            ExactValue value;
            try {
                value = evaluator.evaluate(claimed, place.bindings());
            } catch (FormulaException e) {
                if (!e.getMessage().startsWith("undefined")) {
                    throw e;
                }
                return undefined(e, place, rows);
            }
            row.put("claimed", value.decimal(DIGITS));
            Optional<Formula> closed = law.apply(place);
            if (closed.isPresent()) {
                ExactValue actual = evaluator.evaluate(closed.get(), place.bindings());
                row.put("value", actual.decimal(DIGITS));
                seen = derived.apply(place)
                        .map(terms -> compare(place, claimed, terms, value, actual, row))
                        .orElse(seen);
            }
        }
        String places = rows.size() == 1 ? "1 place" : rows.size() + " places";
        String summary = "claimed expansion computed at " + places + seen + "; no finite width settles an expansion";
        return Witness.of(new Evidence(Kind.ENCLOSED, Optional.empty(), summary, Map.of("places", rows)));
    }

    /** Fills the row and says in words what it shows. */
    private String compare(
            Place place, Formula claimed, Formula terms, ExactValue value, ExactValue actual, Map<String, Object> row) {
        Optional<Term> next = Expansions.next(terms, claimed);
        if (Values.agree(value, actual)) {
            row.put("error", "0");
            return ", the exact value at n = " + place.width();
        } else if (next.isEmpty()) {
            row.put("error", actual.minus(value).decimal(FEW_DIGITS));
            return "";
        }
        String power = "n^(" + Formula.number(next.get().power()) + ")";
        Formula unit =
                Formula.variable("n").power(Formula.number(next.get().power().negate()));
        String scaled = actual.minus(value)
                .times(evaluator.evaluate(unit, place.bindings()))
                .decimal(FEW_DIGITS);
        String coefficient =
                evaluator.evaluate(next.get().coefficient(), place.bindings()).decimal(FEW_DIGITS);
        row.put("error", actual.minus(value).decimal(FEW_DIGITS));
        row.put("nextPower", Formula.number(next.get().power()).toString());
        row.put("errorInNextPower", scaled);
        row.put("nextCoefficient", coefficient);
        return ": the error at n = %d is %s %s, where the next coefficient is %s"
                .formatted(place.width(), scaled, power, coefficient);
    }

    private static Witness undefined(FormulaException e, Place place, List<Map<String, Object>> rows) {
        Counterexample fault = new Counterexample(place.described(), e.getMessage(), "a number", Optional.empty());
        Evidence against = new Evidence(Kind.ENCLOSED, Optional.of(false), "fails at " + place, Map.of("places", rows));
        return new Witness(against, Optional.of(fault));
    }
}
