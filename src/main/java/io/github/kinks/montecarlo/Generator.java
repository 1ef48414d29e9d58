package io.github.kinks.montecarlo;

/**
 * The generator xoshiro256++ of Blackman and Vigna (Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021),
 * with uniform and normal numbers made from it. Mutable, for one thread.
 */
final class Generator {
    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** Sets the state, which must not be all zero: that one would repeat itself for ever. */
    void state(long a, long b, long c, long d) {
        if ((a | b | c | d) == 0) {
            throw new IllegalArgumentException("the state of the generator must not be all zero");
        }
        s0 = a;
        s1 = b;
        s2 = c;
        s3 = d;
    }

    /** The next 64 bits. */
    long next() {
        long sum = s0 + s3;
        long result = Long.rotateLeft(sum, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /**
     * Uniform on (-1, 1): one of the 2^53 odd multiples of 2^-53, so neither an end nor 0, and {@code -u} is as likely as
     * {@code u}.
     */
    static double symmetric(long bits) {
        return ((bits >> 11) + 0.5) * 0x1p-52;
    }

    /** Uniform on (0, 1]: one of the 2^53 odd multiples of 2^-54, of which those above 1/2 are rounded to multiples of 2^-53. */
    double unit() {
        return ((next() >>> 11) + 0.5) * 0x1p-53;
    }

    /** Fills {@code out} with independent numbers uniform on {@code (-scale, scale)}. */
    void uniforms(double[] out, double scale) {
        // next() written out on local variables, which stay in registers
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        for (int i = 0; i < out.length; i++) {
            long bits = Long.rotateLeft(a + d, 23) + a;
            long t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = Long.rotateLeft(d, 45);
            out[i] = symmetric(bits) * scale;
        }
        s0 = a;
        s1 = b;
        s2 = c;
        s3 = d;
    }

    /** A standard normal number. */
    double normal() {
        return Ziggurat.draw(this);
    }
}
