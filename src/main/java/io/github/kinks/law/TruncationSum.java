package io.github.kinks.law;

import java.util.Arrays;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code sum_m (-1)^m C(j,m) int z^(-n-j-1) e^((tau-m)z^2) D(z)^m dy} over the powers m of one contour, for each j from 0 to n. At a node
 * the powers are computed once and rounded to one place, so that the sums with binomial coefficients are sums of integers; the
 * node's conjugate doubles the real part.
 */
final class TruncationSum {
    /** Bits beyond the place to which a node's values are computed. */
    private static final int GUARD = 24;

    private final int n;
    private final BigFraction tau;
    private final PascalTriangle choose;
    private final TruncationContour contour;
    private final int place;
    private final int working;
    private final Enclosure[] sums;

    TruncationSum(int n, BigFraction tau, PascalTriangle choose, TruncationContour contour, int place, int working) {
        this.n = n;
        this.tau = tau;
        this.choose = choose;
        this.contour = contour;
        this.place = place;
        this.working = working;
        this.sums = new Enclosure[n + 1];
    }

    /** The integrals, each with what the rule neglects in its radius. */
    Enclosure[] integrals() {
        Arrays.fill(sums, Enclosure.ZERO);
        for (int l = 0; l <= contour.last(); l++) {
            add(l);
        }
        Enclosure[] neglected = contour.neglected(choose);
        for (int j = 0; j <= n; j++) {
            sums[j] = sums[j].times(contour.step(), working).plus(neglected[j].symmetric(), working);
        }
        return sums;
    }

    private void add(int l) {
        ComplexEnclosure z = contour.node(l);
        int bits = contour.bits(l, place) + GUARD;
        ComplexEnclosure inverse = z.reciprocal(bits);
        ComplexFixedPoint powers = ComplexFixedPoint.of(powers(z, inverse, bits), place + GUARD);
        ComplexEnclosure turned = inverse.pow(contour.from(), bits);
        for (int j = contour.from(); j <= n; j++) {
            ComplexEnclosure chosen = powers.chosen(choose, contour.from(), j);
            Enclosure real =
                    chosen.re().times(turned.re(), bits).minus(chosen.im().times(turned.im(), bits), bits);
            Enclosure term = real.scaled(l == 0 ? 0 : 1);
            sums[j] = sums[j].plus(term, working);
            turned = turned.times(inverse, bits);
        }
    }

    /** {@code (-1)^m z^(-n-1) e^((tau-m)z^2) D(z)^m} for the powers of the contour. */
    private ComplexEnclosure[] powers(ComplexEnclosure z, ComplexEnclosure inverse, int bits) {
        ComplexEnclosure square = z.square(bits + GUARD);
        // D is about 1/(2 z^2) far out, and raised to powers up to n
        int spare = 2 * (int) Math.max(0, square.size().magnitude()) + Integer.SIZE - Integer.numberOfLeadingZeros(n);
        ComplexEnclosure negative = ErfcDefect.at(z, bits + spare).negate();
        int from = contour.from();
        ComplexEnclosure[] powers = new ComplexEnclosure[contour.to() - from];
        powers[0] = square.times(Enclosure.of(tau.subtract(from), bits + GUARD), bits + GUARD)
                .exp(bits)
                .times(inverse.pow(n + 1, bits), bits)
                .times(negative.pow(from, bits), bits);
        if (powers.length > 1) {
            ComplexEnclosure ratio = square.negate().exp(bits).times(negative, bits);
            for (int i = 1; i < powers.length; i++) {
                powers[i] = powers[i - 1].times(ratio, bits);
            }
        }
        return powers;
    }
}
