package io.github.kinks.claim;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** Numbers as a formula writes them. */
final class FormulaNumbers {
    private FormulaNumbers() {}

    /** {@code left / right}; a fraction of two numbers is a number. */
    static Formula quotient(Formula left, Formula right) {
        if (left instanceof Formula.Rational a
                && right instanceof Formula.Rational b
                && !b.value().isZero()) {
            return Formula.number(a.value().divide(b.value()));
        }
        return left.over(right);
    }

    static BigFraction decimal(String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return new BigFraction(new BigInteger(text));
        }
        BigInteger digits = new BigInteger(text.substring(0, point) + text.substring(point + 1));
        return new BigFraction(digits, BigInteger.TEN.pow(text.length() - point - 1));
    }
}
