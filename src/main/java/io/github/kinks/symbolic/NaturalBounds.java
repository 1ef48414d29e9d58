package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Rational;
import java.util.List;

/**
 * Cuts terms off a sum that a binomial coefficient makes zero: {@code Binomial[i, v]} is 0 for {@code 0 <= i < v}, and
 * {@code Binomial[v, i]} is 0 for {@code i > v >= 0}. Here v is one of n, k, j, for which {@code 0 <= k, j <= n}.
 */
final class NaturalBounds {
    private static final List<String> BELOW_N = List.of("k", "j");

    private NaturalBounds() {}

    static Iterated trim(Iterated sum) {
        Iterated trimmed = sum;
        for (Factor factor : Factor.of(sum.body())) {
            if (factor.exponent().signum() > 0
                    && factor.base() instanceof Call c
                    && c.function() == Function.BINOMIAL) {
                trimmed = trim(trimmed, c.arguments().get(0), c.arguments().get(1));
            }
        }
        return trimmed;
    }

    private static Iterated trim(Iterated sum, Formula above, Formula below) {
        Formula index = Formula.variable(sum.index());
        boolean fromZeroOrOne = sum.from() instanceof Rational r && r.value().signum() >= 0;
        if (above.equals(index)
                && below instanceof Formula.Variable v
                && fromZeroOrOne
                && BELOW_N.contains(v.name())
                && ((Rational) sum.from()).value().isZero()) {
            return new Iterated(Fold.SUM, sum.body(), sum.index(), below, sum.to());
        }
        if (below.equals(index)
                && above instanceof Formula.Variable v
                && BELOW_N.contains(v.name())
                && sum.to().equals(Formula.variable("n"))) {
            return new Iterated(Fold.SUM, sum.body(), sum.index(), sum.from(), above);
        }
        return sum;
    }
}
