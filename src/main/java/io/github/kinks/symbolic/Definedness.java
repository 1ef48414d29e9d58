package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Restriction;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Shows that a formula has a value wherever it is claimed: no denominator vanishes and no Gamma meets a pole for
 * {@code n >= 1}, {@code 0 <= k, j <= n} and positive parameters. An equality of normal forms says nothing at such points.
 */
final class Definedness {
    private static final String SLACK = "slack";

    private final Map<String, Restriction> conditions;
    private final Optional<LinearForm> upper;

    private Definedness(Map<String, Restriction> conditions, Optional<LinearForm> upper) {
        this.conditions = conditions;
        this.upper = upper;
    }

    /** Why the formula is not shown to be defined everywhere; empty where it is. Sums in it are passed over. */
    static Optional<String> fault(Formula formula, Map<String, Restriction> conditions) {
        return new Definedness(conditions, Optional.empty()).fault(formula);
    }

    /** The same for the summand of a sum over {@code 0 <= i <= upper}. */
    static Optional<String> fault(Formula summand, LinearForm upper, Map<String, Restriction> conditions) {
        return new Definedness(conditions, Optional.of(upper)).fault(summand);
    }

    private Optional<String> fault(Formula formula) {
        if (formula instanceof Iterated) {
            return Optional.empty();
        }
        Optional<String> own = Optional.empty();
        if (formula instanceof Binary f && f.operator() == Operator.DIVIDE) {
            own = zeroFault(f.right());
        } else if (formula instanceof Binary f && f.operator() == Operator.POWER && !isNonNegative(f.right())) {
            own = zeroFault(f.left());
        } else if (formula instanceof Call f) {
            own = poleFault(f);
        }
        for (Formula child : FormulaTree.children(formula)) {
            own = own.or(() -> fault(child));
        }
        return own;
    }

    /** Factor by factor; a Gamma is never 0, and a power is 0 only where its base is. */
    private Optional<String> zeroFault(Formula divisor) {
        for (Factor factor : Factor.of(divisor)) {
            Formula base = factor.base();
            while (base instanceof Binary b && b.operator() == Operator.POWER) {
                base = b.left();
            }
            boolean neverZero = base instanceof Constant
                    || (base instanceof Rational r && !r.value().isZero())
                    || (base instanceof Call c && isGammaLike(c))
                    || (!(base instanceof Call) && neverZero(base));
            if (!neverZero) {
                return Optional.of("not shown that " + base + " is never 0");
            }
        }
        return Optional.empty();
    }

    private static boolean isGammaLike(Call call) {
        return switch (call.function()) {
            case GAMMA, FACTORIAL, FACTORIAL2, BETA, EXP -> true;
            default -> false;
        };
    }

    private boolean neverZero(Formula formula) {
        return NormalForm.over(Replay.WHOLE)
                .of(formula)
                .asRational()
                .filter(f -> Positivity.oneSign(slackened(f.numerator())))
                .isPresent();
    }

    private Optional<String> poleFault(Call call) {
        Formula one = Formula.number(1);
        Formula argument = call.argument();
        boolean fine = switch (call.function()) {
            case GAMMA -> isPositive(argument);
            case FACTORIAL -> isPositive(argument.plus(one));
            case FACTORIAL2 -> isPositive(argument.plus(Formula.number(2)));
            case BETA -> isPositive(argument) && isPositive(call.arguments().get(1));
            default -> true;
        };
        return fine ? Optional.empty() : Optional.of("not shown that " + call + " meets no pole");
    }

    /** A constant that is not positive is looked at when it is evaluated. */
    private boolean isPositive(Formula formula) {
        Optional<RationalFunction> value =
                NormalForm.over(Replay.WHOLE).of(formula).asRational();
        if (value.isEmpty() || !value.get().denominator().equals(Polynomial.ONE)) {
            return false;
        }
        Polynomial p = slackened(value.get().numerator());
        return p.asConstant().isPresent()
                || (Positivity.oneSign(p) && p.coefficients().iterator().next().signum() > 0);
    }

    private boolean isNonNegative(Formula exponent) {
        return NormalForm.over(Replay.WHOLE)
                .of(exponent)
                .asRational()
                .filter(f -> f.denominator().equals(Polynomial.ONE))
                .filter(f -> slackened(f.numerator()).coefficients().stream().allMatch(c -> c.signum() >= 0))
                .isPresent();
    }

    /** With every variable written as its least value plus something that is at least 0. */
    private Polynomial slackened(Polynomial polynomial) {
        Polynomial p = polynomial;
        Polynomial slack = Polynomial.variable(SLACK);
        boolean summand = upper.isPresent() && p.variables().contains("i");
        if (summand && upper.get().value("n").equals(BigFraction.ONE)) {
            LinearForm rest = upper.get().plus(LinearForm.variable("n").times(BigFraction.MINUS_ONE));
            p = p.substitute("n", slack.plus(Polynomial.variable("i")).minus(rest.polynomial()));
        } else if (p.variables().contains("k") && p.variables().contains("j")) {
            throw new NotDecidable("a denominator in both k and j");
        } else if (p.variables().contains("k") || p.variables().contains("j")) {
            p = p.substitute("n", slack.plus(Polynomial.variable(p.variables().contains("k") ? "k" : "j")));
        } else {
            p = p.substitute("n", slack.plus(Polynomial.constant(least("n"))));
        }
        return p.substitute("m", Polynomial.variable(SLACK + "m").plus(Polynomial.constant(least("m"))));
    }

    private BigFraction least(String variable) {
        Restriction restriction = conditions.get(variable);
        if (restriction instanceof Restriction.Parity p && p.remainder() == 0) {
            return new BigFraction(2);
        }
        if (restriction instanceof Restriction.Bound b
                && (b.relation() == Relation.GREATER_OR_EQUAL || b.relation() == Relation.GREATER)) {
            return b.bound();
        }
        return BigFraction.ONE;
    }
}
