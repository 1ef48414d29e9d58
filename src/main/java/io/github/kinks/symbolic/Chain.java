package io.github.kinks.symbolic;

import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the steps of a derivation have established so far. A computed step may work on that only; so nothing enters a derivation
 * after its definitions, and what a step says is what the next one uses.
 */
final class Chain {
    /** What no step can work on: a lemma says nothing of the quantity that is derived. */
    private static final String LEMMA = "";

    private static final Pattern SLOT = Pattern.compile("#(\\d)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final List<String> outcomes = new ArrayList<>();

    /**
     * The numbers of the latest steps that ended with what the check works on; none for an identity that is a lemma.
     *
     * @throws SymbolicException if no step did
     */
    List<Integer> uses(Check check) {
        List<Integer> numbers = new ArrayList<>();
        for (String input : inputs(check)) {
            int index = outcomes.lastIndexOf(normal(input));
            if (index < 0) {
                if (check instanceof Check.Identity) {
                    return List.of();
                }
                throw new SymbolicException("no step ends with " + input);
            }
            numbers.add(index + 1);
        }
        return numbers;
    }

    /** Whether the step works on outcomes of the steps that it names and ends with what its check says. */
    boolean add(Step step) {
        List<String> inputs = inputs(step.check());
        boolean lemma = isLemma(step);
        boolean linked = lemma || inputs.size() == step.uses().size();
        for (int i = 0; i < inputs.size() && linked && !lemma; i++) {
            int number = step.uses().get(i);
            linked = number >= 1
                    && number <= outcomes.size()
                    && outcomes.get(number - 1).equals(normal(inputs.get(i)));
        }
        linked &= says(step);
        outcomes.add(lemma ? LEMMA : normal(step.after()));
        return linked;
    }

    /** Whether the step is true by itself and says nothing of what was found before. */
    static boolean isLemma(Step step) {
        return step.check() instanceof Check.Gosper
                || (step.check() instanceof Check.Identity && step.uses().isEmpty());
    }

    private static List<String> inputs(Check check) {
        List<String> inputs = new ArrayList<>();
        if (check instanceof Check.Integral c) {
            inputs.add(c.integrand());
        } else if (check instanceof Check.Application c) {
            inputs.add(c.template());
            inputs.addAll(c.arguments());
        } else if (check instanceof Check.Instance c) {
            inputs.add(c.general());
        } else if (check instanceof Check.Scaling c) {
            inputs.add(c.integrand());
        } else if (check instanceof Check.Euler c) {
            inputs.add(c.integrand());
        } else if (check instanceof Check.Length c) {
            inputs.add(c.interval());
        } else if (check instanceof Check.Identity c) {
            inputs.add(c.left().toString());
        } else if (check instanceof Check.Recurrence c) {
            inputs.add(c.factor().toString());
            new TreeMap<>(c.initial()).values().forEach(value -> inputs.add(value.toString()));
        } else if (check instanceof Check.Annihilator c) {
            inputs.add(c.moments().toString());
        } else if (check instanceof Check.PiPower c) {
            inputs.add(c.value().toString());
        } else if (check instanceof Check.Series c) {
            inputs.add(c.function().toString());
        }
        return inputs;
    }

    private static boolean says(Step step) {
        Check check = step.check();
        String outcome = step.after();
        if (check instanceof Check.Integral c) {
            outcome = c.value();
        } else if (check instanceof Check.Application c) {
            outcome = c.result();
        } else if (check instanceof Check.Instance c) {
            outcome = c.result();
        } else if (check instanceof Check.Scaling c) {
            outcome = c.result();
        } else if (check instanceof Check.Euler c) {
            outcome = c.value().toString();
        } else if (check instanceof Check.Length c) {
            outcome = c.value().toString();
        } else if (check instanceof Check.Identity c) {
            outcome = c.right().toString();
        } else if (check instanceof Check.Recurrence c) {
            outcome = c.solution().toString();
        } else if (check instanceof Check.Annihilator c) {
            outcome = c.operator().toString();
        } else if (check instanceof Check.PiPower c) {
            outcome = c.exponent().toString();
        } else if (check instanceof Check.Gosper c) {
            outcome = c.value().toString();
        } else if (check instanceof Check.Series c) {
            outcome = c.result().toString();
        }
        return normal(step.after()).equals(normal(outcome));
    }

    /** The text as claims print it, where it lies in their grammar. */
    static String normal(String text) {
        try {
            return FormulaParser.parse(text).toString();
        } catch (FormulaException e) {
            return text;
        }
    }

    /** A rule with its slots filled. */
    static String filled(String template, List<String> arguments) {
        Matcher slots = SLOT.matcher(template);
        return normal(slots.replaceAll(slot -> {
            int index = Integer.parseInt(slot.group(1)) - 1;
            if (index < 0 || index >= arguments.size()) {
                throw new SymbolicException("nothing fills " + slot.group() + " in " + template);
            }
            return Matcher.quoteReplacement(atom(arguments.get(index)));
        }));
    }

    /** In parentheses, unless it is a name or a whole number. */
    private static String atom(String text) {
        return text.matches("\\w+") ? text : "(" + text + ")";
    }

    /** A statement with values put in for its variables, all at once. */
    static String at(String general, Map<String, String> values) {
        return normal(NAME.matcher(general).replaceAll(name -> {
            String value = values.get(name.group());
            return Matcher.quoteReplacement(value == null ? name.group() : atom(value));
        }));
    }
}
