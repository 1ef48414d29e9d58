package io.github.kinks.certificate;

import org.hipparchus.fraction.BigFraction;

/**
 * A certificate R for the summation of a hypergeometric t over i: {@code t(i) = G(i+1) - G(i)} for {@code G = R t} (Gosper 1978).
 * With the shift quotient of t this is an identity of rational functions.
 *
 * @param quotient {@code t(i+1)/t(i)}
 * @param index the name of i
 * @param certificate R
 */
public record Gosper(RationalFunction quotient, String index, RationalFunction certificate) {

    /** {@code R(i+1)}. */
    public RationalFunction next() {
        return certificate.substitute(
                index, LinearForm.variable(index).plus(BigFraction.ONE).polynomial());
    }

    /** {@code G(i+1) - G(i)}, divided by t(i). */
    RationalFunction difference() {
        return next().times(quotient).minus(certificate);
    }

    /** Whether {@code t(i) = G(i+1) - G(i)}. */
    public boolean telescopes() {
        return difference().equals(RationalFunction.ONE);
    }

    /**
     * Whether nothing is left at the ends of a sum from a to b that telescopes: {@code R(a) = 0}, so that G(a) = 0, and
     * {@code R(b) = -1}, so that {@code G(b) + t(b) = 0}. That reads t at no place beyond b.
     */
    public boolean vanishesAt(Polynomial a, Polynomial b) {
        return certificate.substitute(index, a).isZero()
                && certificate.substitute(index, b).equals(RationalFunction.of(BigFraction.MINUS_ONE));
    }
}
