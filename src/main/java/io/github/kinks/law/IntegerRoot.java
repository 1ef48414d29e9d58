package io.github.kinks.law;

import java.math.BigInteger;

/**
 * The whole part of a square root. Newton's iteration with doubling precision: each step works on twice as many leading
 * bits as the one before, so the whole costs about as much as its last division.
 */
final class IntegerRoot {
    /** Below this the library's root is as fast. */
    private static final int SHORT = 128;

    private IntegerRoot() {}

    /** The {@code r} with {@code r^2 <= value < (r+1)^2}, for {@code value >= 0}. */
    static BigInteger of(BigInteger value) {
        BigInteger root = near(value);
        // near is off by little; these loops make the bounds hold whatever it is
        BigInteger rest = value.subtract(root.multiply(root));
        while (rest.signum() < 0) {
            root = root.subtract(BigInteger.ONE);
            rest = rest.add(root.shiftLeft(1)).add(BigInteger.ONE);
        }
        while (rest.compareTo(root.shiftLeft(1)) > 0) {
            rest = rest.subtract(root.shiftLeft(1)).subtract(BigInteger.ONE);
            root = root.add(BigInteger.ONE);
        }
        return root;
    }

    private static BigInteger near(BigInteger value) {
        if (value.bitLength() <= SHORT) {
            return value.sqrt();
        }
        // the root of the leading half of the bits, then one step of r -> (r + value/r)/2
        int cut = (value.bitLength() / 4 - 2) & ~1;
        BigInteger root = near(value.shiftRight(2 * cut)).shiftLeft(cut);
        return root.add(value.divide(root)).shiftRight(1);
    }
}
