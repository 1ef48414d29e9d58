package io.github.kinks.symbolic;

import io.github.kinks.certificate.Expansion;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Compares a claimed expansion with the derived one, coefficient by coefficient. */
final class ExpansionDecision {
    private static final int WIDEST = 1 << 20;

    private final Claim claim;
    private final Formula claimed;
    private final Formula law;
    private final FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();

    /**
     * @param claimed the claimed expansion
     * @param law the closed form of what is expanded
     */
    ExpansionDecision(Claim claim, Formula claimed, Formula law) {
        this.claim = claim;
        this.claimed = claimed;
        this.law = law;
    }

    /**
     * The comparison.
     *
     * @param derived the derived expansion
     * @param last the power down to which it is known
     */
    Decision against(Formula derived, BigFraction last, Validity validity) {
        boolean bounded = Optional.ofNullable(claim.conditions().get("n"))
                .flatMap(r -> r.atMost())
                .isPresent();
        if (bounded) {
            return Decision.open("an expansion says nothing of bounded widths");
        }
        Expansion stated;
        Expansion actual;
        try {
            int depth = Math.max(4, 4 - last.intValue());
            stated = Expansion.of(claimed, depth);
            actual = Expansion.of(derived, 0);
        } catch (NotDecidable e) {
            return Decision.open("no sum of powers of n: " + e.getMessage());
        } catch (ArithmeticException e) {
            return Decision.open("undefined: " + e.getMessage());
        }
        Optional<BigFraction> end = stated.isFinite() ? stated.lastPower() : stated.error();
        BigFraction least = end.filter(e -> e.compareTo(last) > 0).orElse(last);
        Optional<Decision> difference = difference(stated, actual, least);
        if (difference.isPresent()) {
            return difference.get();
        } else if (!stated.isFinite()) {
            return Decision.open("right down to n^(" + Formula.number(least) + "), but no finite sum of powers of n");
        } else if (end.filter(e -> e.compareTo(last) < 0).isPresent()) {
            return Decision.open("terms below n^(" + Formula.number(last) + ") are not derived");
        } else if (!validity.isImpliedBy(claim.conditions())) {
            return Decision.open("equal where the derivation is valid, which is " + validity
                    + "; state that under 'for' to claim it there");
        }
        int count = stated.terms().size();
        return Decision.equal("equal coefficients of %s %s of n".formatted(count, count == 1 ? "power" : "powers"));
    }

    private Optional<Decision> difference(Expansion stated, Expansion actual, BigFraction least) {
        TreeSet<BigFraction> powers = new TreeSet<>(Comparator.<BigFraction>reverseOrder());
        powers.addAll(stated.terms().keySet());
        powers.addAll(actual.terms().keySet());
        for (BigFraction power : powers) {
            boolean known = stated.error().map(e -> e.compareTo(power) < 0).orElse(true)
                    && (power.compareTo(least) >= 0 || stated.terms().isEmpty());
            TermSum mine = stated.coefficient(power);
            TermSum theirs = actual.coefficient(power);
            if (known && !mine.minus(theirs).isZero()) {
                return Optional.of(told(power, mine, theirs, actual));
            }
        }
        return Optional.empty();
    }

    private Decision told(BigFraction power, TermSum mine, TermSum theirs, Expansion actual) {
        Map<String, BigFraction> point = new LinkedHashMap<>();
        claim.check().points().stream()
                .findFirst()
                .ifPresent(p -> p.forEach((name, value) -> point.put(name, ((Formula.Rational) value).value())));
        Formula wrong;
        Formula right;
        String shown;
        try {
            wrong = TermFormula.ofNumber(mine);
            right = TermFormula.ofNumber(theirs);
            ExactValue difference = evaluator.evaluate(wrong.minus(right), point);
            if (difference.sign().filter(s -> s != 0).isEmpty()) {
                return Decision.open("the coefficients of n^(%s) are not told apart: %s and %s"
                        .formatted(Formula.number(power), wrong, right));
            }
            shown = wrong.toString();
        } catch (NotDecidable e) {
            return Decision.open("a coefficient is not compared: " + e.getMessage());
        } catch (FormulaException e) {
            if (!e.getMessage().startsWith("undefined")) {
                return Decision.open("the coefficients of n^(%s) are not compared: %s"
                        .formatted(Formula.number(power), e.getMessage()));
            }
            return Decision.open("a coefficient is " + e.getMessage());
        }
        Map<String, String> at = new LinkedHashMap<>();
        at.put("power of n", Formula.number(power).toString());
        point.forEach((name, value) -> at.put(name, Formula.number(value).toString()));
        shows(power, wrong.minus(right), actual, point).ifPresent(n -> at.put("n", n.toString()));
        return Decision.different(
                new Counterexample(at, "coefficient " + shown, "coefficient " + right, Optional.empty()));
    }

    /**
     * The least power of two at which the right terms down to this power leave less than half of what the wrong coefficient makes:
     * from there on the claim is off by its mistake and not by what it leaves out.
     */
    private Optional<Integer> shows(
            BigFraction power, Formula difference, Expansion actual, Map<String, BigFraction> point) {
        Formula n = Formula.variable("n");
        Formula kept = Formula.number(0);
        for (Map.Entry<BigFraction, TermSum> term : actual.terms().entrySet()) {
            if (term.getKey().compareTo(power) >= 0) {
                kept = kept.plus(TermFormula.ofNumber(term.getValue()).times(n.power(Formula.number(term.getKey()))));
            }
        }
        Formula mistake = difference.times(n.power(Formula.number(power))).over(Formula.number(2));
        Formula gap = law.minus(kept);
        try {
            for (int width = 1; width <= WIDEST; width *= 2) {
                Map<String, BigFraction> at = new LinkedHashMap<>(point);
                at.put("n", new BigFraction(width));
                ExactValue error = evaluator.evaluate(gap, at);
                ExactValue half = evaluator.evaluate(mistake, at);
                ExactValue margin = half.times(half).minus(error.times(error));
                if (margin.sign().filter(s -> s > 0).isPresent()) {
                    return Optional.of(width);
                }
            }
        } catch (FormulaException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
