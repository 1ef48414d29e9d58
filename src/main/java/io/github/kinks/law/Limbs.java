package io.github.kinks.law;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A whole number from 0 to {@code 2^(60 size) - 1}, changed in place. Only for long chains of operations on numbers alike in
 * length, where fresh objects would cost more than the arithmetic; a limb has 60 bits, so that sums of a few need no carry.
 */
final class Limbs {
    /** The bits of a limb. */
    static final int BITS = 60;

    private static final long MASK = (1L << BITS) - 1;

    private static final int HALF = BITS / 2;
    private static final long HALF_MASK = (1L << HALF) - 1;

    /** The least significant first. */
    private final long[] limbs;

    /** Where products are made; empty before the first. */
    private long[] wide = {};

    private Limbs(long[] limbs) {
        this.limbs = limbs;
    }

    /** 0. */
    static Limbs zero(int size) {
        return new Limbs(new long[size]);
    }

    /**
     * The value.
     *
     * @throws ArithmeticException if it is negative or does not fit
     */
    static Limbs of(BigInteger value, int size) {
        if (value.signum() < 0 || value.bitLength() > BITS * size) {
            throw new ArithmeticException(
                    "no whole number of " + size + " limbs: it has " + value.bitLength() + " bits");
        }
        long[] limbs = new long[size];
        for (int i = 0; i < size; i++) {
            limbs[i] = value.shiftRight(BITS * i).longValue() & MASK;
        }
        return new Limbs(limbs);
    }

    /** The most significant limbs alone: the number divided by a power of {@code 2^60}, and cut. */
    Limbs top(int size) {
        long[] kept = new long[size];
        System.arraycopy(limbs, limbs.length - size, kept, 0, size);
        return new Limbs(kept);
    }

    int size() {
        return limbs.length;
    }

    /** The bits in use, from 0 to 60, of the most significant limb. */
    int topBits() {
        return Long.SIZE - Long.numberOfLeadingZeros(limbs[limbs.length - 1]);
    }

    /** The two most significant limbs as a double, rounded: the number is about this times {@code 2^(60 (size - 2))}. */
    double leading() {
        int last = limbs.length - 1;
        return limbs[last] * 0x1p60 + (last > 0 ? limbs[last - 1] : 0);
    }

    /**
     * Sets this to {@code a x - b y}, for factors from 0 to {@code 2^59}.
     *
     * @return what belongs above the most significant limb: 0 if the result is neither negative nor too long
     */
    long setDifference(long a, Limbs x, long b, Limbs y) {
        long carry = 0;
        for (int i = 0; i < limbs.length; i++) {
            long u = x.limbs[i];
            long v = y.limbs[i];
            long sum = ((a * u) & MASK) - ((b * v) & MASK) + carry;
            limbs[i] = sum & MASK;
            carry = (sum >> BITS) + high(a, u) - high(b, v);
        }
        return carry;
    }

    /** The bits of {@code a b} above the lowest 60, for factors below {@code 2^60}. */
    private static long high(long a, long b) {
        return Math.multiplyHigh(a << 2, b << 2);
    }

    /** Sets this to {@code x y / 2^(60 size)} or a number that is smaller by less than {@code size + 1}. */
    void setHighProduct(Limbs x, Limbs y) {
        int size = limbs.length;
        wide = wide.length == 0 ? new long[2 * size] : wide;
        Arrays.fill(wide, 0);
        for (int i = 0; i < size; i++) {
            long factor = x.limbs[i];
            long carry = 0;
            // columns below size - 1 are left out; there are s + 1 products in column s, each of less than two limbs
            for (int j = size - 1 - i; j < size; j++) {
                long v = y.limbs[j];
                long sum = wide[i + j] + ((factor * v) & MASK) + carry;
                wide[i + j] = sum & MASK;
                carry = (sum >>> BITS) + high(factor, v);
            }
            wide[i + size] = carry;
        }
        System.arraycopy(wide, size, limbs, 0, size);
    }

    /**
     * Subtracts {@code x + 2 y}.
     *
     * @return 0, or -1 or less if the result is negative
     */
    long subtractWithTwice(Limbs x, Limbs y) {
        long carry = 0;
        for (int i = 0; i < limbs.length; i++) {
            long sum = limbs[i] - x.limbs[i] - 2 * y.limbs[i] + carry;
            limbs[i] = sum & MASK;
            carry = sum >> BITS;
        }
        return carry;
    }

    /**
     * Multiplies by a factor from 0 to {@code 2^60 - 1}.
     *
     * @return what belongs above the most significant limb
     */
    long multiply(long factor) {
        long carry = 0;
        for (int i = 0; i < limbs.length; i++) {
            long sum = ((factor * limbs[i]) & MASK) + carry;
            carry = (sum >>> BITS) + high(factor, limbs[i]);
            limbs[i] = sum & MASK;
        }
        return carry;
    }

    /** Divides by a divisor from 1 to {@code 2^31 - 1}, and cuts. */
    void divide(int divisor) {
        long rest = 0;
        for (int i = limbs.length - 1; i >= 0; i--) {
            long upper = (rest << HALF) | (limbs[i] >>> HALF);
            long first = upper / divisor;
            long lower = ((upper - first * divisor) << HALF) | (limbs[i] & HALF_MASK);
            long second = lower / divisor;
            rest = lower - second * divisor;
            limbs[i] = (first << HALF) | second;
        }
    }

    /** Divides by {@code 2^bits}, bits from 0 to 59, and cuts. */
    void shiftRight(int bits) {
        int last = limbs.length - 1;
        for (int i = 0; i < last; i++) {
            limbs[i] = (limbs[i] >>> bits) | ((limbs[i + 1] << (BITS - bits)) & MASK);
        }
        limbs[last] >>>= bits;
    }

    /** Divides by {@code 2^60}, cuts, and puts a limb in the most significant place. */
    void shiftIn(long top) {
        int last = limbs.length - 1;
        System.arraycopy(limbs, 1, limbs, 0, last);
        limbs[last] = top;
    }

    /** The number. */
    BigInteger value() {
        // 64 bits at a time from the lowest, gathered in an array that ends with them
        int words = (BITS * limbs.length + Long.SIZE - 1) / Long.SIZE;
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * words);
        for (int w = 0; w < words; w++) {
            int at = Long.SIZE * w / BITS;
            int skip = Long.SIZE * w % BITS;
            long word = limbs[at] >>> skip;
            // a word begins at one of the bits 0, 4, .., 56 of a limb, so that two limbs fill it
            if (at + 1 < limbs.length) {
                word |= limbs[at + 1] << (BITS - skip);
            }
            bytes.putLong(Long.BYTES * (words - 1 - w), word);
        }
        return new BigInteger(1, bytes.array());
    }
}
