package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.ShiftOperator;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.PiPolynomial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The second witness for claims about the probabilities of a law together: a recurrence among them, or the form they have. */
final class ProbabilitiesEvidence {
    private static final int WIDEST = 128;
    private static final int DIGITS = 30;
    private static final ExactValue ZERO = ExactValue.of(0);

    private final Evaluator evaluator;
    private final Quantity quantity;
    private final Formula claimed;

    private ProbabilitiesEvidence(Evaluator evaluator, Quantity quantity, Formula claimed) {
        this.evaluator = evaluator;
        this.quantity = quantity;
        this.claimed = claimed;
    }

    /** Whether the quantity is such a claim's. */
    static boolean isAbout(Quantity quantity) {
        return quantity == Quantity.PMF_RECURRENCE || quantity == Quantity.PMF_DEGREE;
    }

    /** Whether the formula can be read as a recurrence at all. */
    static boolean isRecurrence(Formula formula) {
        try {
            ShiftOperator.of(formula);
            return true;
        } catch (FormulaException e) {
            return false;
        }
    }

    /**
     * Holds the claim to the exact law at each of its places.
     *
     * @param pmf the derived law
     * @param covered whether it holds at a place
     */
    static Witness of(
            Evaluator evaluator,
            Claim claim,
            Quantity quantity,
            Formula claimed,
            Formula pmf,
            Predicate<Place> covered) {
        ProbabilitiesEvidence evidence = new ProbabilitiesEvidence(evaluator, quantity, claimed);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Place place : Place.of(claim)) {
            if (place.width() > WIDEST || !covered.test(place)) {
                continue;
            }
            List<ExactValue> law = ClaimedLaw.at(evaluator, place, Quantity.PMF, pmf);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", place.described());
            rows.add(row);
            Optional<Counterexample> fault = evidence.fault(place, law, row);
            if (fault.isPresent()) {
                return new Witness(
                        new Evidence(Kind.ENCLOSED, Optional.of(false), "fails at " + place, Map.of("places", rows)),
                        fault);
            }
        }
        Optional<Boolean> holds = rows.isEmpty() ? Optional.empty() : Optional.of(true);
        String places = rows.size() == 1 ? "1 place" : rows.size() + " places";
        return Witness.of(new Evidence(
                Kind.ENCLOSED, holds, "all probabilities at " + places + " are as claimed", Map.of("places", rows)));
    }

    private Optional<Counterexample> fault(Place place, List<ExactValue> law, Map<String, Object> row) {
        try {
            return quantity == Quantity.PMF_RECURRENCE ? sum(place, law, row) : degree(place, law, row);
        } catch (FormulaException e) {
            if (!e.getMessage().startsWith("undefined")) {
                throw e;
            }
            row.put("value", e.getMessage());
            return Optional.of(new Counterexample(place.described(), e.getMessage(), "a number", Optional.empty()));
        }
    }

    private Optional<Counterexample> sum(Place place, List<ExactValue> law, Map<String, Object> row) {
        List<Formula> coefficients = ShiftOperator.of(claimed).coefficients();
        row.put("sums", law.size());
        for (int k = 0; k < law.size(); k++) {
            ExactValue sum = ZERO;
            for (int i = 0; i < coefficients.size(); i++) {
                ExactValue coefficient = evaluator.evaluate(coefficients.get(i), place.with("k", k));
                sum = sum.plus(k + i < law.size() ? coefficient.times(law.get(k + i)) : ZERO);
            }
            if (!Values.agree(sum, ZERO)) {
                return Optional.of(counterexample(place, k, "0", sum.decimal(DIGITS)));
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> degree(Place place, List<ExactValue> law, Map<String, Object> row) {
        ExactValue stated = evaluator.evaluate(claimed, place.bindings());
        row.put("degree", stated.decimal(DIGITS));
        for (int k = 0; k < law.size(); k++) {
            Optional<Integer> degree = law.get(k).exact().flatMap(ProbabilitiesEvidence::degree);
            String actual = degree.map(String::valueOf).orElse("no polynomial in 1/Pi with rational coefficients");
            if (degree.isEmpty() || !Values.agree(stated, ExactValue.of(degree.get()))) {
                return Optional.of(counterexample(place, k, stated.decimal(DIGITS), actual));
            }
        }
        return Optional.empty();
    }

    /** The degree in 1/Pi; empty where roots of Pi or powers of Pi occur. */
    private static Optional<Integer> degree(PiPolynomial value) {
        boolean inverse = value.coefficients().keySet().stream().allMatch(half -> half <= 0 && half % 2 == 0);
        return inverse && !value.isZero() ? Optional.of(-value.coefficients().firstKey() / 2) : Optional.empty();
    }

    private static Counterexample counterexample(Place place, int k, String claimed, String actual) {
        Map<String, String> at = new LinkedHashMap<>(place.described());
        at.put("k", String.valueOf(k));
        return new Counterexample(at, claimed, actual, Optional.empty());
    }
}
