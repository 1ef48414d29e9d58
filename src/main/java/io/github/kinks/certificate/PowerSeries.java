package io.github.kinks.certificate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A power series in x = 1/n with rational coefficients, known up to some power; exact arithmetic on what is known. It stands for
 * the asymptotic series of a function of n as n grows, without its leading power of n.
 *
 * @param coefficients those of {@code x^0, x^1, ..}; at least one
 */
public record PowerSeries(List<BigFraction> coefficients) {
    /** @throws IllegalArgumentException if there is no coefficient */
    public PowerSeries {
        coefficients = List.copyOf(coefficients);
        if (coefficients.isEmpty()) {
            throw new IllegalArgumentException("a power series has a constant term");
        }
    }

    /** The highest power that is known. */
    public int order() {
        return coefficients.size() - 1;
    }

    /** The coefficient of {@code x^k}, for k up to {@link #order}. */
    public BigFraction coefficient(int k) {
        return coefficients.get(k);
    }

    /** The constant 1 up to {@code x^order}. */
    public static PowerSeries one(int order) {
        return linear(BigFraction.ZERO, order);
    }

    /** {@code 1 + a x} up to {@code x^order}. */
    public static PowerSeries linear(BigFraction a, int order) {
        List<BigFraction> known = zeros(order);
        known.set(0, BigFraction.ONE);
        if (order > 0) {
            known.set(1, a);
        }
        return new PowerSeries(known);
    }

    /**
     * {@code f(n)} over its leading term, as n grows.
     *
     * @throws NotDecidable if another variable than n occurs
     */
    public static PowerSeries of(RationalFunction f, int order) {
        return reversed(f.numerator(), order)
                .times(reversed(f.denominator(), order).power(BigFraction.MINUS_ONE));
    }

    /** {@code p(1/x) x^degree} over its value at x = 0. */
    private static PowerSeries reversed(Polynomial p, int order) {
        int degree = p.degree("n");
        List<BigFraction> known = zeros(order);
        for (int k = 0; k <= Math.min(order, degree); k++) {
            known.set(
                    k,
                    p.coefficient("n", degree - k)
                            .asConstant()
                            .orElseThrow(() -> new NotDecidable("the series of " + p)));
        }
        BigFraction leading = known.get(0);
        return new PowerSeries(known.stream().map(c -> c.divide(leading)).toList());
    }

    /** The same up to {@code x^order}, which is not more than is known. */
    public PowerSeries upTo(int order) {
        return new PowerSeries(coefficients.subList(0, order + 1));
    }

    /** Product, as far as both are known. */
    public PowerSeries times(PowerSeries other) {
        int order = Math.min(order(), other.order());
        List<BigFraction> product = zeros(order);
        for (int i = 0; i <= order; i++) {
            for (int j = 0; i + j <= order; j++) {
                BigFraction term = coefficient(i).multiply(other.coefficient(j));
                product.set(i + j, product.get(i + j).add(term));
            }
        }
        return new PowerSeries(product);
    }

    /**
     * The power with any rational exponent, by {@code f g' = exponent f' g}.
     *
     * @throws IllegalArgumentException if the constant term is not 1
     */
    public PowerSeries power(BigFraction exponent) {
        if (!coefficient(0).equals(BigFraction.ONE)) {
            throw new IllegalArgumentException("powers are taken of series with the constant term 1");
        }
        List<BigFraction> power = zeros(order());
        power.set(0, BigFraction.ONE);
        for (int k = 1; k <= order(); k++) {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 1; i <= k; i++) {
                BigFraction weight = exponent.multiply(i).subtract(k - i);
                sum = sum.add(weight.multiply(coefficient(i)).multiply(power.get(k - i)));
            }
            power.set(k, sum.divide(k));
        }
        return new PowerSeries(power);
    }

    /**
     * The exponential, by {@code g' = f' g}.
     *
     * @throws IllegalArgumentException if the constant term is not 0
     */
    public PowerSeries exp() {
        if (!coefficient(0).isZero()) {
            throw new IllegalArgumentException("exponentials are taken of series without a constant term");
        }
        List<BigFraction> result = zeros(order());
        result.set(0, BigFraction.ONE);
        for (int k = 1; k <= order(); k++) {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 1; i <= k; i++) {
                sum = sum.add(coefficient(i).multiply(i).multiply(result.get(k - i)));
            }
            result.set(k, sum.divide(k));
        }
        return new PowerSeries(result);
    }

    /**
     * {@code f(n + step)/n^power} where this is {@code f(n)/n^power}, as n grows: each {@code x^k} becomes
     * {@code x^k (1 + step x)^(power-k)}. One more power of x is known than of this, but for what {@code x^(order+1)} would add.
     */
    PowerSeries moved(int step, BigFraction power) {
        int order = order() + 1;
        List<BigFraction> sum = zeros(order);
        PowerSeries factor = linear(new BigFraction(step), order);
        for (int k = 0; k <= order(); k++) {
            PowerSeries binomial = factor.power(power.subtract(k));
            for (int i = 0; k + i <= order; i++) {
                sum.set(k + i, sum.get(k + i).add(coefficient(k).multiply(binomial.coefficient(i))));
            }
        }
        return new PowerSeries(sum);
    }

    /**
     * Whether {@code n^power} times this series solves {@code f(n + step) = ratio(n) f(n)} as far as it is known: put in, it leaves
     * nothing of {@code n^power, .., n^(power-order-1)}. Since {@code x^k}, put in, leaves {@code step k x^(k+1)} and higher powers,
     * one series at most does so with a given constant term, and it is the asymptotic series of every solution that has one with
     * that leading term.
     *
     * @param step at least 1
     * @throws NotDecidable if the ratio holds another variable than n
     */
    public boolean solves(RationalFunction ratio, int step, BigFraction power) {
        boolean growsAlike =
                ratio.numerator().degree("n") == ratio.denominator().degree("n");
        BigFraction leading = leading(ratio.numerator()).divide(leading(ratio.denominator()));
        if (step < 1 || !growsAlike || !leading.equals(BigFraction.ONE)) {
            return false;
        }
        // the coefficient of x^(order+1) itself drops out, as the ratio begins with 1
        List<BigFraction> padded = new ArrayList<>(coefficients);
        padded.add(BigFraction.ZERO);
        PowerSeries right = new PowerSeries(padded).times(of(ratio, order() + 1));
        return right.equals(moved(step, power));
    }

    private static BigFraction leading(Polynomial p) {
        return p.coefficient("n", p.degree("n")).asConstant().orElseThrow(() -> new NotDecidable("the series of " + p));
    }

    private static List<BigFraction> zeros(int order) {
        List<BigFraction> zeros = new ArrayList<>();
        for (int k = 0; k <= order; k++) {
            zeros.add(BigFraction.ZERO);
        }
        return zeros;
    }
}
