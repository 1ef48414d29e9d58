package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Restriction;
import java.util.Map;
import java.util.Optional;

/**
 * Shows that a formula has a value wherever it is claimed: no denominator vanishes, no Gamma meets a pole, no root is taken of a
 * negative number and no product runs backwards for {@code n >= 1}, {@code 0 <= k, j <= n} and positive parameters. An
 * equality of normal forms says nothing at such points.
 */
final class Definedness {
    private static final Formula ONE = Formula.number(1);

    private final Signs signs;

    private Definedness(Signs signs) {
        this.signs = signs;
    }

    /** Why the formula is not shown to be defined everywhere; empty where it is. Sums in it are passed over. */
    static Optional<String> fault(Formula formula, Map<String, Restriction> conditions) {
        return new Definedness(new Signs(conditions, Optional.empty())).fault(formula);
    }

    /** The same for the summand of a sum over {@code 0 <= i <= upper}. */
    static Optional<String> fault(Formula summand, LinearForm upper, Map<String, Restriction> conditions) {
        return new Definedness(new Signs(conditions, Optional.of(upper))).fault(summand);
    }

    private Optional<String> fault(Formula formula) {
        if (formula instanceof Iterated f) {
            return f.fold() == Fold.SUM ? Optional.empty() : productFault(f);
        }
        Optional<String> own = Optional.empty();
        if (formula instanceof Binary f && f.operator() == Operator.DIVIDE) {
            own = zeroFault(f.right());
        } else if (formula instanceof Binary f && f.operator() == Operator.POWER) {
            own = powerFault(f);
        } else if (formula instanceof Call f) {
            own = callFault(f);
        }
        for (Formula child : FormulaTree.children(formula)) {
            own = own.or(() -> fault(child));
        }
        return own;
    }

    private Optional<String> zeroFault(Formula divisor) {
        return signs.isNeverZero(divisor) ? Optional.empty() : Optional.of("not shown that " + divisor + " is never 0");
    }

    private Optional<String> powerFault(Binary power) {
        Optional<String> zero = signs.isAtLeastZero(power.right()) ? Optional.empty() : zeroFault(power.left());
        return zero.or(() -> Signs.isWhole(power.right()) || signs.isAtLeastZero(power.left())
                ? Optional.empty()
                : Optional.of("not shown that " + power.left() + " is never negative"));
    }

    private Optional<String> callFault(Call call) {
        Formula argument = call.argument();
        boolean fine = switch (call.function()) {
            case GAMMA -> signs.isNoPole(argument);
            case FACTORIAL -> signs.isNoPole(argument.plus(ONE));
            case FACTORIAL2 -> signs.isNoPole(argument.plus(Formula.number(2)));
            case BETA ->
                signs.isNoPole(argument) && signs.isNoPole(call.arguments().get(1));
            case SQRT -> signs.isAtLeastZero(argument);
            case LOG -> signs.isAtLeastZero(argument) && signs.isNeverZero(argument);
            // where the lower entry is whole both are polynomials in the upper one
            case BINOMIAL -> Signs.isWhole(call.arguments().get(1)) || signs.isAtLeastZero(argument);
            case POCHHAMMER -> isRising(argument, call.arguments().get(1));
            case BETA_REGULARIZED -> isRegularised(call);
            case EXP, ARCTAN, ABS, ERF, OWEN_T -> true;
        };
        return fine ? Optional.empty() : Optional.of("not shown that " + call + " is defined");
    }

    private boolean isRegularised(Call call) {
        Formula x = call.argument();
        return signs.isAtLeastZero(x)
                && signs.isAtLeastZero(ONE.minus(x))
                && call.arguments().stream().skip(1).allMatch(signs::isAboveZero);
    }

    private boolean isRising(Formula start, Formula steps) {
        return (Signs.isWhole(steps) && signs.isAtLeastZero(steps))
                || (signs.isNoPole(start) && signs.isNoPole(start.plus(steps)));
    }

    /** The factors are looked at between the bounds; {@code to = from - 1} is the empty product. */
    private Optional<String> productFault(Iterated product) {
        Formula terms = product.to().minus(product.from()).plus(ONE);
        if (!signs.isAtLeastZero(terms)) {
            return Optional.of("not shown that " + product + " has no negative number of factors");
        }
        Optional<String> bounds = fault(product.from()).or(() -> fault(product.to()));
        return bounds.or(
                () -> fault(Signs.upwards(product)).isEmpty() ? Optional.empty() : fault(Signs.downwards(product)));
    }
}
