package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.FormulaTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of whole variables for which something is said, and what is defined, positive or not 0 for all of them. Every answer
 * is sufficient, not necessary.
 *
 * <p>Parameters are positive and generic: what is said of finitely many terms that are continuous in a parameter holds at each of
 * its values if it holds at all but finitely many. So a polynomial counts as not 0 where it is not 0 as a polynomial in them.
 *
 * @param readings each gives for some variables the least values, which may depend on the variables after them; all hold
 */
record Region(List<Map<String, LinearForm>> readings) {
    private static final String SLACK = "slack";
    private static final Formula ONE = Formula.number(1);

    /** The region of one reading. */
    static Region from(Map<String, Formula> least) {
        Map<String, LinearForm> forms = new LinkedHashMap<>();
        least.forEach((variable, value) -> forms.put(variable, linear(value, "least." + variable)));
        Set<String> later = new TreeSet<>(forms.keySet());
        forms.forEach((variable, value) -> {
            later.remove(variable);
            Refused.unless(
                    later.containsAll(value.coefficients().keySet()),
                    "least." + variable,
                    "may depend on the variables after it only");
        });
        return new Region(List.of(forms));
    }

    private static LinearForm linear(Formula formula, String field) {
        return NormalForm.over(ClosedForms.WHOLE)
                .of(formula)
                .asRational()
                .filter(f -> f.denominator().equals(Polynomial.ONE))
                .flatMap(f -> LinearForm.of(f.numerator()))
                .filter(LinearForm::isWhole)
                .orElseThrow(() -> new Refused(field, "a linear form with whole numbers is wanted, not " + formula));
    }

    /** A reading, of variables and least values in turn. */
    static Map<String, LinearForm> reading(Object... variablesAndLeast) {
        Map<String, LinearForm> reading = new LinkedHashMap<>();
        for (int i = 0; i < variablesAndLeast.length; i += 2) {
            reading.put((String) variablesAndLeast[i], (LinearForm) variablesAndLeast[i + 1]);
        }
        return reading;
    }

    boolean isPositive(Polynomial p) {
        return readings.stream().flatMap(r -> slackened(p, r).stream()).anyMatch(Region::isSumPositive);
    }

    private static boolean isSumPositive(Polynomial p) {
        return Positivity.oneSign(p) && p.coefficients().iterator().next().signum() > 0;
    }

    boolean isNeverZero(Polynomial p) {
        return readings.stream().flatMap(r -> slackened(p, r).stream()).anyMatch(Region::isGenericallyNotZero);
    }

    private static boolean isGenericallyNotZero(Polynomial p) {
        if (Positivity.oneSign(p)) {
            return true;
        }
        // a symbol such as Gamma<1/q> may depend on other parameters
        if (p.variables().stream().anyMatch(v -> !v.matches("\\w+"))) {
            return false;
        }
        for (String parameter : p.variables()) {
            if (!parameter.startsWith(SLACK)) {
                for (int power = 0; power <= p.degree(parameter); power++) {
                    if (isGenericallyNotZero(p.coefficient(parameter, power))) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** With every whole variable written as its least value plus something that is at least 0, if the reading covers them. */
    private static Optional<Polynomial> slackened(Polynomial polynomial, Map<String, LinearForm> reading) {
        Polynomial p = polynomial;
        for (Map.Entry<String, LinearForm> e : reading.entrySet()) {
            Polynomial value = e.getValue().polynomial().plus(Polynomial.variable(SLACK + e.getKey()));
            p = p.substitute(e.getKey(), value);
        }
        boolean open = p.variables().stream().anyMatch(ClosedForms.WHOLE::contains);
        return open ? Optional.empty() : Optional.of(p);
    }

    /** Whether every part of the formula has a value: no pole of a Gamma, no division by 0, no root of what is negative. */
    boolean isDefined(Formula formula) {
        if (formula instanceof Piecewise || formula instanceof Iterated) {
            return false;
        }
        boolean parts = FormulaTree.children(formula).stream().allMatch(this::isDefined);
        if (formula instanceof Binary b && b.operator() == Operator.DIVIDE) {
            return parts && isNeverZero(b.right());
        } else if (formula instanceof Binary b && b.operator() == Operator.POWER) {
            return parts && isPower(b.left(), b.right());
        } else if (formula instanceof Call call) {
            return parts && isDefined(call);
        }
        return parts;
    }

    private boolean isPower(Formula base, Formula exponent) {
        Optional<RationalFunction> e = rational(exponent);
        boolean whole = e.filter(f -> f.denominator().equals(Polynomial.ONE))
                .flatMap(f -> LinearForm.of(f.numerator()))
                .filter(f -> f.isWhole()
                        && ClosedForms.WHOLE.containsAll(f.coefficients().keySet()))
                .isPresent();
        return whole ? isNeverZero(base) || isPositive(exponent.plus(ONE)) : isPositive(base);
    }

    private boolean isDefined(Call call) {
        Formula a = call.arguments().get(0);
        return switch (call.function()) {
            case GAMMA -> isPositive(a);
            case FACTORIAL -> isPositive(a.plus(ONE));
            case FACTORIAL2 -> isPositive(a.plus(Formula.number(2)));
            case BETA -> isPositive(a) && isPositive(call.arguments().get(1));
            case BINOMIAL -> isPolynomial(call) || isWithin(call);
            case POCHHAMMER ->
                isPositive(a) && isPositive(a.plus(call.arguments().get(1)));
            case SQRT, LOG -> isPositive(a);
            case ABS, EXP, ARCTAN, ERF, OWEN_T -> true;
            case BETA_REGULARIZED -> false;
        };
    }

    /** Whether the lower entry of a binomial is a count: then it is a polynomial in the upper one. */
    private static boolean isPolynomial(Call binomial) {
        return Sums.whole(binomial.arguments().get(1)).filter(b -> b >= 0).isPresent();
    }

    /** Whether {@code 0 <= b <= a} for the entries of a binomial, which then is positive. */
    private boolean isWithin(Call binomial) {
        Formula a = binomial.arguments().get(0);
        Formula b = binomial.arguments().get(1);
        return isPositive(b.plus(ONE)) && isPositive(a.minus(b).plus(ONE));
    }

    /** Whether the formula is positive where it is defined. */
    boolean isPositive(Formula formula) {
        return isPositiveByShape(formula)
                || rational(formula)
                        .filter(f -> hasPositiveSymbols(f) && isPositive(f.numerator()) && isPositive(f.denominator()))
                        .isPresent();
    }

    private boolean isPositiveByShape(Formula formula) {
        if (formula instanceof Binary b && b.operator() != Operator.SUBTRACT) {
            return isPositive(b.left()) && (b.operator() == Operator.POWER || isPositive(b.right()));
        }
        return formula instanceof Constant || (formula instanceof Call call && isPositiveCall(call));
    }

    private boolean isPositiveCall(Call call) {
        return switch (call.function()) {
            case GAMMA, FACTORIAL, FACTORIAL2, BETA, POCHHAMMER, SQRT, EXP -> true;
            case BINOMIAL -> isWithin(call);
            case ABS, LOG, ARCTAN, ERF, OWEN_T, BETA_REGULARIZED -> false;
        };
    }

    /** Whether the formula is not 0 where it is defined. */
    boolean isNeverZero(Formula formula) {
        if (formula instanceof Negate f) {
            return isNeverZero(f.operand());
        } else if (formula instanceof Binary b && b.operator() == Operator.POWER) {
            return isNeverZero(b.left());
        } else if (formula instanceof Binary b
                && (b.operator() == Operator.MULTIPLY || b.operator() == Operator.DIVIDE)) {
            return isNeverZero(b.left()) && isNeverZero(b.right());
        } else if (formula instanceof Call call && isPositiveCall(call)) {
            return true;
        }
        return isPositive(formula)
                || rational(formula).filter(f -> isNeverZero(f.numerator())).isPresent();
    }

    /** Gammas are positive where they are defined, which is asked elsewhere; a logarithm may be of either sign. */
    private static boolean hasPositiveSymbols(RationalFunction f) {
        Set<String> symbols = new TreeSet<>(f.numerator().variables());
        symbols.addAll(f.denominator().variables());
        return symbols.stream().allMatch(s -> s.matches("\\w+|Gamma<.*>"));
    }

    private static Optional<RationalFunction> rational(Formula formula) {
        return NormalForm.over(ClosedForms.WHOLE).of(formula).asRational();
    }
}
