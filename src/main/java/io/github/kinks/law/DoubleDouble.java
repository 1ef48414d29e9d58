package io.github.kinks.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.core.DD;

/**
 * The exponential, the logarithm and the logarithm of the gamma function on sums of two doubles. Absolute errors are below
 * {@code 2^-95 (1 + |result|)} ({@code exp}: relative, plus that of its argument). Only plain IEEE operations and {@link StrictMath}
 * are used, so results are the same on every machine.
 */
final class DoubleDouble {
    private static final int BITS = 160;
    private static final DD LOG_2 = of(Enclosure.of(2).log(BITS));
    private static final DD HALF_LOG_2_PI =
            of(Enclosure.pi(BITS).scaled(1).log(BITS).scaled(-1));

    /** From here the terms below leave an error under 2^-112. */
    private static final double STIRLING_FROM = 40;

    /** B_2m / (2m (2m-1)) for m = 1, 2, .. in Stirling's series. */
    private static final List<DD> STIRLING = List.of(
            DD.fromQuotient(1, 12),
            DD.fromQuotient(-1, 360),
            DD.fromQuotient(1, 1260),
            DD.fromQuotient(-1, 1680),
            DD.fromQuotient(1, 1188),
            DD.fromQuotient(-691, 360_360),
            DD.fromQuotient(1, 156),
            DD.fromQuotient(-3617, 122_400),
            DD.fromQuotient(43_867, 244_188),
            DD.fromQuotient(-174_611, 125_400),
            DD.fromQuotient(77_683, 5_796),
            DD.fromQuotient(-236_364_091, 1_506_960));

    /** 1/m! for m = 12, 11, .., 1. */
    private static final List<DD> EXPONENTIAL = List.of(
            DD.fromQuotient(1, 479_001_600),
            DD.fromQuotient(1, 39_916_800),
            DD.fromQuotient(1, 3_628_800),
            DD.fromQuotient(1, 362_880),
            DD.fromQuotient(1, 40_320),
            DD.fromQuotient(1, 5_040),
            DD.fromQuotient(1, 720),
            DD.fromQuotient(1, 120),
            DD.fromQuotient(1, 24),
            DD.fromQuotient(1, 6),
            DD.fromQuotient(1, 2),
            DD.ONE);

    private static final int HALVINGS = 8;

    private DoubleDouble() {}

    /** The nearest pair of doubles, nearly. */
    static DD of(ExactValue value) {
        Enclosure enclosure = value.enclosure(BITS);
        return of(enclosure);
    }

    static DD of(Enclosure narrow) {
        Dyadic lower = narrow.rounded(BITS).lower();
        BigDecimal mantissa = new BigDecimal(lower.mantissa());
        int exponent = Math.toIntExact(lower.exponent());
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(exponent)));
        return DD.from(exponent < 0 ? mantissa.divide(power) : mantissa.multiply(power));
    }

    /** {@code e^x}, for results in the range of normal doubles; what is smaller becomes inexact, then 0. */
    static DD exp(DD x) {
        int power = (int) StrictMath.rint(x.hi() / LOG_2.hi());
        if (power < -1_100) {
            return DD.ZERO;
        }
        DD rest = x.subtract(LOG_2.multiply((double) power)).scalb(-HALVINGS);
        DD sum = DD.ZERO;
        for (DD coefficient : EXPONENTIAL) {
            sum = sum.add(coefficient).multiply(rest);
        }
        // e^2t - 1 = (e^t - 1)(2 + e^t - 1), without the loss that squaring e^t near 1 has
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum.add(2));
        }
        return sum.add(1).scalb(power);
    }

    /** The natural logarithm of a positive normal number. */
    static DD log(DD x) {
        double near = StrictMath.log(x.hi());
        // e is about 2^-52 (1 + |near|), and what the series leaves out is its cube
        DD e = x.multiply(exp(DD.of(-near))).subtract(1);
        return e.subtract(e.square().multiply(0.5)).add(near);
    }

    /** log G(x) for x > 0. */
    static DD logGamma(DD x) {
        DD shifted = x;
        DD product = DD.ONE;
        while (shifted.hi() < STIRLING_FROM) {
            product = product.multiply(shifted);
            shifted = shifted.add(1);
        }
        DD inverse = shifted.reciprocal();
        DD square = inverse.square();
        DD series = DD.ZERO;
        for (int m = STIRLING.size() - 1; m >= 0; m--) {
            series = series.multiply(square).add(STIRLING.get(m));
        }
        return shifted.subtract(0.5)
                .multiply(log(shifted))
                .subtract(shifted)
                .add(HALF_LOG_2_PI)
                .add(series.multiply(inverse))
                .subtract(log(product));
    }

    /** log C(n,k). */
    static DD logChoose(int n, int k) {
        return logGamma(DD.of(n + 1.0)).subtract(logGamma(DD.of(k + 1.0))).subtract(logGamma(DD.of(n - k + 1.0)));
    }
}
