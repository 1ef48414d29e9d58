package io.github.kinks.claim;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/** Reads numbers as users write them, without rounding: {@code 3}, {@code -0.25}, {@code 1e7}, {@code 2/3}. */
public final class ExactNumber {
    private static final Pattern DECIMAL =
            Pattern.compile("([-+]?)([0-9]{1,100}|(?=\\.[0-9]))(?:\\.([0-9]{0,100}))?(?:[eE]([-+]?[0-9]{1,3}))?");
    private static final Pattern FRACTION = Pattern.compile("([-+]?[0-9]{1,100})/([0-9]{1,100})");

    private ExactNumber() {}

    /**
     * The number that {@code text} says exactly; empty where it says none, divides by zero, or has more than 100 digits
     * before or after the point or an exponent of more than three digits.
     */
    public static Optional<BigFraction> parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new BigFraction(new BigInteger(fraction.group(1)), denominator));
        }
        Matcher decimal = DECIMAL.matcher(text);
        return decimal.matches() ? Optional.of(value(decimal)) : Optional.empty();
    }

    /** Whether {@code value} is a whole number. */
    public static boolean isWhole(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE);
    }

    private static BigFraction value(Matcher decimal) {
        String after = decimal.group(3) == null ? "" : decimal.group(3);
        BigInteger digits = new BigInteger("0" + decimal.group(2) + after);
        int exponent = (decimal.group(4) == null ? 0 : Integer.parseInt(decimal.group(4))) - after.length();
        BigFraction value = exponent >= 0
                ? new BigFraction(digits.multiply(BigInteger.TEN.pow(exponent)))
                : new BigFraction(digits, BigInteger.TEN.pow(-exponent));
        return "-".equals(decimal.group(1)) ? value.negate() : value;
    }
}
