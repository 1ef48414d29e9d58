package io.github.kinks.montecarlo;

/**
 * Generators side by side, one a lane, each the {@link Generator} of its stream. Loops over the lanes do the same to each and
 * are short, so that the compiler turns them into vector instructions; how many lanes such an instruction takes changes nothing.
 * Mutable, for one thread.
 */
final class Lanes {
    private final long[] s0;
    private final long[] s1;

    Lanes(int lanes) {
        this.s0 = new long[lanes];
        this.s1 = new long[lanes];
    }

    /** Puts the lanes at the start of the streams {@code first, first + 1, ..}. */
    void start(Streams streams, long first) {
        streams.start(first, s0, s1);
    }

    long[] s0() {
        return s0;
    }

    long[] s1() {
        return s1;
    }

    /** The next 64 bits of each lane. */
    void bits(long[] out) {
        bits(s0, s1, out);
    }

    /** The upper 52 of each lane's next 64 bits, as the fraction of a double in [1, 2). */
    void fractions(long[] out) {
        fractions(s0, s1, out);
    }

    private static void bits(long[] s0, long[] s1, long[] out) {
        for (int i = 0; i < s0.length; i++) {
            long a = s0[i];
            long b = s1[i];
            long c = b ^ a;
            out[i] = Long.rotateLeft(a + b, 17) + a;
            s0[i] = Long.rotateLeft(a, 49) ^ c ^ (c << 21);
            s1[i] = Long.rotateLeft(c, 28);
        }
    }

    private static void fractions(long[] s0, long[] s1, long[] out) {
        for (int i = 0; i < s0.length; i++) {
            long a = s0[i];
            long b = s1[i];
            long c = b ^ a;
            out[i] = ((Long.rotateLeft(a + b, 17) + a) >>> 12) | BallMath.ONE;
            s0[i] = Long.rotateLeft(a, 49) ^ c ^ (c << 21);
            s1[i] = Long.rotateLeft(c, 28);
        }
    }
}
