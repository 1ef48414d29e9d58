package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.Restriction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * For which whole values a claim is made: n from its least value on, and {@code 0 <= k, j <= n}. Where variables were replaced, as
 * n by 2n+1, the range of the new ones.
 *
 * @param leastWidth the least n
 * @param meaning what n, k and j were replaced by
 */
record WholeDomain(BigFraction leastWidth, Map<String, LinearForm> meaning) {
    private static final List<String> COUNTS = List.of("k", "j");

    static WholeDomain of(Map<String, Restriction> conditions) {
        Map<String, LinearForm> meaning = new TreeMap<>();
        for (String variable : List.of("n", "k", "j")) {
            meaning.put(variable, LinearForm.variable(variable));
        }
        return new WholeDomain(least("n", conditions), meaning);
    }

    /** The least value of n or m for which a claim is made, or a lower bound of it. */
    static BigFraction least(String variable, Map<String, Restriction> conditions) {
        Restriction restriction = conditions.get(variable);
        BigFraction least = BigFraction.ONE;
        if (restriction instanceof Restriction.Parity p && p.remainder() == 0) {
            least = BigFraction.TWO;
        } else if (restriction instanceof Restriction.Bound b
                && (b.relation() == Relation.GREATER_OR_EQUAL || b.relation() == Relation.GREATER)) {
            least = b.bound();
        }
        return least.compareTo(BigFraction.ONE) > 0 ? least : BigFraction.ONE;
    }

    /** The domain after some variables were replaced. */
    WholeDomain split(Map<String, Formula> replacements) {
        Map<String, LinearForm> composed = new TreeMap<>(meaning);
        replacements.forEach((variable, value) ->
                composed.computeIfPresent(variable, (v, form) -> form.substitute(v, Formulas.linear(value))));
        return new WholeDomain(leastWidth, composed);
    }

    /**
     * The least value of a variable, given the others: a number, or for n beside a count the value where n equals it.
     *
     * @param present the variables that occur at all
     */
    Optional<LinearForm> first(String variable, Set<String> present) {
        List<String> counts = COUNTS.stream().filter(present::contains).toList();
        if (!variable.equals("n")) {
            // n counts as positive beside a count, which a class such as n = 2n+1 with n >= 0 is not
            boolean plain = !present.contains("n") || form("n").equals(LinearForm.variable("n"));
            return plain && COUNTS.contains(variable)
                    ? Optional.of(
                            LinearForm.constant(least(form(variable), variable, LinearForm.constant(BigFraction.ZERO))
                                    .constant()))
                    : Optional.empty();
        } else if (counts.isEmpty()) {
            return Optional.of(least(form("n"), "n", LinearForm.constant(leastWidth)));
        } else if (counts.size() == 1) {
            return Optional.of(least(form("n"), "n", form(counts.get(0)))).filter(LinearForm::isWhole);
        }
        return Optional.empty();
    }

    private LinearForm form(String variable) {
        LinearForm form = meaning.get(variable);
        return form == null ? LinearForm.variable(variable) : form;
    }

    /** The least v with {@code a v + s >= bound}. */
    private static LinearForm least(LinearForm form, String variable, LinearForm bound) {
        BigFraction share = form.value(variable).reciprocal();
        LinearForm real = bound.plus(form.constant().negate()).times(share);
        return real.direction().plus(SumRange.ceiling(real.constant()));
    }
}
