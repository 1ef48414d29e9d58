package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import java.util.SortedMap;
import org.hipparchus.fraction.BigFraction;

/** An exact element of Q[sqrt(pi), 1/sqrt(pi)]. */
public final class PiPolynomial {
    private PiPolynomial() {}

    public static PiPolynomial of(long value) {
        return Pending.pending();
    }

    public static PiPolynomial of(BigFraction value) {
        return Pending.pending();
    }

    /** {@code coefficient * pi^(halfPower/2)}. */
    public static PiPolynomial monomial(BigFraction coefficient, int halfPower) {
        return Pending.pending();
    }

    public PiPolynomial plus(PiPolynomial other) {
        return Pending.pending();
    }

    public PiPolynomial minus(PiPolynomial other) {
        return Pending.pending();
    }

    public PiPolynomial times(PiPolynomial other) {
        return Pending.pending();
    }

    /** The coefficients by twice the power of pi. */
    public SortedMap<Integer, BigFraction> coefficients() {
        return Pending.pending();
    }

    public Enclosure enclosure(int bits) {
        return Pending.pending();
    }

    public Formula toFormula() {
        return Pending.pending();
    }
}
