package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.Positivity;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Restriction;
import java.math.BigInteger;
import java.util.ArrayList;
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
 * a positive x. Conditions whose outcome depends on the size of other parameters are not decided.
 */
final class CaseSplit {
    private static final Set<String> REAL = Set.of("x", "L", "R", "T", "rho", "sw", "sb", "q");

    private final String variable;
    private final List<Comparison> comparisons;

    private CaseSplit(String variable, List<Comparison> comparisons) {
        this.variable = variable;
        this.comparisons = comparisons;
    }

    /** The regions, or none where the cases cannot be separated. */
    static List<Region> regionsOrNone(Formula claimed, Formula derived, Map<String, Restriction> conditions) {
        try {
            return regions(claimed, derived, conditions);
        } catch (NotDecidable | ArithmeticException e) {
            return List.of();
        }
    }

    /** The regions that hold all values for which the claim is made; at least one. */
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
            return List.of(Region.everywhere());
        }
        CaseSplit split = new CaseSplit(variable, comparisons);
        List<Region> regions = split.positive(false, !position);
        if (position) {
            regions.addAll(split.positive(true, false));
        }
        Restriction restriction = conditions.get(variable);
        regions.removeIf(r -> restriction != null && !r.meets(restriction));
        if (regions.isEmpty()) {
            throw new NotDecidable("no positive " + variable + " is admitted");
        }
        return regions;
    }

    /** The parts of the positive axis; single points matter for a probability, not for a density. */
    private List<Region> positive(boolean negative, boolean points) {
        List<Region> regions = new ArrayList<>();
        RationalFunction last = RationalFunction.ZERO;
        for (RationalFunction cut : cuts(negative).values()) {
            regions.add(new Region(variable, negative, last, Optional.of(cut), false));
            if (points) {
                regions.add(new Region(variable, negative, cut, Optional.empty(), true));
            }
            last = cut;
        }
        regions.add(new Region(variable, negative, last, Optional.empty(), false));
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

    /** The positive values of the variable where a condition changes, by their value at the sample, ascending. */
    private SortedMap<BigFraction, RationalFunction> cuts(boolean negative) {
        SortedMap<BigFraction, RationalFunction> cuts = new TreeMap<>();
        for (Comparison c : comparisons) {
            Formula difference = c.left().minus(c.right());
            if (negative) {
                difference = difference.substitute(
                        variable, Formula.variable(variable).negate());
            }
            RationalFunction side = Region.rational(difference);
            requireOneSign(side.denominator(), c);
            for (RationalFunction root : roots(side.numerator(), c)) {
                if (!root.isZero()) {
                    requireOneSign(root.numerator(), c);
                    requireOneSign(root.denominator(), c);
                }
                add(root, cuts);
            }
        }
        if (cuts.size() > 1
                && cuts.values().stream().anyMatch(r -> r.asConstant().isEmpty())) {
            throw new NotDecidable("several cuts in " + variable + " whose order depends on parameters");
        }
        return cuts;
    }

    private static void add(RationalFunction root, SortedMap<BigFraction, RationalFunction> cuts) {
        try {
            BigFraction value = root.evaluate(Region.SAMPLE);
            RationalFunction other = value.signum() > 0 ? cuts.put(value, root) : null;
            if (other != null && !other.equals(root)) {
                throw new NotDecidable("cuts at " + root + " and " + other);
            }
        } catch (IllegalArgumentException e) {
            throw new NotDecidable("a cut at " + root);
        }
    }

    private List<RationalFunction> roots(Polynomial p, Comparison c) {
        int degree = p.degree(variable);
        if (p.isZero()) {
            return List.of();
        }
        requireOneSign(p.coefficient(variable, degree), c);
        RationalFunction c0 = RationalFunction.of(p.coefficient(variable, 0));
        RationalFunction leading = RationalFunction.of(p.coefficient(variable, degree));
        if (degree == 0) {
            return List.of();
        } else if (degree == 1) {
            return List.of(c0.negate().over(leading));
        } else if (degree == 2 && p.coefficient(variable, 1).isZero()) {
            Optional<BigFraction> square = c0.negate().over(leading).asConstant();
            if (square.isPresent()) {
                return rationalRoot(square.get());
            }
        }
        throw new NotDecidable("a condition that is not linear in " + variable + ": " + p);
    }

    /** Variables are positive, so a polynomial with coefficients of one sign has that sign. */
    private static void requireOneSign(Polynomial p, Comparison c) {
        if (!Positivity.oneSign(p)) {
            throw new NotDecidable("a condition that depends on the size of parameters: " + c.left()
                    + c.relation().symbol() + c.right());
        }
    }

    private static List<RationalFunction> rationalRoot(BigFraction square) {
        if (square.signum() <= 0) {
            return List.of();
        }
        BigInteger[] top = square.getNumerator().sqrtAndRemainder();
        BigInteger[] bottom = square.getDenominator().sqrtAndRemainder();
        if (top[1].signum() != 0 || bottom[1].signum() != 0) {
            throw new NotDecidable("a cut at the square root of " + square);
        }
        return List.of(RationalFunction.of(new BigFraction(top[0], bottom[0])));
    }
}
