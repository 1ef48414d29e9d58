package io.github.kinks.report;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What makes a step of a derivation true, for readers and for machines. */
final class StepChecks {
    private StepChecks() {}

    /** A sentence. */
    static String words(Check check) {
        if (check instanceof Check.Definition c) {
            return c.reason();
        } else if (check instanceof Check.Integral c) {
            return "an antiderivative is " + c.antiderivative() + given(c.assumptions());
        } else if (check instanceof Check.Application c) {
            return "%s with %s".formatted(c.template(), slots(c));
        } else if (check instanceof Check.Instance c) {
            return "it holds for all values; here " + values(c.at());
        } else if (check instanceof Check.Scaling c) {
            return "%s is replaced by %s*(%s), which is positive%s"
                    .formatted(c.variable(), c.variable(), c.factor(), given(c.assumptions()));
        } else if (check instanceof Check.Euler c) {
            return "Euler's integral, in %s^(%s): Gamma at (%s)/(%s)"
                    .formatted(c.variable(), c.power(), c.argument(), c.power());
        } else if (check instanceof Check.Length c) {
            return "from w=%s to w=%s, what lies in exactly %d of the intervals, for t in %s and D=(%s,%s), and in (-%s,%s) is linear between the w at which two ends meet, and was measured at two points of each piece"
                    .formatted(c.from(), c.to(), c.count(), c.points(), c.left(), c.right(), c.bound(), c.bound());
        } else if (check instanceof Check.Identity) {
            return "both sides are equal for all values of their variables";
        } else if (check instanceof Check.Annihilator c) {
            return "with M(j)=%s: M(j+%d)=(%s)*M(j), so the functional takes y^%d*D(y*d/dy)*f-N(y*d/dy)*f to 0, D and N the factor's denominator and numerator; for f=y^k*(1-y)^(n-k-%d) this is the operator's, up to a factor"
                    .formatted(c.moments(), c.shift(), c.factor(), c.shift(), c.shift());
        } else if (check instanceof Check.PiPower c) {
            return "it is that power of Pi times %s, which is rational for whole values of its variables"
                    .formatted(c.coefficient());
        } else if (check instanceof Check.Recurrence c) {
            return "the solution obeys s(%s) = %s s and takes the initial values %s"
                    .formatted(shifted(c.shifts()), "(" + c.factor() + ")", values(c));
        }
        if (check instanceof Check.Series c) {
            return SeriesText.words(c);
        }
        Check.Gosper c = (Check.Gosper) check;
        return "telescopes with G = (%s) (%s)".formatted(c.certificate(), c.summand());
    }

    /** The steps whose outcomes the step works on, in brackets; nothing where there are none. */
    static String uses(Step step) {
        return step.uses().isEmpty()
                ? ""
                : step.uses().stream()
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " (from ", ")"));
    }

    /** The step's check as plain values: its kind, the fields of that kind, and the numbers of the steps that it uses. */
    static Map<String, Object> fields(Step step) {
        Check check = step.check();
        Map<String, Object> fields = new LinkedHashMap<>();
        if (check instanceof Check.Definition c) {
            fields.put("kind", "definition");
            fields.put("reason", c.reason());
        } else if (check instanceof Check.Application c) {
            fields.put("kind", "application");
            fields.put("template", c.template());
            fields.put("arguments", c.arguments());
            fields.put("result", c.result());
        } else if (check instanceof Check.Instance c) {
            fields.put("kind", "instance");
            fields.put("general", c.general());
            fields.put("at", c.at());
            fields.put("result", c.result());
        } else if (check instanceof Check.Scaling c) {
            fields.put("kind", "scaling");
            fields.put("integrand", c.integrand());
            fields.put("variable", c.variable());
            fields.put("factor", c.factor().toString());
            fields.put("result", c.result());
            fields.put("assumptions", c.assumptions());
        } else if (check instanceof Check.Integral c) {
            fields.put("kind", "integral");
            fields.put("integrand", c.integrand());
            fields.put("variable", c.variable());
            fields.put("from", c.from());
            fields.put("to", c.to());
            fields.put("antiderivative", c.antiderivative());
            fields.put("value", c.value());
            fields.put("assumptions", c.assumptions());
        } else if (check instanceof Check.Euler c) {
            fields.put("kind", "euler");
            fields.put("integrand", c.integrand());
            fields.put("variable", c.variable());
            fields.put("coefficient", c.coefficient().toString());
            fields.put("argument", c.argument().toString());
            fields.put("power", c.power().toString());
            fields.put("value", c.value().toString());
        } else if (check instanceof Check.Length c) {
            fields.put("kind", "length");
            fields.put("interval", c.interval());
            fields.put("points", c.points().stream().map(Formula::toString).toList());
            fields.put("left", c.left().toString());
            fields.put("right", c.right().toString());
            fields.put("bound", c.bound().toString());
            fields.put("count", c.count());
            fields.put("from", c.from().toString());
            fields.put("to", c.to().toString());
            fields.put("value", c.value().toString());
        } else if (check instanceof Check.Annihilator c) {
            fields.put("kind", "annihilator");
            fields.put("moments", c.moments().toString());
            fields.put("shift", c.shift());
            fields.put("factor", c.factor().toString());
            fields.put("operator", c.operator().toString());
        } else if (check instanceof Check.PiPower c) {
            fields.put("kind", "pi-power");
            fields.put("value", c.value().toString());
            fields.put("coefficient", c.coefficient().toString());
            fields.put("exponent", c.exponent().toString());
        } else if (check instanceof Check.Identity c) {
            fields.put("kind", "identity");
            fields.put("left", c.left().toString());
            fields.put("right", c.right().toString());
        } else if (check instanceof Check.Recurrence c) {
            fields.put("kind", "recurrence");
            fields.put("solution", c.solution().toString());
            fields.put("variable", c.variable());
            fields.put("shifts", new TreeMap<>(c.shifts()));
            fields.put("factor", c.factor().toString());
            Map<String, Object> initial = new LinkedHashMap<>();
            new TreeMap<>(c.initial()).forEach((at, value) -> initial.put(Integer.toString(at), value.toString()));
            fields.put("initial", initial);
        } else if (check instanceof Check.Gosper c) {
            fields.put("kind", "gosper");
            fields.put("summand", c.summand().toString());
            fields.put("index", c.index());
            fields.put("from", c.from().toString());
            fields.put("to", c.to().toString());
            fields.put("certificate", c.certificate().toString());
            fields.put("value", c.value().toString());
        } else if (check instanceof Check.Series c) {
            fields.putAll(SeriesText.fields(c));
        }
        fields.put("uses", step.uses());
        return fields;
    }

    private static String given(String assumptions) {
        return assumptions.isEmpty() ? "" : ", for " + assumptions;
    }

    private static String slots(Check.Application c) {
        return IntStream.range(0, c.arguments().size())
                .mapToObj(i -> "#" + (i + 1) + " = " + c.arguments().get(i))
                .collect(Collectors.joining(", "));
    }

    private static String values(Map<String, String> at) {
        return new TreeMap<>(at)
                .entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).collect(Collectors.joining(", "));
    }

    private static String shifted(Map<String, Integer> shifts) {
        return new TreeMap<>(shifts)
                .entrySet().stream()
                        .map(e -> e.getKey() + (e.getValue() < 0 ? "" : "+") + e.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String values(Check.Recurrence c) {
        return new TreeMap<>(c.initial())
                .entrySet().stream()
                        .map(e -> e.getValue() + " at " + c.variable() + " = " + e.getKey())
                        .collect(Collectors.joining(", "));
    }
}
