package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Decides whether the kinks are uniform on the domain given their number. If they are, the density of one neuron's kink is constant
 * there, since any part of the domain then holds its share of the expected number; two values that differ refute the claim.
 */
final class PositionsDecision {
    private static final int BITS = 256;

    /** Points are tried at both ends of the domain, each time half as far from the end. */
    private static final int HALVINGS = 20;

    private static final int SMALL_WIDTHS = 8;

    private final Deriver deriver;
    private final Claim claim;
    private final Model model;

    PositionsDecision(Deriver deriver, Claim claim) {
        this.deriver = deriver;
        this.claim = claim;
        this.model = claim.model();
    }

    /** @throws SymbolicException if the model is not covered */
    Decision decide() {
        boolean derived = PositionsGivenCount.covers(model);
        Validity validity = derived ? PositionsGivenCount.validity(model) : new Validity(List.of());
        if (derived && isUniform(deriver.positions(model).result()) && validity.isImpliedBy(claim.conditions())) {
            return Decision.equal("the derived density is that of the uniform law");
        }
        return counterexample(derived)
                .map(Decision::different)
                .orElse(Decision.open(
                        derived
                                ? "uniform where the derivation is valid, which is " + validity
                                        + "; state that under 'for' to claim it there"
                                : "the density of one neuron's kink was the same at all points tried"));
    }

    /**
     * Two values of one neuron's density that differ, where one is derived.
     *
     * @throws SymbolicException if there is none and nothing else is derived
     */
    private Optional<Counterexample> counterexample(boolean derived) {
        Formula density;
        try {
            density = deriver.derive(model, Quantity.DENSITY).result();
        } catch (SymbolicException e) {
            if (!derived) {
                throw e;
            }
            return Optional.empty();
        }
        return points().stream()
                .flatMap(point -> differing(density, point).stream())
                .findFirst();
    }

    private boolean isUniform(Formula density) {
        Formula mass = density.times(model.right().minus(model.left()));
        return Simplify.rational(mass).equals(Formula.number(1));
    }

    /** The claim's points that its conditions admit, each with a small width for which it is made. */
    private List<Map<String, BigFraction>> points() {
        List<Map<String, Formula>> stated = claim.check().points().isEmpty()
                ? List.of(Map.of())
                : claim.check().points();
        List<Map<String, BigFraction>> points = new ArrayList<>();
        for (Map<String, Formula> point : stated) {
            Map<String, BigFraction> values = new LinkedHashMap<>();
            values.put("n", smallWidth());
            point.forEach((name, value) -> values.put(name, ((Formula.Rational) value).value()));
            if (values.keySet().containsAll(model.variables()) && isAdmitted(values)) {
                points.add(values);
            }
        }
        return points;
    }

    private BigFraction smallWidth() {
        Restriction restriction = claim.conditions().get("n");
        return IntStream.rangeClosed(1, SMALL_WIDTHS)
                .mapToObj(BigFraction::new)
                .filter(n -> restriction == null || restriction.admits(n))
                .findFirst()
                .orElse(new BigFraction(claim.check().widths().get(0)));
    }

    private boolean isAdmitted(Map<String, BigFraction> point) {
        for (Map.Entry<String, Restriction> condition : claim.conditions().entrySet()) {
            BigFraction value = point.get(condition.getKey());
            if (value != null && !condition.getValue().admits(value)) {
                return false;
            }
        }
        return true;
    }

    /** A point of the domain where the density is another than in its middle, if its values can be computed. */
    private Optional<Counterexample> differing(Formula density, Map<String, BigFraction> point) {
        try {
            return compared(density, point);
        } catch (FormulaException tooLarge) {
            return Optional.empty();
        }
    }

    private Optional<Counterexample> compared(Formula density, Map<String, BigFraction> point) {
        Optional<BigFraction> left = number(model.left(), point);
        Optional<BigFraction> right = number(model.right(), point);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        BigFraction half = right.get().subtract(left.get()).divide(2);
        BigFraction middle = left.get().add(half);
        ExactValue there = value(density, point, middle);
        BigFraction distance = half;
        for (int i = 0; i < HALVINGS; i++) {
            distance = distance.divide(2);
            for (BigFraction x :
                    List.of(right.get().subtract(distance), left.get().add(distance))) {
                ExactValue here = value(density, point, x);
                if (here.enclosure(BITS).isDisjointFrom(there.enclosure(BITS))) {
                    return Optional.of(counterexample(point, middle, there, x, here));
                }
            }
        }
        return Optional.empty();
    }

    private static Counterexample counterexample(
            Map<String, BigFraction> point, BigFraction middle, ExactValue there, BigFraction x, ExactValue here) {
        Map<String, String> at = new LinkedHashMap<>();
        point.forEach((name, value) -> at.put(name, Formula.number(value).toString()));
        at.put("x", Formula.number(x).toString());
        return new Counterexample(
                at,
                "the density of one neuron's kink at %s, %s".formatted(Formula.number(middle), PointSearch.text(there)),
                PointSearch.text(here),
                Optional.empty());
    }

    private static ExactValue value(Formula density, Map<String, BigFraction> point, BigFraction x) {
        Map<String, BigFraction> at = new LinkedHashMap<>(point);
        at.put("x", x);
        at.keySet().retainAll(density.variables());
        return FormulaEvaluator.withDefaults().evaluate(density, at);
    }

    private static Optional<BigFraction> number(Formula end, Map<String, BigFraction> point) {
        Formula there = end;
        for (Map.Entry<String, BigFraction> e : point.entrySet()) {
            there = there.substitute(e.getKey(), Formula.number(e.getValue()));
        }
        return Deriver.asNumber(there) instanceof Formula.Rational r ? Optional.of(r.value()) : Optional.empty();
    }
}
