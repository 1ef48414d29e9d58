package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Function;
import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Writes a polynomial in powers of sqrt(pi) as a formula. */
final class PiFormula {
    private PiFormula() {}

    static Formula of(SortedMap<Integer, BigFraction> coefficients) {
        SortedMap<Integer, BigFraction> falling = new TreeMap<>((a, b) -> Integer.compare(b, a));
        falling.putAll(coefficients);
        Formula sum = Formula.number(0);
        boolean first = true;
        for (Map.Entry<Integer, BigFraction> term : falling.entrySet()) {
            boolean negative = term.getValue().signum() < 0;
            Formula size = term(term.getValue().abs(), term.getKey());
            if (first) {
                sum = negative ? negated(size) : size;
            } else {
                sum = negative ? sum.minus(size) : sum.plus(size);
            }
            first = false;
        }
        return sum;
    }

    private static Formula negated(Formula size) {
        return size instanceof Formula.Rational r ? Formula.number(r.value().negate()) : size.negate();
    }

    /** {@code p Pi^a / (q Pi^b)} without factors of 1. */
    private static Formula term(BigFraction coefficient, int half) {
        if (half == 0) {
            return Formula.number(coefficient);
        }
        Formula power = power(Math.abs(half));
        BigInteger top = coefficient.getNumerator();
        BigInteger bottom = coefficient.getDenominator();
        Formula numerator = half > 0 ? product(top, power) : whole(top);
        if (half > 0) {
            return bottom.equals(BigInteger.ONE) ? numerator : numerator.over(whole(bottom));
        }
        return numerator.over(product(bottom, power));
    }

    private static Formula product(BigInteger factor, Formula power) {
        return factor.equals(BigInteger.ONE) ? power : whole(factor).times(power);
    }

    private static Formula power(int half) {
        if (half == 1) {
            return Formula.call(Function.SQRT, Constant.PI);
        } else if (half == 2) {
            return Constant.PI;
        }
        return Constant.PI.power(half % 2 == 0 ? Formula.number(half / 2) : Formula.number(half, 2));
    }

    private static Formula whole(BigInteger value) {
        return Formula.number(new BigFraction(value));
    }
}
