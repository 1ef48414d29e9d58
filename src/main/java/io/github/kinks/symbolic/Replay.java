package io.github.kinks.symbolic;

import io.github.kinks.certificate.ClosedForms;
import io.github.kinks.certificate.FirstOrderRecurrence;
import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Verifies a derivation again, step by step, from what the steps say: integrals by Symja through their antiderivatives, those
 * with special functions, identities, recurrences and certificates in exact arithmetic of our own and, as a second opinion, by
 * Symja.
 */
final class Replay {
    /** The variables that take whole values; all other variables are positive numbers. */
    static final Set<String> WHOLE = ClosedForms.WHOLE;

    private final Symja symja;

    Replay(Symja symja) {
        this.symja = symja;
    }

    /**
     * The steps that do not hold, work on what no earlier step found, or do not end with what their check says; the last one too
     * where the derivation's result is another. Empty for a sound derivation.
     */
    List<Step> failures(Derivation derivation) {
        Set<Step> failed = new LinkedHashSet<>();
        Chain chain = new Chain();
        for (Step step : derivation.steps()) {
            boolean linked = chain.add(step);
            if (!linked || !holds(step.check())) {
                failed.add(step);
            }
        }
        if (!ends(derivation)) {
            failed.add(derivation.steps().get(derivation.steps().size() - 1));
        }
        return List.copyOf(failed);
    }

    /** Whether the last step, which is no lemma, ends with the derivation's result. */
    static boolean ends(Derivation derivation) {
        Step last = derivation.steps().get(derivation.steps().size() - 1);
        return !Chain.isLemma(last)
                && Chain.normal(last.after()).equals(derivation.result().toString());
    }

    /** Whether what the check says is true. */
    boolean holds(Check check) {
        try {
            if (check instanceof Check.Definition) {
                return true;
            } else if (check instanceof Check.Integral c) {
                return holds(c);
            } else if (check instanceof Check.Application c) {
                return Chain.filled(c.template(), c.arguments()).equals(Chain.normal(c.result()));
            } else if (check instanceof Check.Instance c) {
                return Chain.at(c.general(), c.at()).equals(Chain.normal(c.result()));
            } else if (check instanceof Check.Scaling c) {
                return isPositive(c.factor())
                        && symja.areEqual(scaled(c.integrand(), c.variable(), c.factor()), c.result(), c.assumptions());
            } else if (check instanceof Check.Euler c) {
                return holds(c);
            } else if (check instanceof Check.Length c) {
                return LengthCheck.holds(c);
            } else if (check instanceof Check.Identity c) {
                return equalByCases(c.left(), c.right());
            } else if (check instanceof Check.Recurrence c) {
                return holds(c);
            } else if (check instanceof Check.Annihilator c) {
                return new AnnihilatorCheck(symja).holds(c);
            } else if (check instanceof Check.PiPower c) {
                return RationalValues.in(c.coefficient()) && equal(c.value(), c.product());
            } else if (check instanceof Check.Series c) {
                return new SeriesCheck(this).holds(c);
            }
            return new GosperCheck(symja).holds((Check.Gosper) check);
        } catch (NotDecidable | ArithmeticException e) {
            return false;
        }
    }

    private boolean holds(Check.Integral c) {
        Optional<FormulaIntegral> special = FormulaIntegral.of(c);
        if (special.isPresent()) {
            return special.get().holds(this);
        }
        String derivative = "D[%s,%s]".formatted(c.antiderivative(), c.variable());
        String ends = difference(c.antiderivative(), c.variable(), c.from(), c.to());
        return symja.areEqual(derivative, c.integrand(), c.assumptions())
                && symja.isZero("(%s)-(%s)".formatted(ends, c.value()), c.assumptions());
    }

    private boolean holds(Check.Euler c) {
        String form = "(%s)*%s^((%s)-1)*Exp[-%s^(%s)]"
                .formatted(c.coefficient(), c.variable(), c.argument(), c.variable(), c.power());
        Formula gamma = Formula.call(Formula.Function.GAMMA, c.argument().over(c.power()));
        return isPositive(c.argument())
                && isPositive(c.power())
                && symja.areEqual(form, c.integrand(), "")
                && equal(c.value(), c.coefficient().over(c.power()).times(gamma));
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

    /** {@code factor f(factor v)} for the integrand f(v). */
    static String scaled(String integrand, String variable, Formula factor) {
        return "((%s)/.%s->%s*(%s))*(%s)".formatted(integrand, variable, variable, factor, factor);
    }

    /** Whether the formula is put together from positive numbers and variables, which are positive, without subtraction. */
    static boolean isPositive(Formula formula) {
        if (formula instanceof Formula.Rational f) {
            return f.value().signum() > 0;
        }
        boolean keepsSign = formula instanceof Formula.Variable
                || (formula instanceof Formula.Binary f && f.operator() != Formula.Operator.SUBTRACT)
                || (formula instanceof Formula.Call f && f.function() == Formula.Function.SQRT);
        return keepsSign && FormulaTree.children(formula).stream().allMatch(Replay::isPositive);
    }

    private boolean holds(Check.Recurrence c) {
        return new FirstOrderRecurrence(0, c.variable(), c.shifts(), c.initial())
                .isObeyedBy(c.solution(), c.factor(), this::equal);
    }

    /** {@link #equal} in every case that the formulas distinguish; cases of numbers are settled first. */
    boolean equalByCases(Formula left, Formula right) {
        Formula a = NumericCases.settled(left);
        Formula b = NumericCases.settled(right);
        Optional<Distinction> distinction = Distinction.in(a).or(() -> Distinction.in(b));
        if (distinction.isEmpty()) {
            return equal(a, b);
        }
        Distinction cases = distinction.get();
        return IntStream.rangeClosed(0, cases.count())
                .allMatch(i -> equalByCases(cases.resolved(a, i), cases.resolved(b, i)));
    }

    /** Whether the formulas are equal, by our normal form and by Symja. */
    boolean equal(Formula left, Formula right) {
        return ClosedForms.equal(left, right, this::symjaAgrees);
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
    static String plainNames(String text, RationalFunction function) {
        // the longest first, since the name of one may stand in that of another
        Set<String> names = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        names.addAll(function.numerator().variables());
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
