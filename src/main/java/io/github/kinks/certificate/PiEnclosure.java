package io.github.kinks.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Powers of 1/Pi between fractions, by Machin's formula {@code Pi = 16 arctan(1/5) - 4 arctan(1/239)}: the sums of the alternating
 * series lie on either side of an arctangent in turn.
 *
 * @param lower for each d a fraction less than {@code Pi^-d}, or equal for d = 0
 * @param upper the same from above
 */
record PiEnclosure(List<BigFraction> lower, List<BigFraction> upper) {

    /** Powers up to {@code most}, with fractions over {@code 2^bits}; each enclosure is some 2^-bits wide. */
    static PiEnclosure of(int most, int bits) {
        BigFraction[] fifth = arcTan(5, bits);
        BigFraction[] small = arcTan(239, bits);
        BigFraction least = fifth[0].multiply(16).subtract(small[1].multiply(4));
        BigFraction largest = fifth[1].multiply(16).subtract(small[0].multiply(4));
        BigFraction low = down(largest.reciprocal(), bits);
        BigFraction high = up(least.reciprocal(), bits);
        List<BigFraction> lower = new ArrayList<>(List.of(BigFraction.ONE));
        List<BigFraction> upper = new ArrayList<>(List.of(BigFraction.ONE));
        for (int d = 1; d <= most; d++) {
            lower.add(down(lower.get(d - 1).multiply(low), bits));
            upper.add(up(upper.get(d - 1).multiply(high), bits));
        }
        return new PiEnclosure(List.copyOf(lower), List.copyOf(upper));
    }

    /** {@code sum_d coefficients_d Pi^-d} from below. */
    BigFraction lowerBound(List<BigFraction> coefficients) {
        return bound(coefficients, lower, upper);
    }

    /** The same from above. */
    BigFraction upperBound(List<BigFraction> coefficients) {
        return bound(coefficients, upper, lower);
    }

    private static BigFraction bound(
            List<BigFraction> coefficients, List<BigFraction> forPositive, List<BigFraction> forNegative) {
        BigFraction sum = BigFraction.ZERO;
        for (int d = 0; d < coefficients.size(); d++) {
            BigFraction c = coefficients.get(d);
            sum = sum.add(c.multiply((c.signum() >= 0 ? forPositive : forNegative).get(d)));
        }
        return sum;
    }

    /** {@code arctan(1/x)} from below and above: a sum that ends with a negative term, and the one before it. */
    private static BigFraction[] arcTan(int x, int bits) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction before = sum;
        BigFraction power = new BigFraction(1, x);
        BigFraction shrink = new BigFraction(1, x * x);
        BigFraction small = new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits + 8));
        int i = 0;
        while (power.compareTo(small) > 0 || i % 2 != 0) {
            before = sum;
            BigFraction term = power.divide(2L * i + 1);
            sum = i % 2 == 0 ? sum.add(term) : sum.subtract(term);
            power = power.multiply(shrink);
            i++;
        }
        return new BigFraction[] {sum, before};
    }

    private static BigFraction down(BigFraction value, int bits) {
        BigInteger scaled =
                LinearForm.floor(new BigFraction(value.getNumerator().shiftLeft(bits), value.getDenominator()));
        return new BigFraction(scaled, BigInteger.ONE.shiftLeft(bits));
    }

    private static BigFraction up(BigFraction value, int bits) {
        return down(value.negate(), bits).negate();
    }
}
