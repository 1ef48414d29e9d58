package io.github.kinks.certificate;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** Brings {@code Gamma} of a linear form to products of Gammas with coprime forward coefficients. */
final class GammaRules {
    private static final int LARGEST_MULTIPLE = 12;
    private static final BigFraction HALF = new BigFraction(1, 2);
    private static final Polynomial PI = Polynomial.variable("Pi");

    private GammaRules() {}

    /**
     * {@code Gamma(argument)} in normal form.
     *
     * @throws NotDecidable if a coefficient is not whole, or for a pole
     */
    static HypergeometricTerm gamma(LinearForm argument) {
        if (argument.isConstant()) {
            return constant(argument.constant());
        }
        if (!argument.denominator().equals(BigInteger.ONE)) {
            throw new NotDecidable("Gamma[" + argument + "] with a fractional step");
        }
        if (argument.pointsBack()) {
            return reflected(argument);
        }
        BigInteger divisor = argument.divisor();
        if (divisor.bitLength() > 4 || divisor.intValue() > LARGEST_MULTIPLE) {
            throw new NotDecidable("Gamma[" + argument + "] with steps larger than " + LARGEST_MULTIPLE);
        }
        return multiplied(argument, divisor.intValue());
    }

    /** Gauss: {@code Gamma(p z) = p^(p z - 1/2) (2 Pi)^((1-p)/2) prod_{i<p} Gamma(z + i/p)}. */
    private static HypergeometricTerm multiplied(LinearForm argument, int p) {
        if (p == 1) {
            return HypergeometricTerm.gamma(argument, 1);
        }
        BigFraction share = new BigFraction(1, p);
        HypergeometricTerm product = PowerRules.power(
                        RationalFunction.of(new BigFraction(p)), argument.plus(HALF.negate()))
                .times(PowerRules.power(
                        RationalFunction.of(PI.times(new BigFraction(2))),
                        LinearForm.constant(new BigFraction(1 - p, 2))));
        for (int i = 0; i < p; i++) {
            LinearForm part = argument.times(share).plus(new BigFraction(i, p));
            product = product.times(HypergeometricTerm.gamma(part, 1));
        }
        return product;
    }

    /**
     * {@code Gamma(d - L) = pi / (sin(pi (d - L)) Gamma(L + 1 - d))}. For whole L the sine is {@code (-1)^L} times a constant.
     * Where that constant is 0, the leading variable v of L is thought moved by a little: the sine is then
     * {@code (-1)^L} times a small number that depends on v and its coefficient alone. It is kept as a symbol, which drops out of
     * every quotient that has a limit.
     */
    private static HypergeometricTerm reflected(LinearForm argument) {
        LinearForm forward = argument.direction().times(BigFraction.MINUS_ONE);
        BigFraction d = argument.constant();
        BigInteger whole = LinearForm.floor(d);
        BigFraction fraction = d.subtract(new BigFraction(whole));
        String constant;
        if (fraction.isZero()) {
            String leading = forward.leadingVariable();
            constant = "Pole<" + forward.value(leading) + "*" + leading + ">";
        } else {
            constant = fraction.equals(HALF) ? "Pi" : "Reflection<" + fraction + ">";
        }
        HypergeometricTerm sign =
                PowerRules.power(RationalFunction.of(BigFraction.MINUS_ONE), forward.plus(new BigFraction(whole)));
        LinearForm mirrored = forward.plus(BigFraction.ONE.subtract(d));
        return symbol(constant).times(sign).over(gamma(mirrored));
    }

    private static HypergeometricTerm constant(BigFraction value) {
        if (LinearForm.isWhole(value) && value.signum() <= 0) {
            throw new NotDecidable("Gamma[" + value + "], a pole");
        }
        BigInteger shift = LinearForm.floor(value);
        if (LinearForm.isWhole(value)) {
            shift = shift.subtract(BigInteger.ONE);
        }
        if (shift.bitLength() > 9) {
            throw new NotDecidable("Gamma[" + value + "], a large constant");
        }
        BigFraction base = value.subtract(new BigFraction(shift));
        BigFraction factor = BigFraction.ONE;
        for (int i = 0; i < shift.intValue(); i++) {
            factor = factor.multiply(base.add(i));
        }
        for (int i = -1; i >= shift.intValue(); i--) {
            factor = factor.divide(base.add(i));
        }
        HypergeometricTerm rational = HypergeometricTerm.of(RationalFunction.of(factor));
        if (base.equals(BigFraction.ONE)) {
            return rational;
        }
        return rational.times(
                base.equals(HALF)
                        ? HypergeometricTerm.power(PI, LinearForm.constant(HALF))
                        : symbol("Gamma<" + base + ">"));
    }

    private static HypergeometricTerm symbol(String name) {
        return HypergeometricTerm.of(RationalFunction.of(Polynomial.variable(name)));
    }
}
