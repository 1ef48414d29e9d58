package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Which terms of a sum are zero by {@code Binomial[n, i]}, i being the index, for {@code i < 0} and {@code i > n}, or by a
 * {@code Binomial[n-i, c-a*i]} beside it, with a count c and whole {@code a >= 1}, for {@code c < a*i}. All factors must have a value
 * for every whole i: binomials of whole linear forms, powers of numbers other than 0, and numbers.
 *
 * @param vanish whether there is a factor {@code Binomial[n, i]} and all have values
 * @param count c of the other binomial, if there is one
 */
record VanishingTerms(boolean vanish, Optional<LinearForm> count) {
    private static final Formula N = Formula.variable("n");
    private static final List<String> COUNTS = List.of("k", "j");

    static VanishingTerms of(Formula body, Variable index) {
        Arrangement.Factors factors = Arrangement.Factors.of(body);
        boolean total = factors.below().isEmpty() && factors.above().stream().allMatch(f -> isTotal(f, index));
        boolean vanish = total && factors.above().stream().anyMatch(f -> isBinomial(f, N, index));
        Optional<LinearForm> count = factors.above().stream()
                .filter(f -> vanish
                        && f instanceof Call c
                        && linear(c.arguments().get(0), index).equals(linear(N.minus(index), index)))
                .flatMap(f -> count(((Call) f).arguments().get(1), index).stream())
                .findFirst();
        return new VanishingTerms(vanish, count);
    }

    /** Whether all terms before this one are zero. */
    boolean areAllBefore(Formula from) {
        return vanish && from instanceof Rational r && r.value().signum() <= 0;
    }

    /** Whether all terms after this one are zero. */
    boolean areAllAfter(Formula to) {
        Optional<LinearForm> last = linear(to, new Variable("i"));
        return vanish
                && last.isPresent()
                && (isAtLeast(last.get(), LinearForm.variable("n"))
                        || count.filter(c -> isAtLeast(last.get(), c)).isPresent());
    }

    private static boolean isAtLeast(LinearForm one, LinearForm other) {
        LinearForm excess = one.plus(other.times(BigFraction.MINUS_ONE));
        return excess.isConstant() && excess.constant().signum() >= 0;
    }

    private static boolean isBinomial(Formula f, Formula upper, Formula lower) {
        return f instanceof Call c
                && c.function() == Function.BINOMIAL
                && c.arguments().equals(List.of(upper, lower));
    }

    private static boolean isTotal(Formula f, Variable index) {
        if (f instanceof Call c) {
            return c.function() == Function.BINOMIAL
                    && c.arguments().stream()
                            .allMatch(a ->
                                    linear(a, index).filter(LinearForm::isWhole).isPresent());
        }
        return f instanceof Binary b
                && b.operator() == Operator.POWER
                && b.left() instanceof Rational r
                && !r.value().isZero()
                && linear(b.right(), index).filter(LinearForm::isWhole).isPresent();
    }

    /** c, if the formula is {@code c - a*i} for c one of k and j. */
    private static Optional<LinearForm> count(Formula formula, Variable index) {
        return linear(formula, index)
                .filter(form -> form.value("i").compareTo(BigFraction.MINUS_ONE) <= 0)
                .map(form ->
                        form.plus(LinearForm.variable("i").times(form.value("i").negate())))
                .filter(rest -> COUNTS.stream().anyMatch(c -> rest.equals(LinearForm.variable(c))));
    }

    /** The formula as a linear form in which the index is called i. */
    private static Optional<LinearForm> linear(Formula formula, Variable index) {
        if (!Arrangement.isPolynomial(formula)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Formulas.linear(formula.substitute(index.name(), Formula.variable("i"))));
        } catch (NotDecidable e) {
            return Optional.empty();
        }
    }
}
