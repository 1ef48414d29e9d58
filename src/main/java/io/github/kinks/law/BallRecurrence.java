package io.github.kinks.law;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The law of the Euclidean ball with slope 1 at any width, enclosed, in O(n) operations and by another road than {@link ExactLaw} and
 * {@link TabulatedLaw}: {@code m_k = P(K=k)/C(n,k)} satisfies, with h = pi/2,
 *
 * <pre>m_k = (h (n+k+2) - 1) m_{k+2} - 2 m_{k+1} - h (n-k-2) m_{k+3},</pre>
 *
 * by partial integration of the contour integral. It is run downwards from {@code m_{n+1} = 0},
 * {@code m_n = 1/(pi^floor(n/2) 2^ceil(n/2) (n-1)!!)} and {@code m_{n-1} = m_n (4^n/C(2n,n) - 1)}.
 *
 * <p>On the way about {@code 2.3 sqrt(n)} bits are lost. A bound of the error goes along with the numbers, so that the result does
 * not rest on that figure: where it was not enough, the numbers are made longer. The proof is Theorem 4 of
 * {@code proofs/ball-large-width/proof.md}.
 */
public final class BallRecurrence {
    /** The greatest width: beyond, the factorials of the start are too large for enclosures. */
    public static final int WIDEST = 2_000_000;

    /** What cancels, in bits by the root of the width. */
    private static final double LOST = 2.31;

    private static final int SPARE_BITS = 32;

    private BallRecurrence() {}

    /**
     * P(K = 0), .., P(K = last), each correctly rounded to {@code digits} significant digits.
     *
     * @param n the width, from 1 to {@value #WIDEST}
     * @param last in 0..n
     * @param digits from 1 to 1,000
     */
    public static List<String> probabilities(int n, int last, int digits) {
        for (int bits = Decimals.bits(digits) + SPARE_BITS; ; bits *= 2) {
            Optional<List<String>> decimals = Decimals.nearest(enclosures(n, last, bits), digits);
            if (decimals.isPresent()) {
                return decimals.get();
            }
        }
    }

    /**
     * Enclosures of P(K = 0), .., P(K = last), whose radius is at most {@code 2^-bits} of their midpoint.
     *
     * @param n the width, from 1 to {@value #WIDEST}
     * @param last in 0..n
     * @param bits at least 1
     * @throws IllegalArgumentException if n is outside its range
     * @throws IndexOutOfBoundsException if last is
     */
    public static List<Enclosure> enclosures(int n, int last, int bits) {
        if (n < 1 || n > WIDEST) {
            throw new IllegalArgumentException("a width from 1 to %d is wanted, not %d".formatted(WIDEST, n));
        }
        Objects.checkIndex(last, n + 1);
        // a radius of one bit more than the bound says is counted as one bit more again
        int relative = bits + 2;
        int least = limbs(relative + BallDescent.unused(n) + BinomialRow.spare(n) + SPARE_BITS / 3);
        BinomialRow row = BinomialRow.of(n, last, least);
        int size = limbs(relative + BallDescent.unused(n) + (int) (LOST * StrictMath.sqrt(n)) + SPARE_BITS / 3);
        while (true) {
            Optional<List<Enclosure>> result =
                    enclosures(BallDescent.of(n, Math.max(size, least), least), row, last, relative);
            if (result.isPresent()) {
                return result.get();
            }
            size++;
        }
    }

    private static int limbs(int bits) {
        return bits / Limbs.BITS + 1;
    }

    /** Empty where the error is too great. */
    private static Optional<List<Enclosure>> enclosures(BallDescent descent, BinomialRow row, int last, int bits) {
        Limbs product = row.workspace();
        Enclosure[] result = new Enclosure[last + 1];
        while (true) {
            int k = descent.k();
            if (k <= last) {
                Optional<Enclosure> mass = descent.times(row, product, bits);
                if (mass.isEmpty()) {
                    return Optional.empty();
                }
                result[k] = mass.get();
            }
            if (k == 0) {
                return Optional.of(List.of(result));
            }
            descent.step();
        }
    }
}
