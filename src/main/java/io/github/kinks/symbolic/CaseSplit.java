package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Restriction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * Cuts the range of the one real variable by which formulas distinguish cases at the points where a condition changes, so that in
 * each region every Piecewise is one of its branches. A position x is cut at 0 as well, and negative x are written as -x with
 * a positive x.
 */
final class CaseSplit {
    private static final List<String> REAL = List.of("x", "L", "R", "T", "rho", "sw", "sb", "q");
    /** Values of the other parameters at which the order of symbolic cuts is read off. */
    private static final Map<String, BigFraction> SAMPLE = Map.of(
            "rho", new BigFraction(5, 7),
            "T", new BigFraction(11, 13),
            "R", new BigFraction(17, 19),
            "sw", new BigFraction(23, 29),
            "sb", new BigFraction(31, 37));

    private CaseSplit() {}

    /**
     * A region of the real variable.
     *
     * @param variable the variable that the cases distinguish, empty where there are none
     * @param negative whether the variable is replaced by its negative first
     * @param inside a value of the variable in the region, for sample values of the others
     * @param only the variable's value, where the region is a single point
     */
    record Region(String variable, boolean negative, BigFraction inside, Optional<RationalFunction> only) {
        Formula resolve(Formula formula) {
            if (variable.isEmpty()) {
                return formula;
            }
            Formula mirrored = negative
                    ? formula.substitute(variable, Formula.variable(variable).negate())
                    : formula;
            Formula picked = pick(mirrored);
            return only.map(f -> picked.substitute(variable, FormulaParser.parse(f.toString())))
                    .orElse(picked);
        }

        /** A point of the region, with sample values for the other parameters. */
        Map<String, BigFraction> point() {
            Map<String, BigFraction> point = new TreeMap<>(SAMPLE);
            if (!variable.isEmpty()) {
                point.put(variable, negative ? inside.negate() : inside);
            }
            return point;
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
            Map<String, BigFraction> values = new HashMap<>(SAMPLE);
            values.put(variable, inside);
            RationalFunction difference = rational(c.left().minus(c.right()));
            try {
                return c.relation().holds(difference.evaluate(values).signum());
            } catch (IllegalArgumentException e) {
                throw new NotDecidable("a condition on " + c.left() + " and " + c.right());
            }
        }
    }

    /** The regions, or none where the cases cannot be separated. */
    static List<Region> regionsOrNone(Formula claimed, Formula derived, Map<String, Restriction> conditions) {
        try {
            return regions(claimed, derived, conditions);
        } catch (NotDecidable | ArithmeticException e) {
            return List.of();
        }
    }

    static List<Region> regions(Formula claimed, Formula derived, Map<String, Restriction> conditions) {
        List<Comparison> comparisons = new ArrayList<>();
        collect(claimed, comparisons);
        collect(derived, comparisons);
        boolean position =
                claimed.variables().contains("x") || derived.variables().contains("x");
        String variable = position ? "x" : variable(comparisons);
        if (variable.isEmpty()) {
            if (!comparisons.isEmpty()) {
                throw new NotDecidable("cases that are not distinguished by one real variable");
            }
            return List.of(new Region("", false, BigFraction.ZERO, Optional.empty()));
        }
        List<Region> regions = new ArrayList<>();
        for (boolean negative : position ? new boolean[] {false, true} : new boolean[] {false}) {
            SortedMap<BigFraction, RationalFunction> cuts = cuts(comparisons, variable, negative);
            BigFraction last = BigFraction.ZERO;
            for (Map.Entry<BigFraction, RationalFunction> cut : cuts.entrySet()) {
                BigFraction middle = last.add(cut.getKey()).divide(2);
                regions.add(new Region(variable, negative, middle, Optional.empty()));
                if (!position) {
                    // a single point matters for a probability, not for a density
                    regions.add(new Region(variable, negative, cut.getKey(), Optional.of(cut.getValue())));
                }
                last = cut.getKey();
            }
            regions.add(new Region(variable, negative, last.add(1), Optional.empty()));
        }
        Restriction restriction = conditions.get(variable);
        regions.removeIf(r -> restriction != null
                && !restriction.admits(r.negative() ? r.inside().negate() : r.inside()));
        return regions;
    }

    private static void collect(Formula formula, List<Comparison> comparisons) {
        if (formula instanceof Piecewise p) {
            p.cases().forEach(c -> comparisons.addAll(c.condition().comparisons()));
        }
        FormulaTree.children(formula).forEach(child -> collect(child, comparisons));
    }

    private static String variable(List<Comparison> comparisons) {
        Set<String> seen = new TreeSet<>();
        for (Comparison c : comparisons) {
            seen.addAll(c.left().variables());
            seen.addAll(c.right().variables());
        }
        seen.retainAll(REAL);
        for (String preferred : List.of("R", "T", "rho")) {
            if (seen.contains(preferred)) {
                return preferred;
            }
        }
        return seen.isEmpty() ? "" : seen.iterator().next();
    }

    /** The positive values of the variable, at the sample values of the others, where a condition changes; ascending. */
    private static SortedMap<BigFraction, RationalFunction> cuts(
            List<Comparison> comparisons, String variable, boolean negative) {
        SortedMap<BigFraction, RationalFunction> cuts = new TreeMap<>();
        for (Comparison c : comparisons) {
            Formula difference = c.left().minus(c.right());
            if (negative) {
                difference = difference.substitute(
                        variable, Formula.variable(variable).negate());
            }
            Polynomial numerator = rational(difference).numerator();
            for (RationalFunction root : roots(numerator, variable)) {
                BigFraction value = sample(root);
                RationalFunction other = cuts.put(value, root);
                if (value.signum() <= 0) {
                    cuts.remove(value);
                } else if (other != null && !other.equals(root)) {
                    throw new NotDecidable("cuts at " + root + " and " + other);
                }
            }
        }
        if (cuts.size() > 1
                && cuts.values().stream().anyMatch(r -> r.asConstant().isEmpty())) {
            throw new NotDecidable("several cuts in " + variable + " whose order depends on parameters");
        }
        return cuts;
    }

    private static List<RationalFunction> roots(Polynomial p, String variable) {
        int degree = p.degree(variable);
        RationalFunction c0 = RationalFunction.of(p.coefficient(variable, 0));
        if (degree == 0) {
            return List.of();
        } else if (degree == 1) {
            return List.of(c0.negate().over(RationalFunction.of(p.coefficient(variable, 1))));
        } else if (degree == 2 && p.coefficient(variable, 1).isZero()) {
            RationalFunction square = c0.negate().over(RationalFunction.of(p.coefficient(variable, 2)));
            var constant = square.asConstant();
            if (constant.isPresent()) {
                return rationalRoot(constant.get());
            }
        }
        throw new NotDecidable("a condition that is not linear in " + variable + ": " + p);
    }

    private static List<RationalFunction> rationalRoot(BigFraction square) {
        if (square.signum() <= 0) {
            return List.of();
        }
        var top = square.getNumerator().sqrtAndRemainder();
        var bottom = square.getDenominator().sqrtAndRemainder();
        if (top[1].signum() != 0 || bottom[1].signum() != 0) {
            throw new NotDecidable("a cut at the square root of " + square);
        }
        return List.of(RationalFunction.of(new BigFraction(top[0], bottom[0])));
    }

    private static BigFraction sample(RationalFunction root) {
        try {
            return root.evaluate(SAMPLE);
        } catch (IllegalArgumentException e) {
            throw new NotDecidable("a cut at " + root);
        }
    }

    private static RationalFunction rational(Formula formula) {
        return NormalForm.over(Replay.WHOLE)
                .of(formula)
                .asRational()
                .orElseThrow(() -> new NotDecidable("a condition on " + formula));
    }
}
