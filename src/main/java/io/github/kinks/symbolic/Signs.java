package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.Positivity;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Restriction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * The sign of formulas where a claim is made: {@code n >= 1}, {@code 0 <= k, j <= n}, positive parameters and, in a summand,
 * {@code 0 <= i <= upper}. Every answer is sufficient, not necessary.
 *
 * @param conditions under which the claim is made
 * @param upper the last value of i
 */
record Signs(Map<String, Restriction> conditions, Optional<LinearForm> upper) {
    private static final String SLACK = "slack";
    private static final Pattern SYMBOL = Pattern.compile("(\\w+)<(.*)>");
    private static final Formula ONE = Formula.number(1);

    /** Whether a product is never 0, factor by factor. */
    boolean isNeverZero(Formula formula) {
        return Factor.of(formula).stream().allMatch(f -> isNeverZeroFactor(f.base()));
    }

    private boolean isNeverZeroFactor(Formula base) {
        if (base instanceof Constant) {
            return true;
        } else if (base instanceof Negate negated) {
            return isNeverZero(negated.operand());
        } else if (base instanceof Binary b && b.operator() == Operator.POWER) {
            return isNeverZero(b.left());
        } else if (base instanceof Iterated f && f.fold() == Fold.PRODUCT) {
            return Factor.of(f.body()).stream().allMatch(factor -> {
                Iterated one = new Iterated(Fold.PRODUCT, factor.base(), f.index(), f.from(), f.to());
                return isNeverZero(upwards(one)) || isNeverZero(downwards(one));
            });
        } else if (base instanceof Call call) {
            return switch (call.function()) {
                case GAMMA, FACTORIAL, FACTORIAL2, BETA, EXP -> true;
                case BINOMIAL, POCHHAMMER -> isPositive(call);
                case SQRT, ABS, ERF -> isNeverZero(call.argument());
                case LOG, ARCTAN, BETA_REGULARIZED, OWEN_T -> false;
            };
        }
        return rational(base)
                .filter(f -> Positivity.oneSign(slackened(f.numerator())))
                .isPresent();
    }

    /** Whether each Gamma in what the function stands for has a positive argument. */
    private boolean isPositive(Call call) {
        Formula a = call.arguments().get(0);
        return switch (call.function()) {
            case EXP -> true;
            case GAMMA -> isAboveZero(a);
            case FACTORIAL -> isAboveZero(a.plus(ONE));
            case FACTORIAL2 -> isAboveZero(a.plus(Formula.number(2)));
            case BETA -> isAboveZero(a) && isAboveZero(call.arguments().get(1));
            case BINOMIAL ->
                isAtLeastZero(call.arguments().get(1))
                        && isAtLeastZero(a.minus(call.arguments().get(1)));
            case POCHHAMMER ->
                isAboveZero(a) && isAboveZero(a.plus(call.arguments().get(1)));
            case SQRT, ABS, LOG, ARCTAN, BETA_REGULARIZED, ERF, OWEN_T -> false;
        };
    }

    /** Whether a product is never negative: no factor that matters is. */
    boolean isAtLeastZero(Formula formula) {
        return Factor.of(formula).stream()
                .filter(f -> !f.exponent().divide(2).getDenominator().equals(java.math.BigInteger.ONE))
                .allMatch(f -> isFactorAtLeastZero(f.base()));
    }

    private boolean isFactorAtLeastZero(Formula base) {
        if (base instanceof Constant) {
            return true;
        } else if (base instanceof Rational r) {
            return r.value().signum() >= 0;
        } else if (base instanceof Iterated f && f.fold() == Fold.PRODUCT) {
            return isAtLeastZero(upwards(f)) || isAtLeastZero(downwards(f));
        } else if (base instanceof Call call) {
            return call.function() == Formula.Function.ABS
                    || call.function() == Formula.Function.BETA_REGULARIZED
                    || isPositive(call);
        } else if (base instanceof Binary b && b.operator() == Operator.POWER && isAtLeastZero(b.left())) {
            return true;
        }
        return rational(base).filter(f -> haveSign(f, 1) || haveSign(f, -1)).isPresent();
    }

    private boolean haveSign(RationalFunction f, int sign) {
        return Stream.of(f.numerator(), f.denominator())
                .flatMap(p -> slackened(p).coefficients().stream())
                .allMatch(c -> c.signum() == sign);
    }

    /** Whether the formula is positive. */
    boolean isAboveZero(Formula formula) {
        return rational(formula)
                .filter(f -> isAboveZero(f.numerator()) && isAboveZero(f.denominator()))
                .isPresent();
    }

    /** With n at least its least value, or at least what the indices make it. */
    private boolean isAboveZero(Polynomial polynomial) {
        return isSumAboveZero(withLeast("n", raised(polynomial))) || isSumAboveZero(slackened(polynomial));
    }

    private static boolean isSumAboveZero(Polynomial p) {
        return Positivity.oneSign(p) && p.coefficients().iterator().next().signum() > 0;
    }

    /** Whether Gamma of the formula meets no pole; a constant is looked at when it is evaluated. */
    boolean isNoPole(Formula formula) {
        return isAboveZero(formula)
                || rational(formula).flatMap(RationalFunction::asConstant).isPresent();
    }

    /** Whether the formula is whole for all whole values of its variables. */
    static boolean isWhole(Formula formula) {
        try {
            return Formulas.linear(formula).isWhole();
        } catch (NotDecidable e) {
            return false;
        }
    }

    /** The body of a product with the index counted from its lower bound. */
    static Formula upwards(Iterated product) {
        return product.body().substitute(product.index(), product.from().plus(step(product)));
    }

    /** The body of a product with the index counted back from its upper bound. */
    static Formula downwards(Iterated product) {
        return product.body().substitute(product.index(), product.to().minus(step(product)));
    }

    private static Formula step(Iterated product) {
        return Formula.variable(SLACK + "of" + product.index());
    }

    /** The formula as a rational function, whose variables are positive and whose symbols stand for positive numbers. */
    private Optional<RationalFunction> rational(Formula formula) {
        return NormalForm.over(Replay.WHOLE)
                .of(formula)
                .asRational()
                .filter(f -> Stream.of(f.numerator(), f.denominator())
                        .flatMap(p -> p.variables().stream())
                        .allMatch(this::isPositiveSymbol));
    }

    /** Gamma and ArcTan are positive where their argument is; a logarithm may be of either sign. */
    private boolean isPositiveSymbol(String name) {
        Matcher symbol = SYMBOL.matcher(name);
        if (!symbol.matches()) {
            return true;
        }
        boolean followsArgument = Set.of("Gamma", "ArcTan").contains(symbol.group(1));
        return followsArgument && isAboveZero(FormulaParser.parse(symbol.group(2)));
    }

    /** With every variable written as its least value plus something that is at least 0. */
    private Polynomial slackened(Polynomial polynomial) {
        Polynomial p = raised(polynomial);
        Polynomial slack = Polynomial.variable(SLACK);
        Set<String> present = p.variables();
        if (upper.isPresent() && present.contains("i") && upper.get().value("n").signum() > 0) {
            BigFraction slope = upper.get().value("n");
            LinearForm rest = upper.get().plus(LinearForm.variable("n").times(slope.negate()));
            Polynomial reach = slack.plus(Polynomial.variable("i")).minus(rest.polynomial());
            p = p.substitute("n", reach.times(slope.reciprocal()));
        } else if (present.contains("k") && present.contains("j")) {
            throw new NotDecidable("a denominator in both k and j");
        } else if (present.contains("k") || present.contains("j")) {
            p = p.substitute("n", slack.plus(Polynomial.variable(present.contains("k") ? "k" : "j")));
        } else {
            p = withLeast("n", p);
        }
        return withLeast("m", p);
    }

    /** With the real variables that are claimed for values from a positive bound on. */
    private Polynomial raised(Polynomial polynomial) {
        Polynomial p = polynomial;
        for (Map.Entry<String, Restriction> e : conditions.entrySet()) {
            boolean from = e.getValue() instanceof Restriction.Bound b
                    && (b.relation() == Relation.GREATER || b.relation() == Relation.GREATER_OR_EQUAL)
                    && b.bound().signum() > 0;
            if (from && !Replay.WHOLE.contains(e.getKey())) {
                Polynomial least = Polynomial.constant(((Restriction.Bound) e.getValue()).bound());
                p = p.substitute(
                        e.getKey(), Polynomial.variable(SLACK + e.getKey()).plus(least));
            }
        }
        return p;
    }

    private Polynomial withLeast(String variable, Polynomial polynomial) {
        Polynomial least = Polynomial.constant(WholeDomain.least(variable, conditions));
        return polynomial.substitute(
                variable, Polynomial.variable(SLACK + variable).plus(least));
    }
}
