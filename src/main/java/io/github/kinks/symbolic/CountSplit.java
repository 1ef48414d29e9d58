package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * Cases that formulas distinguish by a width or a count: single values up to the last at which a condition changes, and all
 * greater ones together. Covered are comparisons that are linear in one of these variables and hold no other.
 */
final class CountSplit {
    private static final int MOST = 64;

    private final Formula claimed;
    private final Formula derived;
    private final Map<String, Restriction> conditions;

    private CountSplit(Formula claimed, Formula derived, Map<String, Restriction> conditions) {
        this.claimed = claimed;
        this.derived = derived;
        this.conditions = conditions;
    }

    /**
     * What makes of formulas with cases some in which no such case is left, once for each part of the range. At a single width k and j
     * are single values as well, since they are at most that.
     *
     * @throws NotDecidable if a case goes on past {@value #MOST}
     */
    static List<UnaryOperator<Formula>> parts(Formula claimed, Formula derived, Map<String, Restriction> conditions) {
        CountSplit split = new CountSplit(claimed, derived, conditions);
        List<UnaryOperator<Formula>> parts = new ArrayList<>();
        List<UnaryOperator<Formula>> wide = List.of(UnaryOperator.identity());
        for (String variable : List.of("n", "k", "j")) {
            Set<BigFraction> bounds = new TreeSet<>();
            collect(claimed, variable, bounds);
            collect(derived, variable, bounds);
            if (!bounds.isEmpty()) {
                int last = last(variable, bounds);
                List<UnaryOperator<Formula>> single = split.upTo(last, variable);
                List<UnaryOperator<Formula>> rest = split.reaches(variable, last)
                        ? List.of(formula -> beyond(formula, variable, new BigFraction(last + 1)))
                        : List.of();
                if (variable.equals("n")) {
                    parts.addAll(single);
                    wide = rest;
                } else {
                    List<UnaryOperator<Formula>> all = new ArrayList<>(single);
                    all.addAll(rest);
                    wide = product(wide, all);
                }
            }
        }
        parts.addAll(wide);
        return parts;
    }

    private static int last(String variable, Set<BigFraction> bounds) {
        BigFraction greatest = bounds.stream().max(BigFraction::compareTo).orElseThrow();
        if (greatest.compareTo(new BigFraction(MOST)) > 0) {
            throw new NotDecidable("cases of " + variable + " up to " + Formula.number(greatest));
        }
        return Math.max(0, SumRange.ceiling(greatest).getNumeratorAsInt());
    }

    private static List<UnaryOperator<Formula>> product(
            List<UnaryOperator<Formula>> first, List<UnaryOperator<Formula>> second) {
        List<UnaryOperator<Formula>> all = new ArrayList<>();
        first.forEach(f -> second.forEach(g -> all.add(x -> g.apply(f.apply(x)))));
        return all;
    }

    /** The single values of the variable up to {@code last}; beside one of n, those of k or j up to that. */
    private List<UnaryOperator<Formula>> upTo(int last, String variable) {
        List<UnaryOperator<Formula>> parts = new ArrayList<>();
        for (int value = variable.equals("n") ? 1 : 0; value <= last; value++) {
            if (!admits(variable, value)) {
                continue;
            }
            Formula number = Formula.number(value);
            UnaryOperator<Formula> at = formula -> NumericCases.settled(formula.substitute(variable, number));
            Optional<String> count =
                    Stream.of("k", "j").filter(this::speaksOf).findFirst().filter(c -> variable.equals("n"));
            parts.addAll(count.isPresent() ? product(List.of(at), upTo(value, count.get())) : List.of(at));
        }
        return parts;
    }

    private boolean speaksOf(String variable) {
        return claimed.variables().contains(variable) || derived.variables().contains(variable);
    }

    private boolean admits(String variable, int value) {
        Restriction restriction = conditions.get(variable);
        return restriction == null || restriction.admits(new BigFraction(value));
    }

    /** Whether values past {@code last} may be admitted. */
    private boolean reaches(String variable, int last) {
        if (!(conditions.get(variable) instanceof Restriction.Bound b)) {
            return true;
        }
        boolean upwards = b.relation() == Relation.GREATER || b.relation() == Relation.GREATER_OR_EQUAL;
        return upwards || b.bound().compareTo(new BigFraction(last)) > 0;
    }

    /** Each case settled as it is at {@code sample} and beyond; the variable stays in the values. */
    private static Formula beyond(Formula formula, String variable, BigFraction sample) {
        Formula inner = FormulaTree.mapChildren(formula, f -> beyond(f, variable, sample));
        if (!(inner instanceof Piecewise p)) {
            return inner;
        }
        List<Piecewise.Case> cases = new ArrayList<>();
        for (Piecewise.Case c : p.cases()) {
            List<Comparison> open = new ArrayList<>();
            boolean fails = false;
            for (Comparison comparison : c.condition().comparisons()) {
                if (speaksOf(comparison, variable)) {
                    LinearForm form = linear(comparison);
                    BigFraction difference =
                            form.value(variable).multiply(sample).add(form.constant());
                    fails |= !comparison.relation().holds(difference.signum());
                } else {
                    open.add(comparison);
                }
            }
            if (!fails && open.isEmpty()) {
                return cases.isEmpty() ? c.value() : new Piecewise(cases, c.value());
            } else if (!fails) {
                cases.add(new Piecewise.Case(c.value(), new Formula.Condition(open)));
            }
        }
        return cases.isEmpty() ? p.otherwise() : new Piecewise(cases, p.otherwise());
    }

    private static void collect(Formula formula, String variable, Set<BigFraction> bounds) {
        if (formula instanceof Piecewise p) {
            p.cases().stream()
                    .flatMap(c -> c.condition().comparisons().stream())
                    .filter(c -> speaksOf(c, variable))
                    .map(CountSplit::linear)
                    .forEach(form -> bounds.add(form.constant().negate().divide(form.value(variable))));
        }
        FormulaTree.children(formula).forEach(child -> collect(child, variable, bounds));
    }

    private static boolean speaksOf(Comparison comparison, String variable) {
        Set<String> variables = comparison.left().minus(comparison.right()).variables();
        try {
            return variables.equals(Set.of(variable))
                    && linear(comparison).coefficients().containsKey(variable);
        } catch (NotDecidable e) {
            return false;
        }
    }

    private static LinearForm linear(Comparison comparison) {
        return Formulas.linear(comparison.left().minus(comparison.right()));
    }
}
