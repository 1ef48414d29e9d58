package io.github.kinks.law;

/**
 * {@code D(z) = 1 - sqrt(pi) z e^(z^2) erfc z = 2 int_0^oo t e^(-t^2-2zt) dt} at points with Re z > 0.
 *
 * <p>Near 0 it is {@code 1 - sqrt(pi) z e^(z^2) + sum_{k>=0} 2^(k+1) z^(2k+2) / (2k+1)!!}, whose terms are of size e^(|z|^2), so that as
 * many bits more are carried. Their quotients have the modulus {@code 2|z|^2 / (2k+3)}; once it is below 1/2, all that follow are
 * together smaller than the last.
 *
 * <p>Far out it is {@code -sum_{1<=k<K} (-1)^k (1/2)_k z^(-2k) + R}. From {@code sqrt(pi) z e^(z^2) erfc z = pi^(-1/2) int_0^oo u^(-1/2)
 * e^(-u) / (1 + u z^-2) du} and the finite geometric series, {@code |R| <= c (1/2)_K |z|^(-2K)}, with c = 1 where Re z^2 >= 0, since
 * then {@code |1 + u z^-2| >= 1}, and else {@code c = |z^2| / |Im z^2|}, by the distance of 0 from the ray. (DLMF 7.12(i) states the same.)
 */
final class ErfcDefect {
    private static final double LOG2_E = 1 / StrictMath.log(2);
    private static final int GUARD = 24;

    private ErfcDefect() {}

    /**
     * D(z), with a radius of about {@code 2^-bits}.
     *
     * @param z a point with Re z > 0
     */
    static ComplexEnclosure at(ComplexEnclosure z, int bits) {
        int working = bits + GUARD;
        ComplexEnclosure square = z.square(working);
        double size = square.squaredModulus(64).sqrt(64).upper().toDouble();
        // the least term of the series in 1/z^2 is about e^(-|z|^2)
        return size * LOG2_E > working + 8 ? farOut(square, working) : nearZero(z, working + (int) (size * LOG2_E) + 8);
    }

    private static ComplexEnclosure nearZero(ComplexEnclosure z, int working) {
        ComplexEnclosure square = z.square(working);
        double size = square.squaredModulus(64).sqrt(64).upper().doubleAbove();
        ComplexEnclosure term = square.scaled(1);
        ComplexEnclosure sum = term;
        for (int k = 1; 2 * k + 1 < 4 * size + 2 || !term.isWithin(-working); k++) {
            term = term.times(square, working)
                    .over(Enclosure.of(2L * k + 1), working)
                    .scaled(1);
            sum = sum.plus(term, working);
        }
        sum = sum.plus(ComplexEnclosure.disc(term.size()), working);
        ComplexEnclosure whole = z.times(square.exp(working), working)
                .times(Enclosure.pi(working).sqrt(working), working);
        return ComplexEnclosure.ONE.minus(whole, working).plus(sum, working);
    }

    private static ComplexEnclosure farOut(ComplexEnclosure square, int working) {
        ComplexEnclosure step = square.reciprocal(working).negate();
        ComplexEnclosure term = ComplexEnclosure.ONE;
        ComplexEnclosure sum = ComplexEnclosure.real(Enclosure.ZERO);
        int k = 0;
        while (true) {
            term = term.times(step, working)
                    .times(Enclosure.of(2L * k + 1), working)
                    .scaled(-1);
            k++;
            if (term.isWithin(-working)) {
                return sum.plus(ComplexEnclosure.disc(remainder(term, square)), working);
            }
            sum = sum.minus(term, working);
        }
    }

    /** From the first term left out. */
    private static Enclosure remainder(ComplexEnclosure term, ComplexEnclosure square) {
        Enclosure size = term.size();
        if (square.re().lower().signum() >= 0) {
            return size;
        }
        Enclosure modulus = square.size();
        return size.times(modulus.over(square.im().abs(), 64), 64);
    }
}
