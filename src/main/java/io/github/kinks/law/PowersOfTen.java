package io.github.kinks.law;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Powers of ten for the decimals of many numbers, each computed once. */
final class PowersOfTen {
    /** A power is a product of one with an exponent below this and one with a multiple of it. */
    private static final int STRIDE = 64;

    private static final int GUARD = 64;

    private final int bits;
    private final BigInteger limit;
    private final BigInteger least;
    private final Map<Long, Enclosure> powers = new HashMap<>();

    /** For decimals of so many significant digits. */
    PowersOfTen(int digits) {
        this.bits = Decimals.bits(digits) + GUARD;
        this.limit = BigInteger.TEN.pow(digits);
        this.least = BigInteger.TEN.pow(digits - 1);
    }

    /** {@code 10^digits}. */
    BigInteger limit() {
        return limit;
    }

    /** {@code 10^(digits-1)}. */
    BigInteger least() {
        return least;
    }

    /** {@code x 10^place}. */
    Enclosure times(Enclosure x, long place) {
        Enclosure power = powers.get(place);
        if (power == null) {
            long multiple = Math.floorDiv(place, (long) STRIDE) * STRIDE;
            power = single(multiple).times(single(place - multiple), bits);
            powers.put(place, power);
        }
        return x.times(power, bits);
    }

    private Enclosure single(long place) {
        Enclosure power = powers.get(place);
        if (power == null) {
            power = Enclosure.of(10).pow(place, bits);
            powers.put(place, power);
        }
        return power;
    }
}
