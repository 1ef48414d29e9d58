package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * A text that two formulas share only where one is a rearrangement of the other: factors and terms in another order, numbers
 * computed, polynomials multiplied out, a bound index renamed, vanishing terms of a sum left out. No such change makes a formula
 * defined or undefined anywhere, so nothing about the range of its variables is used; a formula written in another way has another
 * text even where it is equal.
 */
final class Arrangement {
    private int indices;

    private Arrangement() {}

    static Equality.Outcome compare(Formula claimed, Formula derived) {
        return of(claimed).equals(of(derived))
                ? new Equality.Outcome(true, "the same formula, up to the order of its parts")
                : new Equality.Outcome(
                        false,
                        "outside the decision procedure: where a neuron may have several kinks only rearrangements of "
                                + derived + " are recognised");
    }

    static String of(Formula formula) {
        return new Arrangement().text(formula);
    }

    private String text(Formula formula) {
        if (isPolynomial(formula)) {
            return Region.rational(formula).toString();
        } else if (formula instanceof Binary b && (b.operator() == Operator.ADD || b.operator() == Operator.SUBTRACT)) {
            return sum(formula);
        } else if (formula instanceof Binary b && b.operator() == Operator.POWER) {
            return "(" + text(b.left()) + ")^(" + text(b.right()) + ")";
        } else if (formula instanceof Binary || formula instanceof Negate) {
            return product(formula);
        } else if (formula instanceof Call c) {
            return c.arguments().stream().map(this::text).collect(Collectors.joining(",", c.function() + "[", "]"));
        } else if (formula instanceof Iterated f) {
            return iterated(f);
        }
        return formula.toString();
    }

    /** Sums, products and multiples of variables by numbers: defined everywhere. */
    static boolean isPolynomial(Formula formula) {
        if (formula instanceof Binary b) {
            return switch (b.operator()) {
                case ADD, SUBTRACT, MULTIPLY -> isPolynomial(b.left()) && isPolynomial(b.right());
                case DIVIDE -> isPolynomial(b.left()) && isNumber(b.right());
                case POWER -> false;
            };
        }
        return formula instanceof Rational
                || formula instanceof Variable
                || (formula instanceof Negate negated && isPolynomial(negated.operand()));
    }

    private static boolean isNumber(Formula formula) {
        return formula instanceof Rational r && !r.value().isZero();
    }

    private String sum(Formula formula) {
        List<String> terms = new ArrayList<>();
        addTerms(formula, false, terms);
        Collections.sort(terms);
        return String.join("+", terms);
    }

    private void addTerms(Formula formula, boolean negative, List<String> terms) {
        if (formula instanceof Binary b && (b.operator() == Operator.ADD || b.operator() == Operator.SUBTRACT)) {
            addTerms(b.left(), negative, terms);
            addTerms(b.right(), negative != (b.operator() == Operator.SUBTRACT), terms);
        } else {
            terms.add("(" + text(negative ? new Negate(formula) : formula) + ")");
        }
    }

    private String product(Formula formula) {
        Factors factors = Factors.of(formula);
        List<String> texts = new ArrayList<>();
        factors.above().forEach(f -> texts.add("(" + text(f) + ")"));
        factors.below().forEach(f -> texts.add("1/(" + text(f) + ")"));
        Collections.sort(texts);
        return Formula.number(factors.number()) + "*" + String.join("*", texts);
    }

    private String iterated(Iterated f) {
        Variable index = new Variable("index" + indices++);
        Formula body = f.body().substitute(f.index(), index);
        VanishingTerms vanishing = VanishingTerms.of(body, index);
        boolean sum = f.fold() == Formula.Fold.SUM;
        String from = sum && vanishing.areAllBefore(f.from()) ? "first" : text(f.from());
        String to = sum && vanishing.areAllAfter(f.to()) ? "last" : text(f.to());
        return f.fold() + "[" + text(body) + "," + index.name() + "," + from + "," + to + "]";
    }

    /** The factors of a product: those in its numerator and denominator that are no numbers, and all numbers together. */
    record Factors(List<Formula> above, List<Formula> below, BigFraction number) {
        static Factors of(Formula formula) {
            List<Formula> above = new ArrayList<>();
            List<Formula> below = new ArrayList<>();
            BigFraction number = collect(formula, true, above, below);
            return new Factors(above, below, number);
        }

        private static BigFraction collect(Formula f, boolean up, List<Formula> above, List<Formula> below) {
            if (f instanceof Rational r && (up || !r.value().isZero())) {
                return up ? r.value() : r.value().reciprocal();
            } else if (f instanceof Negate n) {
                return collect(n.operand(), up, above, below).negate();
            } else if (f instanceof Binary b && b.operator() == Operator.MULTIPLY) {
                return collect(b.left(), up, above, below).multiply(collect(b.right(), up, above, below));
            } else if (f instanceof Binary b && b.operator() == Operator.DIVIDE) {
                return collect(b.left(), up, above, below).multiply(collect(b.right(), !up, above, below));
            }
            (up ? above : below).add(f);
            return BigFraction.ONE;
        }
    }
}
