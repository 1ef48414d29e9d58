package io.github.kinks.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decimal output of enclosures: correctly rounded where the enclosure decides it, and rounded outwards. */
final class Decimals {
    private static final double LOG_2 = StrictMath.log10(2);

    private Decimals() {}

    static Optional<String> nearest(Enclosure x, int digits) {
        return nearest(x, digits, new PowersOfTen(digits));
    }

    private static Optional<String> nearest(Enclosure x, int digits, PowersOfTen powers) {
        Optional<Integer> sign = x.sign();
        if (sign.isEmpty()) {
            return Optional.empty();
        } else if (sign.get() == 0) {
            return Optional.of("0");
        } else if (sign.get() < 0) {
            return nearest(x.negate(), digits, powers).map(text -> "-" + text);
        }
        long place = scale(x, digits);
        for (int attempt = 0; attempt < 3; attempt++) {
            Enclosure scaled = powers.times(x, place);
            Optional<BigInteger> all = scaled.nearestWhole();
            BigInteger low = all.orElseGet(() -> halfEven(scaled.lower()));
            BigInteger high = all.orElseGet(() -> halfEven(scaled.upper()));
            if (high.compareTo(powers.limit()) >= 0) {
                place--;
            } else if (low.compareTo(powers.least()) < 0) {
                place++;
            } else {
                return low.equals(high) ? Optional.of(print(low, place)) : Optional.empty();
            }
        }
        // the interval straddles a power of ten
        return Optional.empty();
    }

    /** All of them as {@link #nearest(Enclosure, int)} has it; empty where one is. */
    static Optional<List<String>> nearest(List<Enclosure> values, int digits) {
        PowersOfTen powers = new PowersOfTen(digits);
        List<String> decimals = new ArrayList<>();
        for (Enclosure x : values) {
            Optional<String> decimal = nearest(x, digits, powers);
            if (decimal.isEmpty()) {
                return Optional.empty();
            }
            decimals.add(decimal.get());
        }
        return Optional.of(List.copyOf(decimals));
    }

    static Bracket bracket(Enclosure x, int digits) {
        if (x.isExact() && x.containsZero()) {
            return new Bracket("0", "0");
        }
        long place = scale(x, digits);
        Enclosure scaled = new PowersOfTen(digits).times(x, place);
        return new Bracket(
                print(scaled.lower().floor(), place), print(scaled.upper().ceiling(), place));
    }

    /** The power of ten that brings {@code x} to {@code digits} digits before the point, or to one more or less. */
    private static long scale(Enclosure x, int digits) {
        return digits - 1 - (long) StrictMath.floor((x.magnitude() - 1) * LOG_2);
    }

    /** More bits than {@code digits} decimal digits carry. */
    static int bits(int digits) {
        return Math.toIntExact(digits * 10L / 3 + 1);
    }

    private static BigInteger halfEven(Dyadic x) {
        BigInteger doubled = new Dyadic(x.mantissa(), x.exponent() + 1).floor();
        BigInteger floor = doubled.shiftRight(1);
        if (!doubled.testBit(0)) {
            return floor;
        }
        boolean tie = x.exponent() == -1;
        return tie && !floor.testBit(0) ? floor : floor.add(BigInteger.ONE);
    }

    /** {@code unscaled * 10^-place}, rounded to no fewer digits than it has. */
    private static String print(BigInteger unscaled, long place) {
        return unscaled.signum() == 0 ? "0" : new BigDecimal(unscaled, Math.toIntExact(place)).toString();
    }

    /** {@code numerator/denominator} correctly rounded, ties to even, by division in decimal. */
    static String nearest(BigInteger numerator, BigInteger denominator, int digits) {
        BigDecimal rounded = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        // exact quotients come with fewer digits
        return rounded.setScale(rounded.scale() + digits - rounded.precision()).toString();
    }
}
