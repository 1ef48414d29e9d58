package io.github.kinks.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** E-values in print; they are kept as logarithms, since they pass the range of a double. */
public final class EValues {
    private EValues() {}

    /**
     * {@code exp(logE)} as a decimal of two digits, cut off, and a power of ten: {@code 1.2e345}; {@code infinity} and {@code 0} at the ends.
     */
    public static String text(double logE) {
        if (logE == Double.POSITIVE_INFINITY) {
            return "infinity";
        } else if (logE == Double.NEGATIVE_INFINITY) {
            return "0";
        } else if (Double.isNaN(logE)) {
            throw new IllegalArgumentException("a log e-value cannot be NaN");
        }
        double digits = logE / StrictMath.log(10);
        double exponent = Math.floor(digits);
        double mantissa = Math.max(1, Math.min(9.9, StrictMath.pow(10, digits - exponent)));
        return new BigDecimal(mantissa).setScale(1, RoundingMode.DOWN) + "e" + (long) exponent;
    }
}
