package io.github.kinks.law;

/**
 * The error function of enclosures, by {@code erf x = 2/sqrt(pi) e^(-x^2) sum_n 2^n x^(2n+1)/(2n+1)!!} (DLMF 7.6.2). For positive
 * x its terms are positive and the quotient of two, {@code 2 x^2/(2n+3)}, falls: once it is at most 1/2, the tail is at most the
 * last term. That term is added to the radius.
 */
final class ErrorFunction {
    private static final int GUARD = 24;

    private ErrorFunction() {}

    /** {@code |erf'| <= 2/sqrt(pi) < 2}; far out, where it is small, the width is only overstated. */
    static Enclosure erf(Enclosure x, int bits) {
        return ofPoint(x.centre(), bits + 4).plus(x.deviation().scaled(1), bits + 4);
    }

    private static Enclosure ofPoint(Enclosure x, int bits) {
        if (x.containsZero()) {
            return Enclosure.ZERO;
        } else if (x.upper().signum() < 0) {
            return ofPoint(x.negate(), bits).negate();
        }
        int working = bits + GUARD;
        Enclosure square = x.times(x, working);
        if (Enclosure.of(bits).certainlyLess(square)) {
            // for x >= 1, 1 - erf x < e^(-x^2)/(x sqrt(pi)), since 1 <= t/x beyond x; that is below 2^-bits
            return belowOne(bits);
        }
        Enclosure twice = square.scaled(1);
        Enclosure term = x.scaled(1)
                .over(Enclosure.pi(working).sqrt(working), working)
                .times(square.negate().exp(working), working);
        Enclosure sum = term;
        Enclosure steep = square.scaled(2);
        for (int n = 1; !isSmall(term, sum, working) || !steep.certainlyLess(Enclosure.of(2L * n + 1)); n++) {
            term = term.times(twice, working).over(Enclosure.of(2L * n + 1), working);
            sum = sum.plus(term, working);
        }
        return sum.plus(term.symmetric(), bits);
    }

    private static boolean isSmall(Enclosure term, Enclosure sum, int bits) {
        return term.magnitude() < sum.magnitude() - bits;
    }

    /** {@code [1 - 2^(1-bits), 1]}. */
    private static Enclosure belowOne(int bits) {
        Enclosure radius = Enclosure.ONE.scaled(-bits);
        return Enclosure.ONE.minus(radius, bits + 2).plus(radius.symmetric(), bits + 2);
    }
}
