package io.github.kinks.law;

import java.math.BigInteger;

/** Complex numbers at one place: the true parts lie in {@code [re, re + error] * 2^-place} and {@code [im, im + error] * 2^-place}. */
final class ComplexFixedPoint {
    private final BigInteger[] re;
    private final BigInteger[] im;
    private final BigInteger error;
    private final int place;

    private ComplexFixedPoint(BigInteger[] re, BigInteger[] im, BigInteger error, int place) {
        this.re = re;
        this.im = im;
        this.error = error;
        this.place = place;
    }

    static ComplexFixedPoint of(ComplexEnclosure[] values, int place) {
        BigInteger[] re = new BigInteger[values.length];
        BigInteger[] im = new BigInteger[values.length];
        BigInteger error = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            re[i] = values[i].re().lower().floorScaled(place);
            im[i] = values[i].im().lower().floorScaled(place);
            error = error.max(width(values[i].re(), re[i], place)).max(width(values[i].im(), im[i], place));
        }
        return new ComplexFixedPoint(re, im, error, place);
    }

    private static BigInteger width(Enclosure value, BigInteger low, int place) {
        return value.upper().floorScaled(place).add(BigInteger.ONE).subtract(low);
    }

    /** {@code sum_m C(j,m) value[m - from]} over all m from {@code from} up to j. */
    ComplexEnclosure chosen(PascalTriangle choose, int from, int j) {
        BigInteger real = BigInteger.ZERO;
        BigInteger imaginary = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < re.length && from + i <= j; i++) {
            BigInteger c = choose.at(j, from + i);
            real = real.add(c.multiply(re[i]));
            imaginary = imaginary.add(c.multiply(im[i]));
            all = all.add(c);
        }
        BigInteger spread = error.multiply(all);
        return new ComplexEnclosure(part(real, spread), part(imaginary, spread));
    }

    private Enclosure part(BigInteger low, BigInteger spread) {
        return Enclosure.ball(low.shiftLeft(1).add(spread), spread, -place - 1L);
    }
}
