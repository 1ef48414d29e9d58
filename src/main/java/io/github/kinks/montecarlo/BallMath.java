package io.github.kinks.montecarlo;

/**
 * The functions of {@link BallKernel}, made of operations that every platform rounds alike. The coefficients interpolate at the nodes of
 * Chebyshev.
 */
final class BallMath {
    /** The bits of 2^52, whose last bits count units. */
    static final long UNITS = 0x4330000000000000L;

    /** The bits of 1, whose fraction is filled with random bits. */
    static final long ONE = 0x3ff0000000000000L;

    private static final double LN2 = 0.6931471805599453;

    private BallMath() {}

    /** {@code x} times 2^-38 as the fraction of a double in [1, 2): its lowest 26 bits. */
    static long lowBits(long x) {
        return ((x << 38) >>> 12) | ONE;
    }

    /** The bits of 2^52 plus the number of leading zeros of {@code x}, if that is below 53, and else 52. */
    static long zeros(long x) {
        return Long.numberOfLeadingZeros(x | (1L << 11)) | UNITS;
    }

    /**
     * {@code -ln(u)} for {@code u = m 2^-(z+1)}; error below 2^-40.
     *
     * @param m uniform on [1, 2)
     * @param zeros 2^52 plus a number z of leading zeros
     */
    static double exponential(double m, double zeros) {
        double t = Math.fma(m, 2, -3);
        double p = 2.1839351735691853e-08;
        p = Math.fma(p, t, -7.030575700033295e-08);
        p = Math.fma(p, t, 1.4566549571252287e-07);
        p = Math.fma(p, t, -4.776157025600246e-07);
        p = Math.fma(p, t, 1.7023221489586974e-06);
        p = Math.fma(p, t, -5.673160416528963e-06);
        p = Math.fma(p, t, 1.9048296587930405e-05);
        p = Math.fma(p, t, -6.530931741448701e-05);
        p = Math.fma(p, t, 0.00022862446667948634);
        p = Math.fma(p, t, -0.0008230477606553252);
        p = Math.fma(p, t, 0.0030864196802720075);
        p = Math.fma(p, t, -0.0123456787799916);
        p = Math.fma(p, t, 0.05555555555751114);
        p = Math.fma(p, t, -0.3333333333395736);
        p = Math.fma(p, t, 0.2876820724517809);
        return Math.fma(zeros - 0x1p52, LN2, p);
    }

    /**
     * The first of two biases, of size between 0 and {@code scale}.
     *
     * @param whole the whole part of 2^26 m for {@code m} in [1, 2)
     */
    static double firstBias(double whole, double scale) {
        return Math.fma(whole, scale * 0x1p-26, scale * (0x1p-27 - 1));
    }

    /**
     * The second of two biases.
     *
     * @param rest what is left of 2^26 m without its whole part, a multiple of 2^-26
     */
    static double secondBias(double rest, double scale) {
        return Math.fma(rest, scale, scale * 0x1p-27);
    }

    /**
     * {@code sin(pi v)} for {@code v = m - 3/2 + 2^-27}; error below 2^-43.
     *
     * @param m a multiple of 2^-26 in [1, 2)
     */
    static double sine(double m) {
        double v = m - (1.5 - 0x1p-27);
        double y = v * v;
        double p = 0.0004474920849077101;
        p = Math.fma(p, y, -0.007364005472115722);
        p = Math.fma(p, y, 0.08214479467064854);
        p = Math.fma(p, y, -0.5992644339357286);
        p = Math.fma(p, y, 2.550164035906745);
        p = Math.fma(p, y, -5.167712779987959);
        p = Math.fma(p, y, 3.141592653589635);
        return p * v;
    }
}
