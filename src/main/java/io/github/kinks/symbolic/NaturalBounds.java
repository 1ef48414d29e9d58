package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Cuts terms off a sum that a binomial coefficient makes zero: {@code Binomial[i, v]} is 0 for {@code 0 <= i < v}, and
 * {@code Binomial[v, i]} is 0 for {@code i > v >= 0} and for {@code i < 0 <= v}. Here v is one of n, k, j, for which
 * {@code 0 <= k, j <= n}.
 */
final class NaturalBounds {
    private static final List<String> BELOW_N = List.of("k", "j");
    private static final List<String> WHOLE = List.of("n", "k", "j");
    private static final Formula ONE = Formula.number(1);

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
        return withoutEmptyEnds(trimmed);
    }

    /**
     * The sum without terms past v that {@code Binomial[v, i]} makes zero, and without terms before u, even below 0, that
     * {@code Binomial[i, u]} and {@code Binomial[v, i]} make zero together; terms that are cut are shown to be defined.
     */
    private static Iterated withoutEmptyEnds(Iterated sum) {
        Formula index = Formula.variable(sum.index());
        Optional<Formula> above = partner(sum, 1, index);
        Optional<Formula> below = partner(sum, 0, index);
        Iterated cut = sum;
        if (above.isPresent() && isCut(sum, above.get().plus(ONE), sum.to())) {
            cut = new Iterated(Fold.SUM, cut.body(), cut.index(), cut.from(), above.get());
        }
        if (above.isPresent()
                && below.isPresent()
                && isCut(sum, sum.from(), below.get().minus(ONE))) {
            cut = new Iterated(Fold.SUM, cut.body(), cut.index(), below.get(), cut.to());
        }
        return cut;
    }

    /** The other entry, one of n, k, j, of a binomial factor whose entry {@code place} is the index. */
    private static Optional<Formula> partner(Iterated sum, int place, Formula index) {
        return Factor.of(sum.body()).stream()
                .filter(f -> f.exponent().signum() > 0)
                .map(Factor::base)
                .filter(f -> f instanceof Call c
                        && c.function() == Function.BINOMIAL
                        && c.arguments().get(place).equals(index))
                .map(f -> ((Call) f).arguments().get(1 - place))
                .filter(f -> f instanceof Formula.Variable v && WHOLE.contains(v.name()))
                .findFirst();
    }

    /** Whether {@code last - first} is never below -1 and may be more, and all terms from first to last are defined. */
    private static boolean isCut(Iterated sum, Formula first, Formula last) {
        try {
            LinearForm span = Formulas.linear(Simplify.rational(last.minus(first)));
            boolean reaches = span.isConstant()
                    ? span.constant().signum() >= 0
                    : span.constant().compareTo(BigFraction.MINUS_ONE) >= 0;
            Formula index = first.plus(Formula.variable("i"));
            return reaches
                    && span.coefficients().values().stream().allMatch(c -> c.signum() > 0)
                    && Definedness.fault(sum.body().substitute(sum.index(), index), span, Map.of())
                            .isEmpty();
        } catch (NotDecidable e) {
            return false;
        }
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
