package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.FormulaTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/** Shorter ways of writing the same formula. */
final class Simplify {
    private static final Formula ONE = Formula.number(1);

    private Simplify() {}

    /** Every part that is a rational function as a reduced fraction, every product with its equal factors collected. */
    static Formula everywhere(Formula formula) {
        Formula reduced = rational(formula);
        if (!reduced.equals(formula)) {
            return reduced;
        }
        Formula parts = FormulaTree.mapChildren(formula, Simplify::everywhere);
        if (parts instanceof Formula.Call f
                && f.function() == Function.GAMMA
                && f.argument() instanceof Formula.Rational) {
            return gamma(parts);
        }
        return isProduct(parts) ? product(parts) : parts;
    }

    /** Gamma of a number, by Pi at the halves of odd numbers. */
    private static Formula gamma(Formula call) {
        TermSum value = NormalForm.over(Replay.WHOLE).of(call);
        boolean known = value.terms().stream().noneMatch(term -> term.toString().contains("<"));
        return known ? TermFormula.of(value) : call;
    }

    /**
     * The formula as a reduced fraction where that is possible, else as it is. Absolute values stay, since the ends of a domain
     * may be negative.
     */
    static Formula rational(Formula formula) {
        if (Formulas.any(formula, f -> f instanceof Formula.Call c && c.function() == Function.ABS)) {
            return formula;
        }
        try {
            return NormalForm.over(Replay.WHOLE)
                    .of(formula)
                    .asRational()
                    .map(HypergeometricTerm::of)
                    .map(TermSum::of)
                    .map(TermFormula::of)
                    .orElse(formula);
        } catch (NotDecidable e) {
            return formula;
        }
    }

    /** Powers of one number in a product as a single power; a product without two such powers as it is. */
    static Formula powers(Formula product) {
        List<Formula> rest = new ArrayList<>();
        Map<BigFraction, Formula> exponents = new LinkedHashMap<>();
        boolean merged = false;
        for (Formula factor : factors(product)) {
            if (factor instanceof Binary f
                    && f.operator() == Operator.POWER
                    && rational(f.left()) instanceof Formula.Rational base) {
                merged |= exponents.containsKey(base.value());
                exponents.merge(base.value(), f.right(), Formula::plus);
            } else {
                rest.add(factor);
            }
        }
        if (!merged) {
            return product;
        }
        Formula result = rest.stream().reduce(ONE, Simplify::times);
        for (Map.Entry<BigFraction, Formula> e : exponents.entrySet()) {
            Formula exponent = rational(e.getValue());
            boolean unit = e.getKey().getNumerator().equals(BigInteger.ONE);
            result = unit
                    ? result.over(Formula.number(e.getKey().reciprocal()).power(exponent))
                    : times(result, Formula.number(e.getKey()).power(exponent));
        }
        return result;
    }

    private static List<Formula> factors(Formula product) {
        if (product instanceof Binary f && f.operator() == Operator.MULTIPLY) {
            return Stream.concat(factors(f.left()).stream(), factors(f.right()).stream())
                    .toList();
        }
        return List.of(product);
    }

    private static boolean isProduct(Formula formula) {
        return formula instanceof Binary f
                && (f.operator() == Operator.MULTIPLY
                        || f.operator() == Operator.DIVIDE
                        || (f.operator() == Operator.POWER && f.right() instanceof Formula.Rational));
    }

    private static Formula product(Formula formula) {
        Map<Formula, BigFraction> exponents = new LinkedHashMap<>();
        Formula coefficient = ONE;
        for (Factor factor : Factor.of(formula)) {
            boolean whole = factor.exponent().getDenominatorAsInt() == 1;
            if (whole) {
                Formula power = factor.base().power(Formula.number(factor.exponent()));
                Formula merged = rational(coefficient.times(power));
                if (!isUnreduced(merged)) {
                    coefficient = merged;
                    continue;
                }
            }
            BigFraction before = exponents.getOrDefault(factor.base(), BigFraction.ZERO);
            exponents.put(factor.base(), before.add(factor.exponent()));
        }
        Formula numerator = coefficient instanceof Binary f && f.operator() == Operator.DIVIDE ? f.left() : coefficient;
        Formula denominator = coefficient instanceof Binary f && f.operator() == Operator.DIVIDE ? f.right() : ONE;
        for (Map.Entry<Formula, BigFraction> e : exponents.entrySet()) {
            if (e.getValue().signum() > 0) {
                numerator = times(numerator, power(e.getKey(), e.getValue()));
            } else if (e.getValue().signum() < 0) {
                denominator = times(denominator, power(e.getKey(), e.getValue().negate()));
            }
        }
        return denominator.equals(ONE) ? numerator : numerator.over(denominator);
    }

    /** Whether a product of two rational parts did not become one fraction. */
    private static boolean isUnreduced(Formula merged) {
        return Formulas.any(
                merged,
                f -> f instanceof Formula.Call
                        || f instanceof Formula.Piecewise
                        || f instanceof Formula.Iterated
                        || (f instanceof Binary b
                                && b.operator() == Operator.POWER
                                && !(b.right() instanceof Formula.Rational)));
    }

    private static Formula power(Formula base, BigFraction exponent) {
        if (exponent.equals(BigFraction.ONE)) {
            return base;
        }
        return exponent.equals(new BigFraction(1, 2))
                ? Formula.call(Function.SQRT, base)
                : base.power(Formula.number(exponent));
    }

    private static Formula times(Formula left, Formula right) {
        return left.equals(ONE) ? right : left.times(right);
    }
}
