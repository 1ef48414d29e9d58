package io.github.kinks.law;

import java.math.BigInteger;

/**
 * A whole number of fixed length in two's complement, changed in place. Only for sums without end of numbers alike in
 * length, where fresh objects would cost more than the additions.
 */
final class ModularInteger {
    private final long[] words;

    /** {@code value}, which must have fewer than {@code 64 * length} bits. */
    ModularInteger(BigInteger value, int length) {
        words = new long[length];
        byte[] bytes = value.toByteArray();
        if (bytes.length > 8 * length) {
            throw new IllegalArgumentException("a value longer than its place");
        }
        for (int i = 0; i < 8 * length; i++) {
            long octet = i < bytes.length ? bytes[bytes.length - 1 - i] & 0xff : value.signum() < 0 ? 0xff : 0;
            words[i >> 3] |= octet << ((i & 7) << 3);
        }
    }

    /** Subtracts {@code other}, of the same length; what overflows is lost, so the result is right modulo 2^(64 length). */
    void subtract(ModularInteger other) {
        long borrow = 0;
        for (int i = 0; i < words.length; i++) {
            long a = words[i];
            long b = other.words[i];
            long difference = a - b - borrow;
            borrow = ((~a & b) | ((~a | b) & difference)) >>> 63;
            words[i] = difference;
        }
    }

    /** The number, between {@code -2^(64 length - 1)} and {@code 2^(64 length - 1) - 1}. */
    BigInteger value() {
        byte[] bytes = new byte[8 * words.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (words[i >> 3] >>> ((i & 7) << 3));
        }
        return new BigInteger(bytes);
    }
}
