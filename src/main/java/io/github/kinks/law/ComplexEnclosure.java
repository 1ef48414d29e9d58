package io.github.kinks.law;

/**
 * A rectangle in the complex plane that contains the true value of what it was computed for. Operations take the bits to which
 * both parts' midpoints are rounded, as those of {@link Enclosure}, and contain the result for every pair of points.
 *
 * @param re the real part
 * @param im the imaginary part
 */
record ComplexEnclosure(Enclosure re, Enclosure im) {
    static final ComplexEnclosure ONE = real(Enclosure.ONE);

    /** A real number. */
    static ComplexEnclosure real(Enclosure re) {
        return new ComplexEnclosure(re, Enclosure.ZERO);
    }

    /** The square around 0 that holds the disc whose radius is the greatest point of {@code radius}. */
    static ComplexEnclosure disc(Enclosure radius) {
        return new ComplexEnclosure(radius.symmetric(), radius.symmetric());
    }

    ComplexEnclosure plus(ComplexEnclosure other, int bits) {
        return new ComplexEnclosure(re.plus(other.re, bits), im.plus(other.im, bits));
    }

    ComplexEnclosure minus(ComplexEnclosure other, int bits) {
        return plus(other.negate(), bits);
    }

    ComplexEnclosure times(ComplexEnclosure other, int bits) {
        return new ComplexEnclosure(
                re.times(other.re, bits).minus(im.times(other.im, bits), bits),
                re.times(other.im, bits).plus(im.times(other.re, bits), bits));
    }

    ComplexEnclosure times(Enclosure factor, int bits) {
        return new ComplexEnclosure(re.times(factor, bits), im.times(factor, bits));
    }

    ComplexEnclosure over(Enclosure divisor, int bits) {
        return new ComplexEnclosure(re.over(divisor, bits), im.over(divisor, bits));
    }

    /** {@code this^2}, in which the parts' dependence is kept. */
    ComplexEnclosure square(int bits) {
        return new ComplexEnclosure(
                re.plus(im, bits).times(re.minus(im, bits), bits),
                re.times(im, bits).scaled(1));
    }

    /** {@code 1/this}; {@link ArithmeticException} where zero is not excluded. */
    ComplexEnclosure reciprocal(int bits) {
        return new ComplexEnclosure(re, im.negate()).over(squaredModulus(bits), bits);
    }

    /** {@code |this|^2}. */
    Enclosure squaredModulus(int bits) {
        return re.abs().pow(2, bits).plus(im.abs().pow(2, bits), bits);
    }

    /** Whether both parts of every point are below {@code 2^power} in absolute value. */
    boolean isWithin(long power) {
        return isWithin(re, power) && isWithin(im, power);
    }

    private static boolean isWithin(Enclosure part, long power) {
        return part.magnitude() <= power || (part.isExact() && part.containsZero());
    }

    /** A number that no point exceeds in modulus, and that is not much greater. */
    Enclosure size() {
        return re.abs().plus(im.abs(), 64);
    }

    /** {@code this ^ power}, for a power of 0 or more. */
    ComplexEnclosure pow(int power, int bits) {
        ComplexEnclosure result = ONE;
        for (int i = 31 - Integer.numberOfLeadingZeros(power); i >= 0; i--) {
            result = result.square(bits);
            if ((power >> i & 1) == 1) {
                result = result.times(this, bits);
            }
        }
        return result;
    }

    ComplexEnclosure negate() {
        return new ComplexEnclosure(re.negate(), im.negate());
    }

    ComplexEnclosure scaled(long power) {
        return new ComplexEnclosure(re.scaled(power), im.scaled(power));
    }

    /** {@code e ^ this}. */
    ComplexEnclosure exp(int bits) {
        return turn(im, bits).times(re.exp(bits), bits);
    }

    /** {@code e^(i angle)}: at the midpoint, whose distance from a point bounds the distance of the values. */
    static ComplexEnclosure turn(Enclosure angle, int bits) {
        ComplexEnclosure middle = turnOfPoint(angle.centre(), bits + 4);
        ComplexEnclosure spread = new ComplexEnclosure(angle.deviation(), angle.deviation());
        return middle.plus(spread, bits);
    }

    /** The exponential series at a small part of the angle, squared as often as that was halved. */
    private static ComplexEnclosure turnOfPoint(Enclosure angle, int bits) {
        if (angle.containsZero()) {
            return ONE;
        }
        int halvings = 2 + (int) StrictMath.sqrt(bits / 4.0) + (int) Math.max(0, angle.magnitude());
        int working = bits + 16 + 2 * halvings;
        Enclosure rest = angle.scaled(-halvings);
        ComplexEnclosure term = ONE;
        ComplexEnclosure sum = ONE;
        for (int i = 1; !term.isWithin(-working); i++) {
            Enclosure factor = rest.over(Enclosure.of(i), working);
            term = new ComplexEnclosure(term.im.negate(), term.re).times(factor, working);
            sum = sum.plus(term, working);
        }
        // |rest| < 1/4, so that what is left out is smaller than the last term, of which one part is 0
        sum = sum.plus(disc(term.size()), working);
        for (int i = 0; i < halvings; i++) {
            sum = sum.square(working);
        }
        return sum;
    }
}
