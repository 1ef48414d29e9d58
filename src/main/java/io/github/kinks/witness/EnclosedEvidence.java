package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.Bracket;
import io.github.kinks.law.ClaimedPmf;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hipparchus.fraction.BigFraction;

/** The second witness: the claimed values at single widths, with guaranteed digits, beside the derived ones. */
final class EnclosedEvidence {
    private static final int DIGITS = 30;
    private static final int WIDEST_LAW = 256;
    /** None of them a point where a density may jump. */
    private static final List<BigFraction> POSITIONS = List.of(
            new BigFraction(1, 7),
            new BigFraction(2, 3),
            new BigFraction(13, 8),
            new BigFraction(22, 5),
            new BigFraction(-3, 8),
            new BigFraction(-17, 6));

    private final Evaluator evaluator;

    EnclosedEvidence(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * Compares at the claim's places.
     *
     * @param derived the derived formula at a place, where there is one
     * @param covered whether the derived formula holds at a place
     * @param valued the law at a place where it is known by its values alone; asked where no formula is derived
     */
    Witness of(
            Claim claim,
            Quantity quantity,
            Formula formula,
            Function<Place, Optional<Formula>> derived,
            Predicate<Place> covered,
            Function<Place, Optional<ExactLaw>> valued) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<TrueLaw.Source> sources = EnumSet.noneOf(TrueLaw.Source.class);
        boolean compared = false;
        for (Place place : Place.of(claim)) {
            boolean isLaw = quantity == Quantity.PMF || quantity == Quantity.FACTORIAL_MOMENT;
            if (isLaw && place.mostKinks() > WIDEST_LAW) {
                continue;
            }
            Optional<Formula> truth = covered.test(place) ? derived.apply(place) : Optional.empty();
            Optional<TrueLaw> law = isLaw
                    ? truth.map(f -> TrueLaw.of(evaluator, place, quantity, f))
                            .or(() -> valued.apply(place).map(l -> TrueLaw.of(l, place, quantity)))
                    : Optional.empty();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", place.described());
            boolean partial = isLaw && claim.conditions().containsKey(ClaimedLaw.index(quantity));
            Optional<Counterexample> fault;
            if (partial) {
                fault = part(claim, place, quantity, formula, law, row);
            } else if (isLaw) {
                fault = law(place, quantity, formula, law, row);
            } else {
                fault = value(place, quantity, formula, truth, row);
            }
            rows.add(row);
            boolean nothing = partial && ((List<?>) row.getOrDefault(ClaimedLaw.index(quantity), List.of())).isEmpty();
            compared |= (truth.isPresent() || law.isPresent()) && !nothing;
            law.ifPresent(l -> sources.add(l.source()));
            if (fault.isPresent()) {
                Evidence against =
                        new Evidence(Kind.ENCLOSED, Optional.of(false), "fails at " + place, Map.of("places", rows));
                return new Witness(against, fault);
            }
        }
        String places = rows.size() == 1 ? "1 place" : rows.size() + " places";
        if (quantity == Quantity.ASYMPTOTIC_MEAN) {
            return Witness.of(new Evidence(
                    Kind.ENCLOSED,
                    Optional.empty(),
                    "mean over claimed mean enclosed at " + places + "; no finite width settles a limit",
                    Map.of("places", rows)));
        }
        String summary = compared
                ? "claimed and %s values agree at %s, exactly or to 256 bits".formatted(named(sources), places)
                : "claimed values computed at " + places + ", without derived ones to compare";
        return Witness.of(new Evidence(
                Kind.ENCLOSED, compared ? Optional.of(true) : Optional.empty(), summary, Map.of("places", rows)));
    }

    private static String named(Set<TrueLaw.Source> sources) {
        if (!sources.contains(TrueLaw.Source.QUADRATURE)) {
            return "derived";
        }
        return sources.size() == 1 ? "certified" : "derived or certified";
    }

    private Optional<Counterexample> law(
            Place place, Quantity quantity, Formula formula, Optional<TrueLaw> truth, Map<String, Object> row) {
        List<ExactValue> claimed;
        try {
            claimed = ClaimedLaw.at(evaluator, place, quantity, formula);
        } catch (FormulaException e) {
            return undefined(e, place, row);
        }
        ClaimedPmf pmf = new ClaimedPmf(claimed);
        row.put("massIsExactlyOne", pmf.massIsExactlyOne());
        Optional<Counterexample> fault = pmf.fault().map(f -> describe(f, place));
        if (fault.isEmpty() && truth.isPresent()) {
            List<ExactValue> actual = truth.get().probabilities().get();
            for (int k = 0; k < claimed.size() && fault.isEmpty(); k++) {
                if (!Values.agree(claimed.get(k), actual.get(k))) {
                    fault = Optional.of(counterexample(place, "k", k, claimed.get(k), actual.get(k)));
                }
            }
            row.put("agrees", fault.isEmpty());
        }
        return fault;
    }

    /** A claim about some k or j only: no total mass can be asked for. */
    private Optional<Counterexample> part(
            Claim claim,
            Place place,
            Quantity quantity,
            Formula formula,
            Optional<TrueLaw> truth,
            Map<String, Object> row) {
        String index = ClaimedLaw.index(quantity);
        List<String> compared = new ArrayList<>();
        row.put(index, compared);
        for (int k = 0; k <= place.mostKinks() && truth.isPresent(); k++) {
            Restriction restriction = claim.conditions().get(index);
            if (restriction == null || !restriction.admits(new BigFraction(k))) {
                continue;
            }
            compared.add(String.valueOf(k));
            ExactValue actual = truth.get().values().apply(k);
            ExactValue claimed;
            try {
                claimed = evaluator.evaluate(formula, place.with(index, k));
            } catch (FormulaException e) {
                return undefined(e, place, row);
            }
            if (!Values.agree(claimed, actual)) {
                return Optional.of(counterexample(place, index, k, claimed, actual));
            }
        }
        return Optional.empty();
    }

    private static Counterexample describe(ClaimedPmf.Fault fault, Place place) {
        Map<String, String> at = new LinkedHashMap<>(place.described());
        if (fault instanceof ClaimedPmf.Fault.Negative f) {
            at.put("k", String.valueOf(f.k()));
            return new Counterexample(at, f.value().decimal(DIGITS), "a probability is at least 0", Optional.empty());
        }
        ExactValue sum = ((ClaimedPmf.Fault.Mass) fault).sum();
        return new Counterexample(at, "total mass " + sum.decimal(DIGITS), "total mass 1", Optional.empty());
    }

    private Optional<Counterexample> value(
            Place place, Quantity quantity, Formula formula, Optional<Formula> truth, Map<String, Object> row) {
        if (quantity == Quantity.DENSITY) {
            return density(place, formula, truth, row);
        }
        ExactValue claimed;
        try {
            claimed = evaluator.evaluate(formula, place.bindings());
        } catch (FormulaException e) {
            return undefined(e, place, row);
        }
        Bracket bracket = claimed.bracket(DIGITS);
        row.put("value", claimed.decimal(DIGITS));
        row.put("enclosure", List.of(bracket.lower(), bracket.upper()));
        if (truth.isEmpty()) {
            return Optional.empty();
        }
        ExactValue actual = evaluator.evaluate(truth.get(), place.bindings());
        if (quantity == Quantity.ASYMPTOTIC_MEAN) {
            row.put("mean", actual.decimal(DIGITS));
            row.put("meanOverClaimed", actual.toDouble() / claimed.toDouble());
            return Optional.empty();
        }
        return Values.agree(claimed, actual)
                ? Optional.empty()
                : Optional.of(counterexample(place, "", 0, claimed, actual));
    }

    private Optional<Counterexample> density(
            Place place, Formula formula, Optional<Formula> truth, Map<String, Object> row) {
        Map<String, Object> values = new LinkedHashMap<>();
        row.put("values", values);
        for (BigFraction x : POSITIONS) {
            Map<String, BigFraction> bindings = place.bindings();
            bindings.put("x", x);
            ExactValue claimed;
            try {
                claimed = evaluator.evaluate(formula, bindings);
            } catch (FormulaException e) {
                return undefined(e, place, row).map(c -> at(x, place, c));
            }
            values.put("x=" + Formula.number(x), claimed.decimal(DIGITS));
            if (truth.isPresent()) {
                ExactValue actual = evaluator.evaluate(truth.get(), bindings);
                if (!Values.agree(claimed, actual)) {
                    return Optional.of(at(x, place, counterexample(place, "", 0, claimed, actual)));
                }
            }
        }
        return Optional.empty();
    }

    private static Counterexample at(BigFraction x, Place place, Counterexample found) {
        Map<String, String> at = new LinkedHashMap<>(place.described());
        at.put("x", Formula.number(x).toString());
        return new Counterexample(at, found.claimed(), found.actual(), found.eValue());
    }

    private static Counterexample counterexample(
            Place place, String variable, int value, ExactValue claimed, ExactValue actual) {
        Map<String, String> at = new LinkedHashMap<>(place.described());
        if (!variable.isEmpty()) {
            at.put(variable, String.valueOf(value));
        }
        return new Counterexample(at, claimed.decimal(DIGITS), actual.decimal(DIGITS), Optional.empty());
    }

    /** A formula without a value is a fault of the claim; one that is too large to compute is an error of the file. */
    private static Optional<Counterexample> undefined(FormulaException e, Place place, Map<String, Object> row) {
        if (!e.getMessage().startsWith("undefined")) {
            throw e;
        }
        row.put("value", e.getMessage());
        return Optional.of(new Counterexample(place.described(), e.getMessage(), "a number", Optional.empty()));
    }
}
