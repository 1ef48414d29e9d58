package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** A derivation being written: each step is verified, and its ties to the steps before it, before it is added. */
final class Workings {
    private final Symja symja;
    private final Replay replay;
    private final Chain chain = new Chain();
    private final List<Step> steps = new ArrayList<>();

    Workings(Symja symja) {
        this.symja = symja;
        this.replay = new Replay(symja);
    }

    /** Goes on from another derivation. */
    Workings after(Derivation earlier) {
        int before = steps.size();
        for (Step step : earlier.steps()) {
            List<Integer> uses =
                    step.uses().stream().map(number -> number + before).toList();
            append(new Step(step.rule(), step.before(), step.after(), step.check(), uses));
        }
        return this;
    }

    /** Sets something up, or states a rule of probability. */
    Workings define(String rule, String before, String after, String reason) {
        append(new Step(rule, before, after, new Check.Definition(reason), List.of()));
        return this;
    }

    /** Fills the slots of a rule stated before with results found before. */
    String apply(String rule, String before, String template, String... results) {
        String filled = Chain.filled(template, List.of(results));
        add(rule, before, filled, new Check.Application(template, List.of(results), filled));
        return filled;
    }

    /** {@link #apply} where the outcome lies in the grammar of claims. */
    Formula applied(String rule, String before, String template, String... results) {
        return FormulaParser.parse(apply(rule, before, template, results));
    }

    /** Reads a result at certain values of its variables; what has none of them is passed over. */
    String instance(String rule, String general, Map<String, String> at) {
        String result = Chain.at(general, at);
        if (!result.equals(Chain.normal(general))) {
            add(rule, general, result, new Check.Instance(general, at, result));
        }
        return result;
    }

    /** {@link #instance} of a formula at formulas. */
    Formula instance(String rule, Formula general, Map<String, Formula> at) {
        Map<String, String> texts = new TreeMap<>();
        at.forEach((name, value) -> texts.put(name, value.toString()));
        return FormulaParser.parse(instance(rule, general.toString(), texts));
    }

    /** Integrates by Symja and returns the value. */
    String integrate(String rule, String integrand, String variable, String from, String to, String assumptions) {
        String antiderivative = symja.antiderivative(integrand, variable);
        String ends = Replay.difference(antiderivative, variable, from, to);
        String given = assumptions.isEmpty() ? "" : "," + assumptions;
        String value = symja.evaluate("Simplify[" + ends + given + "]");
        integral(rule, new Check.Integral(integrand, variable, from, to, antiderivative, value, assumptions));
        return value;
    }

    /** Integrates {@code coefficient t^(argument-1) Exp[-t^power]} over positive t by Euler's integral and returns the value. */
    Formula euler(
            String rule, String integrand, String variable, Formula coefficient, Formula argument, Formula power) {
        Formula gamma = Formula.call(Formula.Function.GAMMA, Simplify.rational(argument.over(power)));
        Formula value = Simplify.everywhere(coefficient.over(power)).times(gamma);
        String before = "Integrate[%s,{%s,0,Infinity}]".formatted(integrand, variable);
        add(rule, before, value.toString(), new Check.Euler(integrand, variable, coefficient, argument, power, value));
        return value;
    }

    /** Records a total length of what lies in so many of some intervals. */
    Formula length(String rule, String before, Check.Length length) {
        add(rule, before, length.value().toString(), length);
        return length.value();
    }

    /** Records that an antiderivative found elsewhere shows an integral to be {@code value}. */
    Workings integral(String rule, Check.Integral integral) {
        String before = "Integrate[%s,{%s,%s,%s}]"
                .formatted(integral.integrand(), integral.variable(), integral.from(), integral.to());
        add(rule, before, integral.value(), integral);
        return this;
    }

    /** The integrand with the variable measured in units of {@code factor}, simplified by Symja. */
    String scale(String rule, String integrand, String variable, Formula factor, String assumptions) {
        String scaled = Replay.scaled(integrand, variable, factor);
        String result = symja.evaluate("Simplify[PowerExpand[Simplify[" + scaled + "]]]");
        add(rule, integrand, result, new Check.Scaling(integrand, variable, factor, result, assumptions));
        return result;
    }

    /** Rewrites one formula as another; what is the same already is passed over. */
    Formula rewrite(String rule, Formula before, Formula after) {
        if (!before.toString().equals(after.toString())) {
            add(rule, before.toString(), after.toString(), new Check.Identity(before, after));
        }
        return after;
    }

    /** Rewrites a formula in a shorter way. */
    Formula simplify(String rule, Formula before) {
        return rewrite(rule, before, Simplify.everywhere(before));
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

    /** Records a recurrence in k of the law. */
    Formula annihilate(String rule, String before, Check.Annihilator check) {
        add(rule, before, check.operator().toString(), check);
        return check.operator();
    }

    /** Writes a value as a rational number times a power of Pi, and returns the exponent. */
    Formula piPower(String rule, Check.PiPower check) {
        add(rule, "power of Pi in " + check.value(), check.exponent().toString(), check);
        return check.exponent();
    }

    /** Records a sum certified to be 0. */
    Workings vanishingSum(String rule, Check.Gosper certificate) {
        String before = Formula.sum(certificate.summand(), certificate.index(), certificate.from(), certificate.to())
                .toString();
        add(rule, before, "0", certificate);
        return this;
    }

    /** Expands a formula in powers of n, as n grows, down to {@code n^last}. */
    Formula expand(String rule, Formula function, BigFraction last) {
        Check.Series series = Expander.expand(function, last);
        add(rule, function.toString(), series.result().toString(), series);
        return series.result();
    }

    /**
     * The finished derivation.
     *
     * @throws SymbolicException if the last step does not end with {@code result}
     */
    Derivation done(String subject, Formula result) {
        Derivation derivation = new Derivation(subject, steps, result);
        if (!Replay.ends(derivation)) {
            throw new SymbolicException("the steps do not end with " + result);
        }
        return derivation;
    }

    private void add(String rule, String before, String after, Check check) {
        if (!replay.holds(check)) {
            throw new SymbolicException("a step does not hold: %s: %s = %s".formatted(rule, before, after));
        }
        append(new Step(rule, before, after, check, chain.uses(check)));
    }

    private void append(Step step) {
        if (!chain.add(step)) {
            throw new SymbolicException("a step works on what no earlier one found: %s: %s = %s"
                    .formatted(step.rule(), step.before(), step.after()));
        }
        steps.add(step);
    }
}
