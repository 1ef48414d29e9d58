package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Step.Check.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hipparchus.fraction.BigFraction;

/**
 * Whether a claimed bound is at least {@code theta = (mu - V)/mu} at every width. With {@code A = E K(K-1)}, theta is
 * {@code mu - A/mu} and increases in mu, so mu is replaced by a greater U whose square is rational in n; then squares of rational
 * functions are compared.
 */
final class PoissonDecision {
    private static final Formula N = Formula.variable("n");

    private final Replay replay;
    private final Formula mean;
    private final Formula pairs;

    /**
     * @param mean the closed form of the mean
     * @param pairs that of E K(K-1)
     */
    PoissonDecision(Replay replay, Formula mean, Formula pairs) {
        this.replay = replay;
        this.mean = mean;
        this.pairs = pairs;
    }

    /**
     * What is left of a product with the factor {@code 1-Exp[-mu]} without it; empty where it has none.
     *
     * @param isMean whether a formula is the mean
     */
    static Optional<Formula> withoutExponential(Formula claimed, Predicate<Formula> isMean) {
        List<Factor> factors = new ArrayList<>(Factor.of(claimed));
        for (int i = 0; i < factors.size(); i++) {
            if (exponent(factors.get(i)).filter(e -> isMean.test(e.negate())).isPresent()) {
                factors.remove(i);
                Summand product = new Summand(false, factors);
                return Optional.of(product.product(true).times(product.product(false)));
            }
        }
        return Optional.empty();
    }

    /** The x of {@code 1-Exp[x]}, which may be written as a power of E. */
    private static Optional<Formula> exponent(Factor factor) {
        boolean difference = factor.exponent().equals(BigFraction.ONE)
                && factor.base() instanceof Binary b
                && b.operator() == Operator.SUBTRACT
                && b.left().equals(Formula.number(1));
        if (!difference) {
            return Optional.empty();
        }
        Formula power = ((Binary) factor.base()).right();
        if (power instanceof Call c && c.function() == Function.EXP) {
            return Optional.of(c.argument());
        }
        return power instanceof Binary p && p.operator() == Operator.POWER && p.left() == Constant.E
                ? Optional.of(p.right())
                : Optional.empty();
    }

    /** Whether the claimed bound is at least theta, or at least 1, as far as this way of proof reaches. */
    boolean isEnough(Formula claimed) {
        if (!hasNoMinus(claimed)) {
            return false;
        } else if (claimed instanceof Binary sum && sum.operator() == Operator.ADD) {
            return isEnough(sum.left()) || isEnough(sum.right());
        }
        try {
            RationalFunction bound = rational(claimed.power(Formula.number(2)), 1);
            return isPositive(bound.minus(RationalFunction.ONE)) || isAtLeastTheta(bound);
        } catch (NotDecidable | ArithmeticException e) {
            return false;
        }
    }

    /** Whether theta squared is at most this: {@code theta <= (U^2 - A)/U}, both sides positive. */
    private boolean isAtLeastTheta(RationalFunction bound) {
        RationalFunction square = greaterSquare();
        RationalFunction excess = square.minus(rational(pairs, Expander.LARGEST_STEP));
        return isPositive(square)
                && isPositive(excess)
                && isPositive(bound.times(square).minus(excess.times(excess)));
    }

    /** Whether the formula is put together from positive numbers and n without subtraction, so that it is positive. */
    private static boolean hasNoMinus(Formula formula) {
        if (formula instanceof Formula.Rational f) {
            return f.value().signum() > 0;
        } else if (formula instanceof Binary f) {
            return f.operator() != Operator.SUBTRACT
                    && hasNoMinus(f.left())
                    && (f.operator() == Operator.POWER || hasNoMinus(f.right()));
        } else if (formula instanceof Call f) {
            return f.function() == Function.SQRT && hasNoMinus(f.argument());
        }
        return formula instanceof Constant || formula instanceof Formula.Variable;
    }

    /**
     * A rational function that mu^2 never exceeds: its leading term times {@code n/(n+d)}, with d from the next term. The quotient of
     * mu^2 and it tends to 1 and increases along the widths of each residue.
     *
     * @throws NotDecidable if that is not shown
     */
    private RationalFunction greaterSquare() {
        Formula squared = mean.power(Formula.number(2));
        BigFraction top = Expander.leadingPower(squared);
        Series series = Expander.expand(squared, top.subtract(1));
        if (series.parts().size() != 1 || !new SeriesCheck(replay).holds(series)) {
            throw new NotDecidable("no bound of the mean");
        }
        Series.Part part = series.parts().get(0);
        BigFraction first = part.coefficients().get(0);
        BigFraction d = part.coefficients().get(1).divide(first).negate();
        Formula leading = part.constant().times(Formula.number(first)).times(N.power(Formula.number(top)));
        RationalFunction candidate = rational(leading.times(N).over(N.plus(Formula.number(d))), 1);
        RationalFunction grows = rational(part.ratio(), 1);
        Polynomial moved = Polynomial.variable("n").plus(Polynomial.constant(part.step()));
        RationalFunction step = grows.times(candidate).over(candidate.substitute("n", moved));
        if (!isPositive(step.minus(RationalFunction.ONE))) {
            throw new NotDecidable("no bound of the mean");
        }
        return candidate;
    }

    /** The formula as a rational function, where its Gammas cancel for n in steps of at most so many. */
    private RationalFunction rational(Formula formula, int steps) {
        for (int step = 1; step <= steps; step++) {
            Formula slow = formula.substitute("n", Formula.number(step).times(N));
            Optional<RationalFunction> found = Optional.empty();
            try {
                found = NormalForm.over(Replay.WHOLE).of(slow).asRational();
            } catch (NotDecidable e) {
                // Gammas of n/2 cancel where n moves by 2
            }
            if (found.isPresent()) {
                Polynomial slower = Polynomial.variable("n").times(new BigFraction(1, step));
                RationalFunction f = found.get().substitute("n", slower);
                Formula written = TermFormula.of(TermSum.of(HypergeometricTerm.of(f)));
                if (step == 1 || replay.equal(formula, written)) {
                    return f;
                }
            }
        }
        throw new NotDecidable(formula + ", which is not rational");
    }

    /**
     * Whether it is at least 0 for all n from 1: no coefficient is negative where n - 1 and pi - 3.14 are the variables, or n - 1,
     * e - 2.7 and pi - e.
     */
    private static boolean isPositive(RationalFunction f) {
        Polynomial pi = Polynomial.variable("Pi");
        Polynomial e = Polynomial.variable("E").plus(Polynomial.constant(new BigFraction(27, 10)));
        return hasNoNegative(f, pi.plus(Polynomial.constant(new BigFraction(157, 50))), e)
                || hasNoNegative(f, pi.plus(e), e);
    }

    private static boolean hasNoNegative(RationalFunction f, Polynomial pi, Polynomial e) {
        return hasNoNegative(f.numerator(), pi, e) && hasNoNegative(f.denominator(), pi, e);
    }

    private static boolean hasNoNegative(Polynomial p, Polynomial pi, Polynomial e) {
        if (!List.of("n", "Pi", "E").containsAll(p.variables())) {
            throw new NotDecidable("the sign of " + p);
        }
        Polynomial n = Polynomial.variable("n").plus(Polynomial.ONE);
        // e is put in first, since pi may be written by the new variable E
        Polynomial moved = p.substitute("E", e).substitute("n", n).substitute("Pi", pi);
        return moved.coefficients().stream().allMatch(c -> c.signum() >= 0);
    }
}
