package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.Residues;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Verifies a derivation again, step by step, from what the steps say: integrals by Symja through their antiderivatives,
 * identities, recurrences and certificates in exact arithmetic of our own and, as a second opinion, by Symja.
 */
final class Replay {
    /** The variables that take whole values; all other variables are positive numbers. */
    static final Set<String> WHOLE = Set.of("n", "k", "j", "m", "i");

    private final Symja symja;

    Replay(Symja symja) {
        this.symja = symja;
    }

    /** The steps that do not hold; empty for a sound derivation. */
    List<Step> failures(Derivation derivation) {
        List<Step> failed = new ArrayList<>();
        for (Step step : derivation.steps()) {
            if (!holds(step.check())) {
                failed.add(step);
            }
        }
        return failed;
    }

    /** Whether what the check says is true. */
    boolean holds(Check check) {
        try {
            if (check instanceof Check.Definition) {
                return true;
            } else if (check instanceof Check.Integral c) {
                return holds(c);
            } else if (check instanceof Check.Identity c) {
                return equal(c.left(), c.right());
            } else if (check instanceof Check.Recurrence c) {
                return holds(c);
            }
            return new GosperCheck(symja).holds((Check.Gosper) check);
        } catch (NotDecidable | ArithmeticException e) {
            return false;
        }
    }

    private boolean holds(Check.Integral c) {
        String derivative = "D[%s,%s]".formatted(c.antiderivative(), c.variable());
        String ends = difference(c.antiderivative(), c.variable(), c.from(), c.to());
        return symja.areEqual(derivative, c.integrand(), c.assumptions())
                && symja.isZero("(%s)-(%s)".formatted(ends, c.value()), c.assumptions());
    }

    /** {@code F(to) - F(from)}, with limits at infinite ends. */
    static String difference(String antiderivative, String variable, String from, String to) {
        return "(%s)-(%s)".formatted(at(antiderivative, variable, to), at(antiderivative, variable, from));
    }

    private static String at(String antiderivative, String variable, String end) {
        return end.endsWith("Infinity")
                ? "Limit[%s,%s->%s]".formatted(antiderivative, variable, end)
                : "((%s)/.%s->(%s))".formatted(antiderivative, variable, end);
    }

    private boolean holds(Check.Recurrence c) {
        Formula next = c.solution();
        for (Map.Entry<String, Integer> shift : c.shifts().entrySet()) {
            Formula moved = Formula.variable(shift.getKey()).plus(Formula.number(shift.getValue()));
            next = next.substitute(shift.getKey(), moved);
        }
        if (!equal(next, c.factor().times(c.solution()))) {
            return false;
        }
        int step = c.shifts().getOrDefault(c.variable(), 0);
        for (int start = 0; start < step; start++) {
            Formula value = c.initial().get(start);
            if (value == null || !equal(c.solution().substitute(c.variable(), Formula.number(start)), value)) {
                return false;
            }
        }
        return step > 0;
    }

    /** Whether the formulas are equal, by our normal form and by Symja. */
    boolean equal(Formula left, Formula right) {
        for (Map<String, Formula> residue : Residues.classes(List.of(left, right), WHOLE)) {
            NormalForm forms = NormalForm.over(WHOLE);
            TermSum a = forms.of(Residues.apply(left, residue));
            TermSum b = forms.of(Residues.apply(right, residue));
            if (!a.minus(b).isZero() || !symjaAgrees(a, b)) {
                return false;
            }
        }
        return true;
    }

    /** Symja is asked about the rational coefficients, term by term; the Gammas beside them are equal already. */
    private boolean symjaAgrees(TermSum a, TermSum b) {
        for (HypergeometricTerm term : a.terms()) {
            RationalFunction other = b.terms().stream()
                    .filter(term::isSimilarTo)
                    .findFirst()
                    .map(HypergeometricTerm::coefficient)
                    .orElse(RationalFunction.ZERO);
            String difference = "(%s)-(%s)".formatted(term.coefficient(), other);
            if (!symja.isZero(plainNames(difference, term.coefficient()), "")) {
                return false;
            }
        }
        return true;
    }

    /** Symbols such as {@code ArcTan<..>} get names that Symja reads as variables. */
    private static String plainNames(String text, RationalFunction function) {
        Set<String> names = new TreeSet<>(function.numerator().variables());
        names.addAll(function.denominator().variables());
        String plain = text;
        int count = 0;
        for (String name : names) {
            if (!name.matches("\\w+")) {
                plain = plain.replace(name, "symbol" + count++);
            }
        }
        return plain;
    }
}
