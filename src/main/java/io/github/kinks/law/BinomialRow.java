package io.github.kinks.law;

/**
 * The binomial coefficients C(n,0), .., C(n,last) to so many limbs: C(n,k) is {@code mantissa(k) 2^exponent(k)} or greater by less
 * than a relative error that is known.
 */
final class BinomialRow {
    private final int n;
    private final Limbs[] mantissas;
    private final long[] exponents;
    private final int size;

    private BinomialRow(int n, Limbs[] mantissas, long[] exponents, int size) {
        this.n = n;
        this.mantissas = mantissas;
        this.exponents = exponents;
        this.size = size;
    }

    /** @param last in 0..n */
    static BinomialRow of(int n, int last, int size) {
        int full = Limbs.BITS - spare(n);
        int half = Math.min(last, n / 2);
        Limbs[] mantissas = new Limbs[half + 1];
        long[] exponents = new long[half + 1];
        Limbs running = Limbs.zero(size);
        running.shiftIn(1L << (full - 1));
        long exponent = -((long) Limbs.BITS * (size - 1) + full - 1);
        for (int k = 0; ; k++) {
            mantissas[k] = running.top(size);
            exponents[k] = exponent;
            if (k == half) {
                break;
            }
            running.multiply(n - k);
            running.divide(k + 1);
            int excess = running.topBits() - full;
            if (excess > 0) {
                running.shiftRight(excess);
                exponent += excess;
            }
        }
        return new BinomialRow(n, mantissas, exponents, size);
    }

    /** A number as long as a mantissa. */
    Limbs workspace() {
        return Limbs.zero(size);
    }

    Limbs mantissa(int k) {
        return mantissas[Math.min(k, n - k)];
    }

    long exponent(int k) {
        return exponents[Math.min(k, n - k)];
    }

    /** A bound of all relative errors in units of 2^-bits. */
    double relativeError(int bits) {
        // a step cuts twice, each time by less than one unit of a number that has all bits but the spare ones from the
        // beginning
        return Math.scalb(2.0 * mantissas.length, spare(n) + 1 + bits - Limbs.BITS * size);
    }

    /** Mantissas leave so many bits free: they may be multiplied by n. */
    static int spare(int n) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(n);
    }
}
