package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One choice of signs for variables that may be positive, 0 or negative, so that everything that follows can take variables for
 * positive: a negative one is written as the negative of a positive one.
 *
 * @param signs 1, 0 or -1 by variable
 */
record SignChoice(Map<String, Integer> signs) {

    /** All choices for those of the variables that occur, but for a left end that is not left of the right one. */
    static List<SignChoice> all(Set<String> variables, Formula... formulas) {
        Set<String> present = new TreeSet<>();
        for (Formula formula : formulas) {
            present.addAll(formula.variables());
        }
        present.retainAll(variables);
        List<SignChoice> choices = List.of(new SignChoice(Map.of()));
        for (String variable : present) {
            List<SignChoice> finer = new ArrayList<>();
            for (SignChoice choice : choices) {
                for (int sign : new int[] {1, 0, -1}) {
                    Map<String, Integer> signs = new TreeMap<>(choice.signs);
                    signs.put(variable, sign);
                    finer.add(new SignChoice(signs));
                }
            }
            choices = finer;
        }
        return choices.stream().filter(SignChoice::isPossible).toList();
    }

    private boolean isPossible() {
        return signs.getOrDefault("L", -1) < 0 || signs.getOrDefault("R", 1) > 0;
    }

    Formula apply(Formula formula) {
        Formula result = formula;
        for (Map.Entry<String, Integer> e : signs.entrySet()) {
            Formula variable = Formula.variable(e.getKey());
            if (e.getValue() == 0) {
                result = result.substitute(e.getKey(), Formula.number(0));
            } else if (e.getValue() < 0) {
                result = result.substitute(e.getKey(), variable.negate());
            }
        }
        return result;
    }

    /** The conditions that still say the same: those on variables that are not turned. */
    Map<String, Restriction> kept(Map<String, Restriction> conditions) {
        Map<String, Restriction> kept = new TreeMap<>(conditions);
        kept.keySet().removeIf(name -> signs.getOrDefault(name, 1) <= 0);
        return kept;
    }
}
