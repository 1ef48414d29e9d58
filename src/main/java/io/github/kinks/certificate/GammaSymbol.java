package io.github.kinks.certificate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * Gammas whose argument is a quotient of polynomials, such as {@code Gamma(1 + n/q)}, as symbols named after their argument.
 * Arguments that differ by a whole number give the same symbol, so that equal products of such Gammas come out equal.
 */
final class GammaSymbol {
    private static final int LARGEST_SHIFT = 60;

    private GammaSymbol() {}

    /**
     * {@code Gamma(argument)} as {@code Gamma(rest) prod_{i<c} (rest + i)} with {@code argument = rest + c}: the whole number c
     * is the greatest that leaves the coefficient of the denominator's leading monomial in the numerator not negative.
     *
     * @throws NotDecidable if the whole number is large
     */
    static HypergeometricTerm of(RationalFunction argument) {
        Monomial leading = argument.denominator().terms().lastKey();
        BigFraction share = argument.numerator()
                .terms()
                .getOrDefault(leading, BigFraction.ZERO)
                .divide(argument.denominator().leadingCoefficient());
        BigInteger whole = LinearForm.floor(share);
        if (whole.abs().compareTo(BigInteger.valueOf(LARGEST_SHIFT)) > 0) {
            throw new NotDecidable("Gamma[" + argument + "] with a large constant");
        }
        int shift = whole.intValue();
        RationalFunction rest = argument.minus(constant(shift));
        RationalFunction rising = RationalFunction.ONE;
        for (int i = Math.min(shift, 0); i < Math.max(shift, 0); i++) {
            rising = rising.times(rest.plus(constant(i)));
        }
        Polynomial symbol = Polynomial.variable("Gamma<" + rest + ">");
        return HypergeometricTerm.of(
                RationalFunction.of(symbol).times(shift >= 0 ? rising : RationalFunction.ONE.over(rising)));
    }

    private static RationalFunction constant(int value) {
        return RationalFunction.of(new BigFraction(value));
    }
}
