package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Restriction;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * A part of the positive axis of one real variable in which no condition changes: an open interval, or a single point.
 *
 * @param variable the variable that cases distinguish, empty where there are none
 * @param negative whether the variable is replaced by its negative first
 * @param from the left end, or the point
 * @param to the right end; empty where there is none, and for a point
 * @param isPoint whether this is the single point {@code from}
 */
record Region(
        String variable, boolean negative, RationalFunction from, Optional<RationalFunction> to, boolean isPoint) {

    /** Values of the parameters at which conditions are read off; their outcome is the same for all positive values. */
    static final Map<String, BigFraction> SAMPLE = Map.of(
            "rho", new BigFraction(5, 7),
            "T", new BigFraction(11, 13),
            "R", new BigFraction(17, 19),
            "sw", new BigFraction(23, 29),
            "sb", new BigFraction(31, 37));

    /** Where nothing is distinguished. */
    static Region everywhere() {
        return new Region("", false, RationalFunction.ZERO, Optional.empty(), false);
    }

    /** The formula in this region: every Piecewise as one of its branches. */
    Formula resolve(Formula formula) {
        if (variable.isEmpty()) {
            return formula;
        }
        Formula mirrored = negative
                ? formula.substitute(variable, Formula.variable(variable).negate())
                : formula;
        Formula picked = pick(mirrored);
        return isPoint ? picked.substitute(variable, formula(from)) : picked;
    }

    /** A resolved formula with the variable written by a positive number that may be any. */
    Formula stretched(Formula resolved) {
        if (variable.isEmpty() || isPoint) {
            return resolved;
        }
        Formula spread = Formula.variable("spread");
        Formula left = formula(from);
        Formula value = to.map(right -> left.plus(formula(right).times(spread))
                        .over(Formula.number(1).plus(spread)))
                .orElse(left.plus(spread));
        return resolved.substitute(variable, value);
    }

    /** A point of the region, with sample values for the other parameters. */
    Map<String, BigFraction> point() {
        Map<String, BigFraction> point = new TreeMap<>(SAMPLE);
        if (!variable.isEmpty()) {
            point.put(variable, negative ? inside().negate() : inside());
        }
        return point;
    }

    /** Whether a value of the region may be admitted. */
    boolean meets(Restriction restriction) {
        Optional<BigFraction> low = from.asConstant();
        Optional<BigFraction> high = to.isPresent() ? to.get().asConstant() : low;
        if (!(restriction instanceof Restriction.Bound b) || low.isEmpty() || high.isEmpty()) {
            return true;
        } else if (isPoint) {
            return b.admits(negative ? low.get().negate() : low.get());
        }
        BigFraction bound = negative ? b.bound().negate() : b.bound();
        boolean above = bound.compareTo(low.get()) > 0;
        boolean below = to.isEmpty() || bound.compareTo(high.get()) < 0;
        return switch (b.relation()) {
            case LESS, LESS_OR_EQUAL -> negative ? below : above;
            case GREATER, GREATER_OR_EQUAL -> negative ? above : below;
            case EQUAL -> above && below;
        };
    }

    private BigFraction inside() {
        BigFraction low = from.evaluate(SAMPLE);
        if (isPoint) {
            return low;
        }
        return to.map(high -> low.add(high.evaluate(SAMPLE)).divide(2)).orElse(low.add(1));
    }

    private Formula pick(Formula formula) {
        if (formula instanceof Piecewise p) {
            for (Piecewise.Case branch : p.cases()) {
                if (branch.condition().comparisons().stream().allMatch(this::holds)) {
                    return pick(branch.value());
                }
            }
            return pick(p.otherwise());
        }
        return FormulaTree.mapChildren(formula, this::pick);
    }

    private boolean holds(Comparison c) {
        Map<String, BigFraction> values = new TreeMap<>(SAMPLE);
        values.put(variable, inside());
        RationalFunction difference = rational(c.left().minus(c.right()));
        try {
            return c.relation().holds(difference.evaluate(values).signum());
        } catch (IllegalArgumentException e) {
            throw new NotDecidable("a condition on " + c.left() + " and " + c.right());
        }
    }

    private static Formula formula(RationalFunction f) {
        return FormulaParser.parse(f.toString());
    }

    /** The side of a condition as a rational function. */
    static RationalFunction rational(Formula formula) {
        return NormalForm.over(Replay.WHOLE)
                .of(formula)
                .asRational()
                .orElseThrow(() -> new NotDecidable("a condition on " + formula));
    }
}
