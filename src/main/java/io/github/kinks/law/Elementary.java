package io.github.kinks.law;

import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;

/**
 * Elementary functions of enclosures. Each is computed at the midpoint, in enclosure arithmetic with the series' tail
 * added to the radius, and the operand's own width enters through a bound of the derivative, stated at each function.
 */
final class Elementary {
    private static final int GUARD = 16;

    /** exp is refused past this size of its argument before anything is computed. */
    private static final int LARGEST_EXPONENT_BITS = 27;

    private static final Remembered PI = new Remembered(Elementary::machin);
    private static final Remembered LOG_2 = new Remembered(Elementary::threeArtanh);

    private Elementary() {}

    /** The number pi. */
    static Enclosure pi(int bits) {
        return PI.at(bits);
    }

    /** The natural logarithm of 2. */
    static Enclosure log2(int bits) {
        return LOG_2.at(bits);
    }

    /** Machin: pi/4 = 4 arctan(1/5) - arctan(1/239). */
    private static Enclosure machin(int bits) {
        int working = bits + GUARD;
        return inverse(5, working, true)
                .scaled(4)
                .minus(inverse(239, working, true).scaled(2), working)
                .rounded(bits);
    }

    /** ln 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749). */
    private static Enclosure threeArtanh(int bits) {
        int working = bits + GUARD;
        return inverse(26, working, false)
                .times(Enclosure.of(18), working)
                .minus(inverse(4801, working, false).scaled(1), working)
                .plus(inverse(8749, working, false).scaled(3), working)
                .rounded(bits);
    }

    /** arctan(1/q) (alternating) or artanh(1/q), summed in fixed point. */
    static Enclosure inverse(int q, int bits, boolean alternating) {
        BigInteger square = BigInteger.valueOf((long) q * q);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(q));
        BigInteger sum = BigInteger.ZERO;
        int terms = 0;
        while (power.signum() > 0) {
            BigInteger term = power.divide(BigInteger.valueOf(2L * terms + 1));
            sum = alternating && terms % 2 == 1 ? sum.subtract(term) : sum.add(term);
            power = power.divide(square);
            terms++;
        }
        // each power is low by less than 2 (an error e becomes e/q^2 + 1), each term by less than 3; the tail is below
        // 3
        return Enclosure.ball(sum, BigInteger.valueOf(3L * terms + 3), -bits).rounded(bits);
    }

    static Enclosure sqrt(Enclosure x, int bits) {
        if (x.lower().signum() < 0) {
            if (x.upper().signum() < 0) {
                throw new ArithmeticException("the square root of a negative number");
            }
            throw new Undecided("the square root's operand may be negative");
        }
        Enclosure low = root(x.lower(), bits + 2);
        // increasing, so the ends' roots are the ends
        return x.isExact() ? low.rounded(bits) : Enclosure.hull(low, root(x.upper(), bits + 2), bits);
    }

    private static Enclosure root(Dyadic x, int bits) {
        if (x.signum() == 0) {
            return Enclosure.ZERO;
        }
        long shift = Math.max(0, 2L * bits + 2 - x.mantissa().bitLength());
        shift += (x.exponent() - shift) & 1;
        BigInteger square = x.mantissa().shiftLeft(Math.toIntExact(shift));
        BigInteger root = IntegerRoot.of(square);
        long place = (x.exponent() - shift) / 2;
        if (root.multiply(root).equals(square)) {
            return Enclosure.ball(root, BigInteger.ZERO, place);
        }
        // the root lies between the integer root and the next integer
        return Enclosure.ball(root.shiftLeft(1).add(BigInteger.ONE), BigInteger.ONE, place - 1);
    }

    static Enclosure exp(Enclosure x, int bits) {
        if (x.isExact() && x.containsZero()) {
            return Enclosure.ONE;
        }
        if (x.magnitude() > LARGEST_EXPONENT_BITS) {
            if (x.containsZero()) {
                throw new Undecided("the exponent is hardly known");
            }
            throw new FormulaException("too large: the exponential of a number beyond 2^" + LARGEST_EXPONENT_BITS, -1);
        }
        Enclosure spread = x.deviation();
        if (!spread.isExact() && spread.magnitude() > -1) {
            // increasing, so the ends go to the ends
            return Enclosure.hull(exp(Enclosure.of(x.lower()), bits), exp(Enclosure.of(x.upper()), bits), bits);
        }
        Enclosure middle = expOfPoint(x.centre(), bits + 4);
        if (spread.isExact()) {
            return middle.rounded(bits);
        }
        // |e^t - 1| <= 2|t| for |t| <= 1/2
        return middle.times(Enclosure.ONE.plus(spread.scaled(1), bits + 4), bits);
    }

    private static Enclosure expOfPoint(Enclosure x, int bits) {
        int halvings = 2 + (int) StrictMath.sqrt(bits / 4.0);
        int working = bits + GUARD + 2 * halvings + (int) Math.max(0, x.magnitude());
        Enclosure log2 = log2(working);
        BigInteger twos = x.over(log2, working).lower().floor();
        Enclosure rest =
                x.minus(log2.times(Enclosure.of(twos), working), working).scaled(-halvings);
        Enclosure sum = Enclosure.ONE;
        Enclosure term = Enclosure.ONE;
        for (int i = 1; term.magnitude() > -working; i++) {
            term = term.times(rest, working).over(Enclosure.of(i), working);
            sum = sum.plus(term, working);
        }
        // |rest| < 1/2, so that the tail is smaller than the last term
        sum = sum.plus(term.symmetric(), working);
        for (int i = 0; i < halvings; i++) {
            sum = sum.times(sum, working);
        }
        return sum.scaled(twos.longValueExact());
    }

    static Enclosure log(Enclosure x, int bits) {
        if (x.containsZero()) {
            if (x.isExact()) {
                throw new ArithmeticException("the logarithm of zero");
            }
            throw new Undecided("the logarithm's operand may be zero");
        } else if (x.upper().signum() < 0) {
            throw new ArithmeticException("the logarithm of a negative number");
        }
        Enclosure middle = logOfPoint(x.centre(), bits + 4);
        if (x.isExact()) {
            return middle.rounded(bits);
        }
        Enclosure spread = x.deviation().over(x.centre(), 8);
        if (spread.magnitude() > -1) {
            return Enclosure.hull(log(Enclosure.of(x.lower()), bits), log(Enclosure.of(x.upper()), bits), bits);
        }
        // |ln(1 + t)| <= 2|t| for |t| <= 1/2
        return middle.plus(spread.scaled(1), bits);
    }

    /** x = 2^twos f with f in (0.7, 1.42); ln f = 2 artanh((f - 1)/(f + 1)). */
    private static Enclosure logOfPoint(Enclosure x, int bits) {
        long twos = x.magnitude();
        Enclosure f = x.scaled(-twos);
        if (f.certainlyLess(Enclosure.ball(BigInteger.valueOf(181), BigInteger.ZERO, -8))) {
            f = f.scaled(1);
            twos--;
        }
        int working = bits + GUARD;
        // a point near 1 has a small logarithm: f - 1 is exact at the precision of f itself
        Enclosure near = f.minus(Enclosure.ONE, Integer.MAX_VALUE / 4);
        Enclosure z = near.over(f.plus(Enclosure.ONE, working), working);
        Enclosure sum = series(z, working, false);
        if (twos == 0) {
            return sum.scaled(1);
        }
        return sum.scaled(1).plus(log2(working + 32).times(Enclosure.of(twos), working), bits);
    }

    /** arctan z (alternating) or artanh z for |z| <= 1/2. */
    private static Enclosure series(Enclosure z, int bits, boolean alternating) {
        if (z.isExact() && z.containsZero()) {
            return Enclosure.ZERO;
        }
        Enclosure square = z.times(z, bits);
        if (alternating) {
            square = square.negate();
        }
        Enclosure sum = z;
        Enclosure power = z;
        Enclosure term = z;
        long last = z.magnitude() - bits;
        for (int i = 1; term.magnitude() > last; i++) {
            power = power.times(square, bits);
            term = power.over(Enclosure.of(2L * i + 1), bits);
            sum = sum.plus(term, bits);
        }
        // terms shrink by a factor of 4 or more, so the tail is smaller than the last term
        return sum.plus(term.symmetric(), bits);
    }

    static Enclosure arctan(Enclosure x, int bits) {
        Enclosure middle = arctanOfPoint(x.centre(), bits + 4);
        // |arctan' | <= 1; far out, where the derivative is small, the width is only overstated
        return middle.plus(x.deviation(), bits);
    }

    private static Enclosure arctanOfPoint(Enclosure x, int bits) {
        if (x.containsZero()) {
            return Enclosure.ZERO;
        }
        if (x.lower().signum() < 0) {
            return arctanOfPoint(x.negate(), bits).negate();
        }
        int halvings = 2 + (int) StrictMath.sqrt(bits / 16.0);
        int working = bits + GUARD + 2 * halvings;
        boolean large = Enclosure.ONE.certainlyLess(x);
        Enclosure z = large ? Enclosure.ONE.over(x, working) : x;
        int halved = 0;
        while (z.magnitude() > -halvings) {
            // arctan z = 2 arctan(z / (1 + sqrt(1 + z^2)))
            Enclosure secant = Enclosure.ONE.plus(z.times(z, working), working).sqrt(working);
            z = z.over(Enclosure.ONE.plus(secant, working), working);
            halved++;
        }
        Enclosure angle = series(z, working, true).scaled(halved);
        return large ? pi(working).scaled(-1).minus(angle, bits) : angle.rounded(bits);
    }
}
