package io.github.kinks.montecarlo;

/**
 * The generator xoroshiro128++ of Blackman and Vigna (Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021),
 * with uniform and normal numbers made from it. Mutable, for one thread. {@link Lanes} holds many of them side by side.
 */
final class Generator {
    private long s0;
    private long s1;

    /** Sets the state, which must not be all zero: that one would repeat itself for ever. */
    void state(long a, long b) {
        if ((a | b) == 0) {
            throw new IllegalArgumentException("the state of the generator must not be all zero");
        }
        s0 = a;
        s1 = b;
    }

    /** The next 64 bits. */
    long next() {
        long a = s0;
        long b = s1 ^ a;
        long result = Long.rotateLeft(a + s1, 17) + a;
        s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
        s1 = Long.rotateLeft(b, 28);
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
        for (int i = 0; i < out.length; i++) {
            out[i] = symmetric(next()) * scale;
        }
    }

    /** A standard normal number. */
    double normal() {
        return Ziggurat.draw(this);
    }
}
