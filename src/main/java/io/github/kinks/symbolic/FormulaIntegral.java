package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Restriction;
import io.github.kinks.claim.Step.Check;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/**
 * Verifies integrals whose antiderivative is a formula with BetaRegularized or OwenT: differentiated by our own rules, it is the
 * integrand by our normal form, and its values at the ends differ by the value. The variable runs over positive numbers between
 * ends that are not negative, and the antiderivative must be shown to be defined there.
 *
 * @param antiderivative continuous where it is defined, as all functions in it are
 * @param assumptions bounds of parameters
 */
record FormulaIntegral(
        Formula integrand,
        String variable,
        Formula from,
        Formula to,
        Formula antiderivative,
        Formula value,
        Map<String, Restriction> assumptions) {
    private static final Pattern BOUND = Pattern.compile("(?:^|&&)(\\w+)>(\\d+)(?=&&|$)");

    /** The integral as formulas; empty where it is of another kind. */
    static Optional<FormulaIntegral> of(Check.Integral c) {
        if (!c.antiderivative().contains(Function.BETA_REGULARIZED.symbol())
                && !c.antiderivative().contains(Function.OWEN_T.symbol())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FormulaIntegral(
                    FormulaParser.parse(c.integrand()),
                    c.variable(),
                    FormulaParser.parse(c.from()),
                    FormulaParser.parse(c.to()),
                    FormulaParser.parse(c.antiderivative()),
                    FormulaParser.parse(c.value()),
                    bounds(c.assumptions())));
        } catch (FormulaException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Restriction> bounds(String assumptions) {
        Map<String, Restriction> bounds = new TreeMap<>();
        BOUND.matcher(assumptions).results().forEach(bound -> {
            BigFraction least = new BigFraction(Long.parseLong(bound.group(2)));
            bounds.put(bound.group(1), new Restriction.Bound(Relation.GREATER, least));
        });
        return bounds;
    }

    /** Whether it is true. */
    boolean holds(Replay replay) {
        if (!isEnd(from)
                || !isEnd(to)
                || from.equals(to)
                || Definedness.fault(between(), assumptions).isPresent()) {
            return false;
        }
        ExponentialSymbols exponentials = new ExponentialSymbols();
        Formula slope = exponentials.in(Derivative.of(antiderivative, variable));
        Formula rise = exponentials.in(at(to).minus(at(from)));
        return replay.equal(slope, exponentials.in(integrand)) && replay.equal(rise, exponentials.in(value));
    }

    private static boolean isEnd(Formula end) {
        return end.equals(Formula.number(0)) || Replay.isPositive(end);
    }

    private Formula at(Formula end) {
        return antiderivative.substitute(variable, end);
    }

    /** At a point between the ends, which may be any: {@code (from + spread to)/(1 + spread)} for a positive spread. */
    private Formula between() {
        Formula spread = Formula.variable("spread");
        return at(from.plus(to.times(spread)).over(Formula.number(1).plus(spread)));
    }
}
