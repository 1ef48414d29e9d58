package io.github.kinks.law;

import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;

/**
 * The gamma function of enclosures: the argument is shifted upwards by {@code G(z) = G(z+N) / (z (z+1) .. (z+N-1))},
 * which serves negative arguments too, and {@code ln G(z+N)} comes from Stirling's series. For a positive real argument
 * the remainder of that series is smaller than the first term left out (DLMF 5.11(ii)); that term is added to the radius.
 */
final class GammaFunction {
    private static final int GUARD = 24;
    private static final int LARGEST_SHIFT = 100_000;

    /** Beyond this the value is past the range of {@link Enclosure}. */
    private static final BigInteger LARGEST_ARGUMENT = BigInteger.ONE.shiftLeft(22);

    private GammaFunction() {}

    static Enclosure gamma(Enclosure z, int bits) {
        BigInteger low = z.lower().ceiling();
        BigInteger high = z.upper().floor();
        if (low.compareTo(high) <= 0 && low.signum() <= 0) {
            if (z.isExact()) {
                throw new ArithmeticException("Gamma at a pole");
            }
            throw new Undecided("a pole of Gamma lies in the argument's enclosure");
        }
        int least = bits / 2 + GUARD;
        BigInteger missing = BigInteger.valueOf(least).subtract(low);
        if (high.compareTo(LARGEST_ARGUMENT) > 0 || missing.compareTo(BigInteger.valueOf(LARGEST_SHIFT)) > 0) {
            throw new FormulaException("too large: Gamma of an argument beyond 2^22 or below -100000", -1);
        }
        int shift = Math.max(0, missing.intValueExact());
        // ln G(y) is about y ln y in size, and its error becomes the result's relative error
        int working =
                bits + GUARD + 2 * (high.bitLength() + Integer.toString(shift).length() * 4);
        Enclosure y = z.plus(Enclosure.of(shift), working);
        Enclosure value = logGamma(y, working).exp(working);
        Enclosure product = Enclosure.ONE;
        for (int i = 0; i < shift; i++) {
            product = product.times(z.plus(Enclosure.of(i), working), working);
        }
        return value.over(product, bits);
    }

    private static Enclosure logGamma(Enclosure y, int bits) {
        return logGamma(y, terms(y.lower().doubleBelow(), bits), bits);
    }

    /** Stirling's series for {@code y > 0}: all but the last of so many terms, and the last as the remainder's bound. */
    static Enclosure logGamma(Enclosure y, int terms, int bits) {
        Enclosure half = Enclosure.ONE.scaled(-1);
        Enclosure sum = y.minus(half, bits)
                .times(y.log(bits), bits)
                .minus(y, bits)
                .plus(Elementary.pi(bits).scaled(1).log(bits).scaled(-1), bits);
        BigInteger[] tangents = tangentNumbers(terms);
        Enclosure inverse = Enclosure.ONE.over(y, bits);
        Enclosure square = inverse.times(inverse, bits);
        Enclosure power = inverse;
        for (int k = 1; k <= terms; k++) {
            Enclosure term = coefficient(tangents[k], k, bits).times(power, bits);
            sum = sum.plus(k < terms ? term : term.symmetric(), bits);
            power = power.times(square, bits);
        }
        return sum;
    }

    /** B_2k / (2k (2k-1)) from the tangent number: (-1)^(k-1) T_k / ((2k-1) 4^k (4^k - 1)). */
    private static Enclosure coefficient(BigInteger tangent, int k, int bits) {
        BigInteger denominator =
                BigInteger.ONE.shiftLeft(2 * k).subtract(BigInteger.ONE).multiply(BigInteger.valueOf(2L * k - 1));
        Enclosure size =
                Enclosure.of(tangent).over(Enclosure.of(denominator), bits).scaled(-2L * k);
        return k % 2 == 1 ? size : size.negate();
    }

    /** About how many terms until they are below 2^-bits; only the width of the result depends on it. */
    private static int terms(double y, int bits) {
        double log2Term = 0;
        int k = 1;
        while (log2Term > -bits && k < 10 * bits) {
            k++;
            // |B_2k| is about 2 (2k)! / (2 pi)^2k
            log2Term += (StrictMath.log(2.0 * k * (2 * k - 1)) - 2 * StrictMath.log(6.283185307179586 * y))
                    / StrictMath.log(2);
        }
        return k + 1;
    }

    /** T_1 .. T_count by the recurrence of Knuth and Buckholtz. */
    private static BigInteger[] tangentNumbers(int count) {
        BigInteger[] t = new BigInteger[count + 1];
        t[0] = BigInteger.ZERO;
        t[1] = BigInteger.ONE;
        for (int k = 2; k <= count; k++) {
            t[k] = t[k - 1].multiply(BigInteger.valueOf(k - 1));
        }
        for (int k = 2; k <= count; k++) {
            for (int j = k; j <= count; j++) {
                t[j] = t[j - 1].multiply(BigInteger.valueOf(j - k)).add(t[j].multiply(BigInteger.valueOf(j - k + 2)));
            }
        }
        return t;
    }
}
