package io.github.kinks.law;

import java.math.BigInteger;

/** A product of many whole numbers from 1 to {@code 2^31 - 1}, rounded on the way: its error is known. */
final class LimbProduct {
    private static final long LONGEST = 1L << 28;

    private final Limbs product;
    private long dropped;

    private LimbProduct(int size) {
        product = Limbs.zero(size);
        product.shiftIn(1);
        dropped = 1L - size;
    }

    /** {@code first (first + step) (first + 2 step) .. (first + (count-1) step)} with a relative error of at most {@code 2^-bits}. */
    static Enclosure of(int first, int step, int count, int bits) {
        // each limb that is dropped costs at most one unit in the last place of size - 1 limbs, and there are fewer
        // than count of them
        int spare = Integer.SIZE - Integer.numberOfLeadingZeros(count) + 2;
        LimbProduct result = new LimbProduct((bits + spare) / Limbs.BITS + 2);
        long factor = 1;
        for (int i = 0; i < count; i++) {
            long next = first + (long) step * i;
            if (factor >= LONGEST) {
                result.multiply(factor);
                factor = 1;
            }
            factor *= next;
        }
        result.multiply(factor);
        BigInteger middle = result.product.value();
        return Enclosure.ball(middle, middle.shiftRight(bits).add(BigInteger.ONE), Limbs.BITS * result.dropped)
                .rounded(bits + spare);
    }

    private void multiply(long factor) {
        long carry = product.multiply(factor);
        if (carry != 0) {
            product.shiftIn(carry);
            dropped++;
        }
    }
}
