package io.github.kinks.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The law of the Euclidean ball with slope 1 at great widths, in multiple precision and by another road than {@link TabulatedLaw}:
 * {@code m_k = P(K=k)/C(n,k)} satisfies, with h = pi/2,
 *
 * <pre>m_k = (h (n+k+2) - 1) m_{k+2} - 2 m_{k+1} - h (n-k-2) m_{k+3},</pre>
 *
 * by partial integration of the contour integral. Up to a common factor {@code m_{n+1} = 0}, {@code m_n = 1} and {@code
 * m_{n-1} = 4^n/C(2n,n) - 1}; it is run downwards and normalised. On the way {@code 0.7 sqrt(n)} digits are lost, which the precision
 * makes up for; that this suffices is not proved, but tested against exact values.
 */
public final class BallRecurrence {
    private static final int SPARE_BITS = 64;

    private BallRecurrence() {}

    /**
     * P(K = 0), .., P(K = last), each rounded to {@code digits} significant digits.
     *
     * @param n the width, at least 1
     * @param last in 0..n, such that P(K > last) is below the wanted accuracy
     * @param digits from 1 to 1,000
     */
    public static List<String> probabilities(int n, int last, int digits) {
        int wanted = Decimals.bits(digits) + SPARE_BITS;
        int bits = wanted + Decimals.bits((int) StrictMath.ceil(0.7 * StrictMath.sqrt(n)) + 10);
        List<Enclosure> masses = masses(n, last, bits, wanted);
        Enclosure sum = Enclosure.ZERO;
        for (Enclosure mass : masses) {
            sum = sum.plus(mass, wanted);
        }
        List<String> result = new ArrayList<>();
        for (Enclosure mass : masses) {
            result.add(mass.over(sum, wanted).decimal(digits).orElseThrow());
        }
        return List.copyOf(result);
    }

    /** C(n,k) m_k for k from 0 to last, up to their common factor. */
    private static List<Enclosure> masses(int n, int last, int bits, int wanted) {
        BigInteger h = Enclosure.pi(bits + 8).scaled(bits - 1L).lower().floor();
        long exponent = -bits;
        // m_{k+3}, m_{k+2} and m_{k+1}, all times 2^-exponent
        BigInteger third = BigInteger.ZERO;
        BigInteger second = BigInteger.ONE.shiftLeft(bits);
        BigInteger first = beforeLast(n, bits).subtract(second);
        List<Enclosure> falling = new ArrayList<>();
        keep(falling, n, last, second, exponent);
        keep(falling, n - 1, last, first, exponent);
        for (int k = n - 2; k >= 0; k--) {
            BigInteger multiples = second.multiply(BigInteger.valueOf(n + k + 2L))
                    .subtract(third.multiply(BigInteger.valueOf(n - k - 2L)));
            BigInteger next =
                    h.multiply(multiples).shiftRight(bits).subtract(second).subtract(first.shiftLeft(1));
            third = second;
            second = first;
            first = next;
            int excess = next.bitLength() - 2 * bits;
            if (excess > 0) {
                first = first.shiftRight(bits);
                second = second.shiftRight(bits);
                third = third.shiftRight(bits);
                exponent += bits;
            }
            keep(falling, k, last, first, exponent);
        }
        Collections.reverse(falling);
        BigInteger choose = BigInteger.ONE;
        List<Enclosure> masses = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            masses.add(falling.get(k).times(Enclosure.of(choose), wanted));
            choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return masses;
    }

    private static void keep(List<Enclosure> kept, int k, int last, BigInteger value, long exponent) {
        if (k <= last) {
            kept.add(Enclosure.ball(value, BigInteger.ZERO, exponent));
        }
    }

    /** {@code 2^bits 4^n / C(2n,n)}: the product of 2i/(2i-1). */
    private static BigInteger beforeLast(int n, int bits) {
        BigInteger product = BigInteger.ONE.shiftLeft(bits + 64);
        for (int i = 1; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(2L * i)).divide(BigInteger.valueOf(2L * i - 1));
        }
        return product.shiftRight(64);
    }
}
