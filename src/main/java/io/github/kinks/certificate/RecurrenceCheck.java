package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Certificate.Integral;
import io.github.kinks.claim.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * Checks that a formula, and another beside it, move by the same factor and begin with the same values: then they are equal. That
 * the formulas move so is derived from them, by quotients of Gammas in each residue class.
 */
record RecurrenceCheck(Statement statement, Argument.Recurrence c) {

    List<String> facts() {
        Region region = Region.from(c.least());
        statement.requireNamed(c.left(), c.equals().orElse(c.left()));
        statement.requireCovered(c.least());
        String variable = variable();
        requireStepsFromWithin(variable);
        List<String> facts = new ArrayList<>();
        c.integrals().forEach(integral -> facts.addAll(new IntegralCheck(integral).facts()));
        Formula factor = factor(region);
        Refused.unless(region.isDefined(factor), "factor", factor + " may have no value");
        int first = first(variable).orElseThrow();
        Map<Integer, Formula> initial = new TreeMap<>();
        c.initial().forEach((start, value) -> initial.put(start, statement.filled(value)));
        var recurrence = new FirstOrderRecurrence(first, variable, c.shift(), initial);
        int step = c.shift().getOrDefault(variable, 0);
        for (int start : c.initial().keySet()) {
            Refused.unless(
                    start >= first && start < first + step,
                    "initial",
                    "a value at %s = %d is not asked for".formatted(variable, start));
        }
        requireObeyed(recurrence, statement.filled(c.left()), factor, region, "left");
        c.equals().ifPresent(other -> requireObeyed(recurrence, statement.filled(other), factor, region, "equals"));
        facts.add("quotient for " + c.shift());
        facts.add("%s = %s"
                .formatted(
                        variable,
                        String.join(
                                ", ",
                                c.initial().keySet().stream()
                                        .map(String::valueOf)
                                        .toList())));
        return facts;
    }

    private Formula factor(Region region) {
        Formula factor = statement.filled(c.factor());
        for (Integral integral : c.integrals()) {
            factor = factor.times(value(integral, region));
        }
        return factor;
    }

    /** The integral's value where the recurrence needs it. */
    private static Formula value(Integral integral, Region region) {
        // whole, as m is
        Sums.form(integral.at(), "integrals.at");
        Formula start = integral.at().minus(Formula.number(integral.least()));
        Refused.unless(
                region.isPositive(start.plus(Formula.number(1))),
                "integrals.at",
                "m = %s may be less than %d".formatted(integral.at(), integral.least()));
        Formula value = integral.value().substitute("m", integral.at());
        return integral.power() == 1 ? value : Formula.number(1).over(value);
    }

    /** The variable whose first values are given: it moves, and its least value is a number. */
    private String variable() {
        return c.shift().keySet().stream()
                .filter(v -> first(v).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused("shift", "no variable that moves has a number for its least value"));
    }

    private Optional<Integer> first(String variable) {
        return Optional.ofNullable(c.least().get(variable)).flatMap(Sums::whole);
    }

    /** Whether a step back from a place that is no first one leads to a place where the statement is made. */
    private void requireStepsFromWithin(String variable) {
        c.shift().forEach((v, by) -> {
            Refused.unless(by > 0, "shift." + v, "moves forwards, by 1 at least");
            Refused.unless(c.least().containsKey(v), "shift." + v, "has no least value");
        });
        c.least().forEach((v, least) -> {
            BigFraction bound = BigFraction.ZERO;
            LinearForm form = Sums.form(least, "least." + v);
            for (Map.Entry<String, Integer> e : c.shift().entrySet()) {
                bound = bound.add(form.value(e.getKey()).multiply(e.getValue()));
            }
            int by = c.shift().getOrDefault(v, 0);
            Refused.unless(
                    v.equals(variable) || bound.compareTo(new BigFraction(by)) >= 0,
                    "shift",
                    "a step back from within may lead to %s below its least value".formatted(v));
        });
    }

    private static void requireObeyed(
            FirstOrderRecurrence recurrence, Formula sequence, Formula factor, Region region, String field) {
        Refused.unless(region.isDefined(sequence), field, sequence + " may have no value");
        Refused.unless(
                recurrence.moves(sequence, factor, ClosedForms::equal), "factor", "is not the quotient of " + sequence);
        Refused.unless(
                recurrence.begins(sequence, ClosedForms::equal),
                "initial",
                "a first value is missing, or not the one of " + sequence);
    }
}
