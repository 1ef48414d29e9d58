package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.ShiftOperator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Decides whether the law obeys a recurrence in k: a multiple of the derived one it obeys, and no value may contradict another. */
final class RecurrenceDecision {
    private static final int WIDEST = 9;

    private final Claim claim;
    private final Deriver deriver;

    RecurrenceDecision(Claim claim, Deriver deriver) {
        this.claim = claim;
        this.deriver = deriver;
    }

    Decision decide(Formula claimed, Formula derived) {
        Optional<Counterexample> counterexample = counterexample(claimed);
        if (counterexample.isPresent()) {
            return Decision.different(counterexample.get());
        }
        Optional<String> fault = Definedness.fault(claimed, claim.conditions());
        if (fault.isPresent()) {
            return Decision.open(fault.get());
        } else if (!Validity.of(claim.model()).isImpliedBy(claim.conditions())) {
            return Decision.open("derived where " + Validity.of(claim.model()) + "; state that under 'for'");
        }
        try {
            return isMultiple(Region.rational(claimed), Region.rational(derived))
                    ? Decision.equal("a multiple of the derived recurrence")
                    : Decision.open("no multiple of the derived recurrence, although it held at all widths tried");
        } catch (NotDecidable | ArithmeticException e) {
            return Decision.open("outside the decision procedure: " + e.getMessage());
        }
    }

    /** Whether one is the other times a function of n and the parameters and k, which is not 0. */
    private static boolean isMultiple(RationalFunction claimed, RationalFunction derived) {
        if (claimed.isZero()) {
            return false;
        }
        RationalFunction quotient = claimed.over(derived);
        Polynomial top = quotient.numerator();
        return top.degree(ShiftOperator.SHIFT) == 0 && quotient.denominator().degree(ShiftOperator.SHIFT) == 0;
    }

    /** A width and a k, and values of the claim's own for its parameters, at which the sum is not 0. */
    private Optional<Counterexample> counterexample(Formula claimed) {
        Formula law = deriver.derive(claim.model(), Quantity.PMF).result();
        Formula sum = ShiftOperator.of(claimed).applied(law, "k");
        List<Map<String, Formula>> points = claim.check().points().isEmpty()
                ? List.of(Map.of())
                : claim.check().points();
        for (Map<String, Formula> point : points) {
            for (int n = 1; n <= WIDEST; n++) {
                Optional<Counterexample> found = counterexample(sum, n, point);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> counterexample(Formula sum, int n, Map<String, Formula> point) {
        for (int k = 0; k <= n; k++) {
            Map<String, BigFraction> at = new LinkedHashMap<>();
            at.put("n", new BigFraction(n));
            at.put("k", new BigFraction(k));
            point.forEach((name, value) -> at.put(name, ((Formula.Rational) value).value()));
            if (!at.keySet().containsAll(sum.variables()) || !isAdmitted(at)) {
                continue;
            }
            try {
                ExactValue value = FormulaEvaluator.withDefaults().evaluate(sum, at);
                if (value.sign().filter(sign -> sign != 0).isPresent()) {
                    Map<String, String> where = new LinkedHashMap<>();
                    at.forEach((name, v) -> where.put(name, Formula.number(v).toString()));
                    return Optional.of(new Counterexample(where, "0", PointSearch.text(value), Optional.empty()));
                }
            } catch (FormulaException undefined) {
                // what has no value is told by the definedness
            }
        }
        return Optional.empty();
    }

    private boolean isAdmitted(Map<String, BigFraction> at) {
        return claim.conditions().entrySet().stream()
                .allMatch(e -> !at.containsKey(e.getKey()) || e.getValue().admits(at.get(e.getKey())));
    }
}
