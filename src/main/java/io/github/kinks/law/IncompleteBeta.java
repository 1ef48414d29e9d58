package io.github.kinks.law;

/**
 * The regularised incomplete beta function of enclosures, for {@code 0 <= x <= 1} and positive a and b, by
 * {@code I_x(a,b) = x^a (1-x)^b/(a B(a,b)) sum_n prod_(i<n) x (a+b+i)/(a+1+i)} (DLMF 8.17.8) where x is about 1/2 at most, and by
 * {@code I_x(a,b) = 1 - I_(1-x)(b,a)} beyond. All terms are positive. The quotient of two is below x where b is at most 1, and
 * falls where it is not: once it is below 3/4 it stays so, and the tail is at most three times the last term. That is added to the
 * radius. Intervals go through the series as they are, but for wide ones.
 */
final class IncompleteBeta {
    private static final int GUARD = 32;

    /** With fewer bits an interval is wide: its ends are looked at. */
    private static final int NARROW = 10;

    private static final Enclosure HALF = Enclosure.ONE.scaled(-1);

    private IncompleteBeta() {}

    /**
     * The value.
     *
     * @param x encloses a number of [0, 1]
     * @param a positive
     * @param b positive
     * @param beta B(a, b)
     */
    static Enclosure regularized(Enclosure x, Enclosure a, Enclosure b, Enclosure beta, int bits) {
        Enclosure rest = Enclosure.ONE.minus(x, bits + GUARD);
        boolean narrow = isNarrow(x) && isNarrow(rest) && isNarrow(a) && isNarrow(b);
        return narrow ? narrow(x, rest, a, b, beta, bits) : betweenEnds(x, a, b, bits);
    }

    /** About how many products it takes, at most {@code 2^60}. */
    static long products(Enclosure a, Enclosure b, int bits) {
        double largest = Math.max(a.upper().doubleAbove(), b.upper().doubleAbove());
        return (long) Math.min(0x1p60, 3 * (largest + bits));
    }

    private static boolean isNarrow(Enclosure value) {
        return !value.containsZero() && value.relativeBits() >= NARROW;
    }

    /** It grows with x and b and falls with a, as the beta laws are ordered, so that the ends' values are the ends. */
    private static Enclosure betweenEnds(Enclosure x, Enclosure a, Enclosure b, int bits) {
        Dyadic least = x.lower().signum() < 0 ? Enclosure.ZERO.lower() : x.lower();
        Dyadic most = x.upper().compareTo(Enclosure.ONE.upper()) > 0 ? Enclosure.ONE.upper() : x.upper();
        Enclosure low = ofPoint(Enclosure.of(least), Enclosure.of(a.upper()), Enclosure.of(b.lower()), bits);
        Enclosure high = ofPoint(Enclosure.of(most), Enclosure.of(a.lower()), Enclosure.of(b.upper()), bits);
        return Enclosure.hull(low, high, bits + 2);
    }

    private static Enclosure ofPoint(Enclosure x, Enclosure a, Enclosure b, int bits) {
        // exact, since x is a point
        Enclosure rest = Enclosure.ONE.minus(x, Integer.MAX_VALUE / 4);
        if (x.containsZero() || rest.containsZero()) {
            return x.containsZero() ? Enclosure.ZERO : Enclosure.ONE;
        }
        int working = bits + GUARD;
        Enclosure beta = a.gamma(working)
                .times(b.gamma(working), working)
                .over(a.plus(b, working).gamma(working), working);
        return narrow(x, rest, a, b, beta, bits);
    }

    private static Enclosure narrow(Enclosure x, Enclosure rest, Enclosure a, Enclosure b, Enclosure beta, int bits) {
        return HALF.certainlyLess(x)
                ? Enclosure.ONE.minus(sum(rest, x, b, a, beta, bits + 8), bits + 8)
                : sum(x, rest, a, b, beta, bits);
    }

    /** The series at x, with {@code rest = 1 - x}. */
    private static Enclosure sum(Enclosure x, Enclosure rest, Enclosure a, Enclosure b, Enclosure beta, int bits) {
        int working = bits + GUARD;
        Enclosure both = a.plus(b, working);
        Enclosure above = a.plus(Enclosure.ONE, working);
        Enclosure front = x.pow(a, working).times(rest.pow(b, working), working).over(a.times(beta, working), working);
        boolean falling = false;
        Enclosure term = Enclosure.ONE;
        Enclosure sum = Enclosure.ONE;
        for (int n = 0; ; n++) {
            Enclosure step = x.times(both.plus(Enclosure.of(n), working), working)
                    .over(above.plus(Enclosure.of(n), working), working);
            falling |= step.scaled(2).certainlyLess(Enclosure.of(3));
            if (falling && term.magnitude() < sum.magnitude() - working) {
                Enclosure tail = term.times(Enclosure.of(3), working).symmetric();
                return front.times(sum.plus(tail, working), bits + 4);
            }
            term = term.times(step, working);
            sum = sum.plus(term, working);
        }
    }
}
