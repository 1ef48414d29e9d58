package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A derivation being written: each step is verified before it is added. */
final class Workings {
    private final Symja symja;
    private final Replay replay;
    private final List<Step> steps = new ArrayList<>();

    Workings(Symja symja) {
        this.symja = symja;
        this.replay = new Replay(symja);
    }

    /** Goes on from another derivation. */
    Workings after(Derivation earlier) {
        steps.addAll(earlier.steps());
        return this;
    }

    /** Sets something up, or applies a named rule of probability. */
    Workings define(String rule, String before, String after, String reason) {
        steps.add(new Step(rule, before, after, new Check.Definition(reason)));
        return this;
    }

    /** Integrates by Symja and returns the value. */
    String integrate(String rule, String integrand, String variable, String from, String to, String assumptions) {
        String antiderivative = symja.antiderivative(integrand, variable);
        String ends = Replay.difference(antiderivative, variable, from, to);
        String given = assumptions.isEmpty() ? "" : "," + assumptions;
        String value = symja.evaluate("Simplify[" + ends + given + "]");
        String before = "Integrate[%s,{%s,%s,%s}]".formatted(integrand, variable, from, to);
        add(rule, before, value, new Check.Integral(integrand, variable, from, to, antiderivative, value, assumptions));
        return value;
    }

    /** Records that an antiderivative found elsewhere shows an integral to be {@code value}. */
    Workings integral(String rule, Check.Integral integral) {
        String before = "Integrate[%s,{%s,%s,%s}]"
                .formatted(integral.integrand(), integral.variable(), integral.from(), integral.to());
        add(rule, before, integral.value(), integral);
        return this;
    }

    /** Rewrites one formula as another. */
    Formula rewrite(String rule, Formula before, Formula after) {
        add(rule, before.toString(), after.toString(), new Check.Identity(before, after));
        return after;
    }

    /** Rewrites a formula, case by case where it has cases; what is the same already is passed over. */
    Formula simplify(String rule, Formula before, Formula after) {
        rewriteAll(rule, Formulas.cases(before), Formulas.cases(after));
        rewriteAll("Simplify a condition", Formulas.conditionSides(before), Formulas.conditionSides(after));
        return after;
    }

    private void rewriteAll(String rule, List<Formula> before, List<Formula> after) {
        if (before.size() != after.size()) {
            throw new SymbolicException(rule + " changes the cases");
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).toString().equals(after.get(i).toString())) {
                rewrite(before.size() == 1 ? rule : rule + ", part " + (i + 1), before.get(i), after.get(i));
            }
        }
    }

    /** Solves a first-order recurrence: {@code solution} obeys it and has the initial values. */
    Formula solve(
            String rule,
            String before,
            Formula solution,
            String variable,
            Map<String, Integer> shifts,
            Formula factor,
            Map<Integer, Formula> initial) {
        add(rule, before, solution.toString(), new Check.Recurrence(solution, variable, shifts, factor, initial));
        return solution;
    }

    /** Records a sum certified to be 0. */
    Workings vanishingSum(String rule, Check.Gosper certificate) {
        String before = Formula.sum(certificate.summand(), certificate.index(), certificate.from(), certificate.to())
                .toString();
        add(rule, before, "0", certificate);
        return this;
    }

    /** The finished derivation. */
    Derivation done(String subject, Formula result) {
        return new Derivation(subject, steps, result);
    }

    private void add(String rule, String before, String after, Check check) {
        if (!replay.holds(check)) {
            throw new SymbolicException("a step does not hold: %s: %s = %s".formatted(rule, before, after));
        }
        steps.add(new Step(rule, before, after, check));
    }
}
