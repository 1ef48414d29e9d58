package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.law.Bracket;
import io.github.kinks.law.Enclosure;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.PoissonDistance;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.symbolic.SymbolicException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The second witness for claims about the distance between the law of the number of kinks and the Poisson law of its mean: enclosed
 * at single widths, from exact probabilities up to width {@value #WIDEST_EXACT} and from doubles with their error bound beyond. It
 * remembers what it has computed, since the mutants of a claim ask for it again.
 */
final class PoissonEvidence {
    private static final int WIDEST_EXACT = 64;
    private static final int BITS = 128;
    private static final int DIGITS = 12;

    private final Symbolic symbolic;
    private final Map<String, Optional<Enclosure>> known = new HashMap<>();

    /** @param symbolic derives and decides formulas of our own */
    PoissonEvidence(Symbolic symbolic) {
        this.symbolic = symbolic;
    }

    /** What is seen of a claimed bound: at every place the distance must not exceed it. */
    Witness ofBound(Claim claim, Formula bound, Evaluator evaluator) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int settled = 0;
        for (Place place : Place.of(claim)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", place.described());
            rows.add(row);
            ExactValue claimed;
            try {
                claimed = evaluator.evaluate(bound, place.bindings());
            } catch (FormulaException e) {
                if (!e.getMessage().startsWith("undefined")) {
                    throw e;
                }
                return fails(rows, place, e.getMessage(), "a number");
            }
            Enclosure value = claimed.atPrecision(BITS);
            row.put("claimed", texts(value));
            Optional<Enclosure> distance = distance(claim.model(), place);
            if (distance.isPresent()) {
                row.put("distance", texts(distance.get()));
                if (value.certainlyLess(distance.get())) {
                    return fails(rows, place, texts(value).toString(), "a distance in " + texts(distance.get()));
                }
                settled += isAtMost(distance.get(), value) ? 1 : 0;
            }
        }
        boolean all = settled == rows.size() && settled > 0;
        String places = rows.size() == 1 ? "1 place" : rows.size() + " places";
        String summary = "the distance to the Poisson law is enclosed and at most the claimed bound at %s of %s"
                .formatted(settled, places);
        return Witness.of(new Evidence(
                Kind.ENCLOSED, all ? Optional.of(true) : Optional.empty(), summary, Map.of("places", rows)));
    }

    private static boolean isAtMost(Enclosure distance, Enclosure bound) {
        return distance.upper().compareTo(bound.lower()) <= 0;
    }

    /** What is seen of a claimed limit: the distances times the root of the width. */
    Witness ofLimit(Claim claim) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String seen = "no distance is enclosed";
        for (Place place : Place.of(claim)) {
            Optional<Enclosure> distance = distance(claim.model(), place);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", place.described());
            rows.add(row);
            if (distance.isPresent()) {
                Enclosure root = Enclosure.of(place.width()).sqrt(BITS);
                Enclosure scaled = distance.get().times(root, BITS);
                row.put("distance", texts(distance.get()));
                row.put("rootTimesDistance", texts(scaled));
                seen = "the root of n times the distance lies in %s at n = %d".formatted(texts(scaled), place.width());
            }
        }
        String summary = seen + "; no finite width settles a limit";
        return Witness.of(new Evidence(Kind.ENCLOSED, Optional.empty(), summary, Map.of("places", rows)));
    }

    private static Witness fails(List<Map<String, Object>> rows, Place place, String claimed, String actual) {
        return new Witness(
                new Evidence(Kind.ENCLOSED, Optional.of(false), "fails at " + place, Map.of("places", rows)),
                Optional.of(new Counterexample(place.described(), claimed, actual, Optional.empty())));
    }

    private static List<String> texts(Enclosure value) {
        Bracket bracket = value.bracket(DIGITS);
        return List.of(bracket.lower(), bracket.upper());
    }

    private Optional<Enclosure> distance(Model model, Place place) {
        Model here = place.in(model);
        return known.computeIfAbsent(here + " at " + place.width(), key -> enclosed(here, place));
    }

    private Optional<Enclosure> enclosed(Model model, Place place) {
        if (!model.variables().isEmpty()
                || !Symbolic.covers(model, model, Quantity.PMF)
                || place.mostKinks() > place.width()) {
            return Optional.empty();
        }
        try {
            ExactValue mean = value(symbolic.derive(model, Quantity.MEAN).result(), place);
            if (place.width() > WIDEST_EXACT) {
                return new WideLaw(symbolic, model).at(place.width()).map(law -> PoissonDistance.of(law, mean));
            }
            Quantity quantity = model.prior().isBall() ? Quantity.FACTORIAL_MOMENT : Quantity.PMF;
            Formula law = symbolic.derive(model, quantity).result();
            List<ExactValue> masses = ClaimedLaw.at(FormulaEvaluator.withDefaults(), place, quantity, law);
            return Optional.of(PoissonDistance.of(masses, mean));
        } catch (SymbolicException | FormulaException e) {
            return Optional.empty();
        }
    }

    private static ExactValue value(Formula formula, Place place) {
        return FormulaEvaluator.withDefaults().evaluate(formula, Map.of("n", new BigFraction(place.width())));
    }
}
