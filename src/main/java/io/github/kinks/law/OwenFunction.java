package io.github.kinks.law;

/**
 * Owen's function {@code T(h, a) = 1/(2 pi) int_0^a e^(-h^2 (1+x^2)/2)/(1+x^2) dx} of enclosures. For {@code 0 < a <= 1} and with
 * {@code y = h^2/2}, {@code 2 pi T = arctan a - sum_j (-1)^j P(N > j) a^(2j+1)/(2j+1)} where N is a Poisson variable of mean y
 * (Owen, Ann. Math. Statist. 27, 1956, equation 3.9): integrate the series of {@code e^(-y x^2)/(1+x^2)} in powers of x^2 term by term.
 * Once {@code j + 2 >= 2y}, the probabilities of N halve from one to the next, so that what is left out after term j is at
 * most {@code 2 P(N = j+1) a^(2j+1)}. That is added to the radius. Beyond 1, {@code T(h, a) = (1 - erf(h/sqrt 2) erf(a h/sqrt 2))/4 -
 * T(a h, 1/a)} (Owen's equation 2.3); T is even in h and odd in a.
 */
final class OwenFunction {
    private static final int GUARD = 32;

    private OwenFunction() {}

    /** {@code |dT/da| <= 1/(2 pi) < 1/4} and {@code |dT/dh| <= min(1/(2 sqrt(2 pi)), |a| e^(-1/2)/(2 pi)) < min(1/4, |a|/8)}. */
    static Enclosure owenT(Enclosure h, Enclosure a, int bits) {
        Enclosure slope = a.centre().abs().scaled(-3);
        Enclosure most = Enclosure.ONE.scaled(-2);
        Enclosure steepest = most.certainlyLess(slope) ? most : slope;
        Enclosure wobble = a.deviation().scaled(-2).plus(h.deviation().times(steepest, bits), bits);
        return ofPoint(h.centre().abs(), a.centre(), bits + 4).plus(wobble.symmetric(), bits + 4);
    }

    /** About how many products it takes: the series is as long as the precision, and twice y where that is not far out. */
    static long products(Enclosure h, Enclosure a, int bits) {
        double reach =
                h.abs().upper().doubleAbove() * Math.max(1, a.abs().upper().doubleAbove());
        double y = reach * reach / 2;
        return 10L * bits + (y > 2.0 * bits + 4 * GUARD ? 0 : (long) (24 * Math.min(2.0 * bits, y)));
    }

    private static Enclosure ofPoint(Enclosure h, Enclosure a, int bits) {
        if (a.containsZero()) {
            return Enclosure.ZERO;
        } else if (a.upper().signum() < 0) {
            return ofPoint(h, a.negate(), bits).negate();
        }
        Enclosure y = h.times(h, bits + GUARD).scaled(-1);
        // T is about e^(-y) in size, which the differences below cancel
        int working = bits + GUARD + (int) StrictMath.min(bits, 1.5 * y.upper().doubleAbove());
        return Enclosure.ONE.certainlyLess(a) ? turned(h, a, working) : series(h, a, working);
    }

    private static Enclosure turned(Enclosure h, Enclosure a, int bits) {
        Enclosure root = Enclosure.of(2).sqrt(bits);
        Enclosure product = a.times(h, bits);
        Enclosure both =
                h.over(root, bits).erf(bits).times(product.over(root, bits).erf(bits), bits);
        Enclosure other = h.containsZero()
                ? Enclosure.ONE
                        .over(a, bits)
                        .arctan(bits)
                        .over(Enclosure.pi(bits).scaled(1), bits)
                : owenT(product, Enclosure.ONE.over(a, bits), bits);
        return Enclosure.ONE.minus(both, bits).scaled(-2).minus(other, bits);
    }

    private static Enclosure series(Enclosure h, Enclosure a, int bits) {
        Enclosure y = h.times(h, bits).scaled(-1);
        if (Enclosure.of(bits).certainlyLess(y)) {
            // 0 < T <= e^(-y) arctan(1)/(2 pi), and e^(-y) is below 2^-bits
            return Enclosure.ONE.scaled(-bits).symmetric();
        }
        Enclosure square = a.times(a, bits);
        Enclosure power = a;
        Enclosure chance = y.negate().exp(bits);
        Enclosure above = Enclosure.ONE.minus(chance, bits);
        Enclosure sum = a.arctan(bits);
        long last = a.magnitude() - bits;
        for (int j = 0; ; j++) {
            Enclosure term = above.times(power, bits).over(Enclosure.of(2L * j + 1), bits);
            sum = j % 2 == 0 ? sum.minus(term, bits) : sum.plus(term, bits);
            chance = chance.times(y, bits).over(Enclosure.of(j + 1L), bits);
            Enclosure rest = chance.times(power, bits).scaled(1);
            boolean halving = y.scaled(1).certainlyLess(Enclosure.of(j + 2L));
            if (halving && ((rest.containsZero() && rest.isExact()) || rest.magnitude() < last)) {
                return sum.plus(rest.symmetric(), bits).over(Enclosure.pi(bits).scaled(1), bits);
            }
            above = above.minus(chance, bits);
            power = power.times(square, bits);
        }
    }
}
