package io.github.kinks.montecarlo;

/** Logic on rows of words, each word 64 bits that stand for 64 networks. All rows of one call have one length. */
final class BitRows {
    private BitRows() {}

    /** {@code sum} becomes the last binary digit of {@code a + b + sum}, {@code carry} the one before it. */
    static void add(long[] a, long[] b, long[] sum, long[] carry) {
        for (int i = 0; i < a.length; i++) {
            long s = sum[i];
            long t = a[i] ^ b[i];
            carry[i] = (a[i] & b[i]) | (t & s);
            sum[i] = t ^ s;
        }
    }

    /** {@code sum} becomes the last digit of {@code sum + carry}, {@code carry} the one before it. */
    static void add(long[] sum, long[] carry) {
        for (int i = 0; i < sum.length; i++) {
            long s = sum[i];
            long c = carry[i];
            sum[i] = s ^ c;
            carry[i] = s & c;
        }
    }

    /** {@code difference} becomes the last digit of {@code difference - borrow}, {@code borrow} what it lacks for that. */
    static void subtract(long[] difference, long[] borrow) {
        for (int i = 0; i < difference.length; i++) {
            long d = difference[i];
            long b = borrow[i];
            difference[i] = d ^ b;
            borrow[i] = ~d & b;
        }
    }

    /** The last digit of {@code even - odd - borrow}, where the networks of a pair stand side by side; {@code borrow} as above. */
    static void subtractNeighbours(long[] plane, long[] borrow, long[] difference) {
        for (int i = 0; i < plane.length; i++) {
            long even = plane[i];
            long odd = plane[i] >>> 1;
            long b = borrow[i];
            difference[i] = even ^ odd ^ b;
            borrow[i] = (~even & odd) | (~(even ^ odd) & b);
        }
    }

    static void or(long[] a, long[] into) {
        for (int i = 0; i < a.length; i++) {
            into[i] |= a[i];
        }
    }

    static void xor(long[] a, long[] into) {
        for (int i = 0; i < a.length; i++) {
            into[i] ^= a[i];
        }
    }

    /** {@code out = a & b}. */
    static void and(long[] a, long[] b, long[] out) {
        for (int i = 0; i < a.length; i++) {
            out[i] = a[i] & b[i];
        }
    }

    /** {@code out = a & ~b}. */
    static void andNot(long[] a, long[] b, long[] out) {
        for (int i = 0; i < a.length; i++) {
            out[i] = a[i] & ~b[i];
        }
    }

    /** Whether some bit is set. */
    static boolean any(long[] row) {
        long any = 0;
        for (long word : row) {
            any |= word;
        }
        return any != 0;
    }

    /** How many bits are set. */
    static long size(long[] row) {
        long size = 0;
        for (long word : row) {
            size += Long.bitCount(word);
        }
        return size;
    }
}
