package io.github.kinks.montecarlo;

/**
 * One more binary digit of {@code |w|} and {@code |b|} for each network of each word: the loops of {@link LazyKernel}. Each takes two
 * numbers from the lanes' generators, {@code x} with the digits of the weights and {@code y} with those of the biases. The generator's
 * two steps are written out in each: the compiler makes vector instructions of a whole loop that is short, and of nothing else.
 */
final class LazyRounds {
    private LazyRounds() {}

    /** The first digits: tells the networks whose digits agree, and those of the others whose weight has the larger one. */
    static void first(long[] s0, long[] s1, long[] undecided, long[] larger) {
        for (int i = 0; i < s0.length; i++) {
            long a = s0[i];
            long b = s1[i];
            long c = b ^ a;
            long x = Long.rotateLeft(a + b, 17) + a;
            long d = Long.rotateLeft(a, 49) ^ c ^ (c << 21);
            long e = Long.rotateLeft(c, 28);
            long f = d ^ e;
            long y = Long.rotateLeft(d + e, 17) + d;
            s0[i] = Long.rotateLeft(d, 49) ^ f ^ (f << 21);
            s1[i] = Long.rotateLeft(f, 28);
            larger[i] = x & ~y;
            undecided[i] = ~(x ^ y);
        }
    }

    /** The next digits, for those who were not yet told apart. */
    static void next(long[] s0, long[] s1, long[] undecided, long[] larger) {
        for (int i = 0; i < s0.length; i++) {
            long a = s0[i];
            long b = s1[i];
            long c = b ^ a;
            long x = Long.rotateLeft(a + b, 17) + a;
            long d = Long.rotateLeft(a, 49) ^ c ^ (c << 21);
            long e = Long.rotateLeft(c, 28);
            long f = d ^ e;
            long y = Long.rotateLeft(d + e, 17) + d;
            s0[i] = Long.rotateLeft(d, 49) ^ f ^ (f << 21);
            s1[i] = Long.rotateLeft(f, 28);
            long u = undecided[i];
            larger[i] |= u & x & ~y;
            undecided[i] = u & ~(x ^ y);
        }
    }

    /** A digit for the networks that are {@code active}: tells those whose digits differ, and those whose weight has the larger one. */
    static void single(long[] s0, long[] s1, long[] active, long[] decided, long[] larger) {
        for (int i = 0; i < s0.length; i++) {
            long a = s0[i];
            long b = s1[i];
            long c = b ^ a;
            long x = Long.rotateLeft(a + b, 17) + a;
            long d = Long.rotateLeft(a, 49) ^ c ^ (c << 21);
            long e = Long.rotateLeft(c, 28);
            long f = d ^ e;
            long y = Long.rotateLeft(d + e, 17) + d;
            s0[i] = Long.rotateLeft(d, 49) ^ f ^ (f << 21);
            s1[i] = Long.rotateLeft(f, 28);
            long u = active[i];
            larger[i] = u & x & ~y;
            decided[i] = u & (x ^ y);
        }
    }
}
