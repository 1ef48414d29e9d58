package io.github.kinks.certificate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The corrections to the leading term of a Gamma function as its argument grows, from Bernoulli polynomials:
 *
 * <pre>log Gamma(z + t) ~ (z + t - 1/2) log z - z + log(2 pi)/2 + sum_(k at least 1) (-1)^(k+1) B_(k+1)(t) / (k (k+1) z^k)</pre>
 *
 * (NIST Digital Library of Mathematical Functions, 5.11.8).
 */
public final class StirlingSeries {
    private StirlingSeries() {}

    /**
     * {@code Gamma(s n + t)^exponent} over its leading term, in powers of 1/n.
     *
     * @param s positive
     */
    public static PowerSeries gamma(BigFraction s, BigFraction t, BigFraction exponent, int order) {
        List<BigFraction> numbers = bernoulli(order + 1);
        List<BigFraction> logarithm = new ArrayList<>(List.of(BigFraction.ZERO));
        BigFraction power = BigFraction.ONE;
        for (int k = 1; k <= order; k++) {
            power = power.multiply(s);
            BigFraction sign = new BigFraction(k % 2 == 1 ? 1 : -1);
            logarithm.add(sign.multiply(exponent)
                    .multiply(polynomial(numbers, k + 1, t))
                    .divide(power.multiply(k).multiply(k + 1)));
        }
        return new PowerSeries(logarithm).exp();
    }

    /** {@code B_k(t) = sum_i C(k,i) B_i t^(k-i)}, by Horner's rule. */
    private static BigFraction polynomial(List<BigFraction> numbers, int k, BigFraction t) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction choose = BigFraction.ONE;
        for (int i = 0; i <= k; i++) {
            sum = sum.multiply(t).add(choose.multiply(numbers.get(i)));
            choose = choose.multiply(k - i).divide(i + 1);
        }
        return sum;
    }

    /** {@code B_0, .., B_last} with {@code B_1 = -1/2}, by {@code sum_(i below k) C(k,i) B_i = 0}. */
    private static List<BigFraction> bernoulli(int last) {
        List<BigFraction> numbers = new ArrayList<>(List.of(BigFraction.ONE));
        for (int k = 2; k <= last + 1; k++) {
            BigFraction sum = BigFraction.ZERO;
            BigFraction choose = BigFraction.ONE;
            for (int i = 0; i < k - 1; i++) {
                sum = sum.add(choose.multiply(numbers.get(i)));
                choose = choose.multiply(k - i).divide(i + 1);
            }
            numbers.add(sum.divide(k).negate());
        }
        return numbers;
    }
}
