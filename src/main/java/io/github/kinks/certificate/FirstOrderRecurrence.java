package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A recurrence of first order, {@code f(v + shifts) = factor f(v)}, with its first values: they are obeyed by one sequence only.
 *
 * @param first the least value of the variable
 * @param variable the variable in which the first values are given; the recurrence moves it forwards
 * @param shifts by how much each variable moves
 * @param initial the first values, by what the variable is there
 */
public record FirstOrderRecurrence(
        int first, String variable, Map<String, Integer> shifts, Map<Integer, Formula> initial) {
    public FirstOrderRecurrence {
        shifts = Map.copyOf(shifts);
        initial = Map.copyOf(initial);
    }

    /** Whether the sequence moves by the factor and begins with the first values; {@code equal} decides equality of formulas. */
    public boolean isObeyedBy(Formula sequence, Formula factor, BiPredicate<Formula, Formula> equal) {
        return moves(sequence, factor, equal) && begins(sequence, equal);
    }

    /** Whether {@code sequence(v + shifts) = factor sequence(v)}. */
    public boolean moves(Formula sequence, Formula factor, BiPredicate<Formula, Formula> equal) {
        return equal.test(shifted(sequence), factor.times(sequence));
    }

    /** Whether the sequence has the first values, as many as the variable moves by. */
    public boolean begins(Formula sequence, BiPredicate<Formula, Formula> equal) {
        int step = shifts.getOrDefault(variable, 0);
        for (int start = first; start < first + step; start++) {
            Formula value = initial.get(start);
            if (value == null || !equal.test(sequence.substitute(variable, Formula.number(start)), value)) {
                return false;
            }
        }
        return step > 0;
    }

    private Formula shifted(Formula sequence) {
        Formula next = sequence;
        for (Map.Entry<String, Integer> shift : shifts.entrySet()) {
            Formula moved = Formula.variable(shift.getKey()).plus(Formula.number(shift.getValue()));
            next = next.substitute(shift.getKey(), moved);
        }
        return next;
    }
}
