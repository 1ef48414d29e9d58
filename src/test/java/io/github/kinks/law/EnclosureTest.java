package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.BiFunction;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {
    private static final int BITS = 100;

    private static Enclosure of(long numerator, long denominator) {
        return Enclosure.of(new BigFraction(numerator, denominator), BITS);
    }

    @Test
    void bracketsWhatItRounds() {
        Enclosure third = of(1, 3);
        assertThat(third.isExact()).isFalse();
        // strictly on both sides: an end rounded inwards would have passed 1/3
        BigFraction value = new BigFraction(1, 3);
        assertThat(compare(third.lower(), value)).isNegative();
        assertThat(compare(third.upper(), value)).isPositive();
        assertThat(third.relativeBits()).isGreaterThanOrEqualTo(BITS - 4);

        Enclosure root = Enclosure.of(2).sqrt(BITS);
        assertThat(square(root.lower()).compareTo(new Dyadic(BigInteger.TWO, 0)))
                .isNegative();
        assertThat(square(root.upper()).compareTo(new Dyadic(BigInteger.TWO, 0)))
                .isPositive();
        assertThat(Enclosure.of(9).sqrt(BITS).isExact()).isTrue();
    }

    private static Dyadic square(Dyadic x) {
        return new Dyadic(x.mantissa().pow(2), 2 * x.exponent());
    }

    private static int compare(Dyadic x, BigFraction y) {
        BigFraction exact = new BigFraction(x.mantissa(), BigInteger.ONE.shiftLeft((int) -x.exponent()));
        return exact.compareTo(y);
    }

    /** Chains of random operations beside exact fractions; few bits, so that nearly every operation rounds. */
    @ParameterizedTest
    @ValueSource(ints = {8, 17, 64})
    void randomChainsOfOperationsEncloseTheExactResult(int bits) {
        Random random = new Random(20_261_122L + bits);
        int rounded = 0;
        for (int run = 0; run < 2_000; run++) {
            BigFraction exact = new BigFraction(random.nextInt(2_000) - 1_000, 1 + random.nextInt(999));
            Enclosure enclosed = Enclosure.of(exact, bits);
            for (int step = 0; step < 6; step++) {
                BigFraction next = new BigFraction(random.nextInt(2_000) - 1_000, 1 + random.nextInt(999));
                Enclosure narrow = Enclosure.of(next, bits);
                switch (random.nextInt(5)) {
                    case 0 -> {
                        exact = exact.add(next);
                        enclosed = enclosed.plus(narrow, bits);
                    }
                    case 1 -> {
                        exact = exact.subtract(next);
                        enclosed = enclosed.minus(narrow, bits);
                    }
                    case 2 -> {
                        exact = exact.multiply(next);
                        enclosed = enclosed.times(narrow, bits);
                    }
                    case 3 -> {
                        exact = exact.pow(3);
                        enclosed = enclosed.pow(3, bits);
                    }
                    default -> {
                        if (!narrow.containsZero()) {
                            exact = exact.divide(next);
                            enclosed = enclosed.over(narrow, bits);
                        }
                    }
                }
                assertThat(enclosed.contains(exact))
                        .as("run %d step %d", run, step)
                        .isTrue();
                rounded += enclosed.isExact() ? 0 : 1;
            }
        }
        assertThat(rounded).isGreaterThan(5_000);
    }

    /** The wide operand contains the narrow one, so the wide result, widened by its rounding, contains the narrow result. */
    @Test
    void functionsOfWideEnclosuresContainThoseOfTheirPoints() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            BigFraction at = new BigFraction(1 + random.nextInt(5_000), 1 + random.nextInt(1_000));
            Enclosure wide = Enclosure.of(at, 14);
            Enclosure narrow = Enclosure.of(at, 300);
            assertThat(wide.exp(20).contains(narrow.exp(250))).as("exp %s", at).isTrue();
            assertThat(wide.log(20).contains(narrow.log(250))).as("log %s", at).isTrue();
            assertThat(wide.sqrt(20).contains(narrow.sqrt(250)))
                    .as("sqrt %s", at)
                    .isTrue();
            assertThat(wide.arctan(20).contains(narrow.arctan(250)))
                    .as("arctan %s", at)
                    .isTrue();
            assertThat(wide.gamma(20).contains(narrow.gamma(250)))
                    .as("gamma %s", at)
                    .isTrue();
        }
    }

    @Test
    void veryWideOperandsAreEnclosedToo() {
        Enclosure wide = Enclosure.hull(Enclosure.of(1), Enclosure.of(9), 30);
        assertThat(wide.exp(30).contains(Enclosure.of(9).exp(90))).isTrue();
        assertThat(wide.exp(30).contains(Enclosure.of(1).exp(90))).isTrue();
        assertThat(wide.exp(30).contains(Enclosure.of(10).exp(90))).isFalse();
        assertThat(wide.log(30).contains(Enclosure.of(9).log(90))).isTrue();
        assertThat(wide.log(30).contains(Enclosure.of(10).log(90))).isFalse();
    }

    @Test
    void identitiesHoldToNearlyAllBits() {
        for (int bits : new int[] {60, 500, 3_000}) {
            Enclosure x = Enclosure.of(new BigFraction(22, 7), bits + 64);
            same(x.log(bits + 32).exp(bits), x, bits - 8);
            same(
                    x.arctan(bits + 32).plus(Enclosure.ONE.over(x, bits + 32).arctan(bits + 32), bits),
                    half(bits),
                    bits - 8);
            // G(z) G(1-z) = pi / sin(pi z) at z = 1/6, and the recurrence downwards
            Enclosure sixth = Enclosure.of(new BigFraction(1, 6), bits + 64);
            Enclosure rest = Enclosure.of(new BigFraction(5, 6), bits + 64);
            same(
                    sixth.gamma(bits).times(rest.gamma(bits), bits),
                    Enclosure.pi(bits).scaled(1),
                    bits - 12);
            same(rest.negate().gamma(bits).times(rest.negate(), bits), sixth.gamma(bits), bits - 12);
            same(Enclosure.of(1).scaled(-1).gamma(bits), Enclosure.pi(bits + 8).sqrt(bits), bits - 8);
        }
    }

    private static Enclosure half(int bits) {
        return Enclosure.pi(bits).scaled(-1);
    }

    private static void same(Enclosure a, Enclosure b, int relativeBits) {
        assertThat(a.isDisjointFrom(b)).as("%s and %s", a, b).isFalse();
        assertThat(a.relativeBits()).isGreaterThanOrEqualTo(relativeBits);
        // moved by a little more than its width it no longer meets the other
        Enclosure moved = a.times(
                Enclosure.ONE.plus(Enclosure.ONE.scaled(-relativeBits + 4L), relativeBits + 60), relativeBits + 60);
        assertThat(moved.isDisjointFrom(b)).isTrue();
    }

    @Test
    void refusesWhatItsOperandsDoNotDecide() {
        Enclosure nearZero = of(1, 3).minus(of(1, 3), BITS);
        assertThat(nearZero.sign()).isEmpty();
        assertThatThrownBy(() -> Enclosure.ONE.over(nearZero, BITS)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> nearZero.sqrt(BITS)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> nearZero.log(BITS)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> nearZero.gamma(BITS)).isInstanceOf(ArithmeticException.class);
        assertThat(nearZero.abs().lower().signum()).isZero();
        assertThat(nearZero.abs().contains(new BigFraction(0))).isTrue();
    }

    @Test
    void hullAndRoundingContainTheirOperands() {
        BiFunction<Enclosure, Enclosure, Enclosure> hull = (a, b) -> Enclosure.hull(a, b, 10);
        Enclosure both = hull.apply(of(1, 3), of(-5, 7));
        assertThat(both.contains(of(1, 3))).isTrue();
        assertThat(both.contains(of(-5, 7))).isTrue();
        assertThat(both.rounded(3).contains(both)).isTrue();
        assertThat(of(1, 3).contains(both)).isFalse();
    }

    @Test
    void decimalsAreRoundedToNearestAndBracketsOutwards() {
        assertThat(of(2, 3).decimal(5)).contains("0.66667");
        assertThat(of(-2, 3).decimal(5)).contains("-0.66667");
        assertThat(of(2, 3).bracket(5)).isEqualTo(new Bracket("0.66666", "0.66667"));
        assertThat(of(-2, 3).bracket(5)).isEqualTo(new Bracket("-0.66667", "-0.66666"));
        assertThat(Enclosure.ZERO.decimal(5)).contains("0");
        assertThat(of(1, 8).decimal(2)).contains("0.12");
        assertThat(of(3, 8).decimal(2)).contains("0.38");
        assertThat(of(99_999, 100_000).decimal(3)).contains("1.00");
        assertThat(of(123_456, 1).decimal(3)).contains("1.23E+5");
        assertThat(of(1, 3).decimal(40)).isEmpty();
    }

    /** Against BigDecimal at random: right in every digit, or not decided. */
    @Test
    void decimalsAgreeWithDecimalDivision() {
        Random random = new Random(5);
        for (int run = 0; run < 3_000; run++) {
            BigInteger top = new BigInteger(1 + random.nextInt(90), random).add(BigInteger.ONE);
            BigInteger bottom = new BigInteger(1 + random.nextInt(90), random).add(BigInteger.ONE);
            int digits = 1 + random.nextInt(20);
            String exact = Decimals.nearest(top, bottom, digits);
            Enclosure.of(new BigFraction(top, bottom), 200)
                    .decimal(digits)
                    .ifPresent(text -> assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(exact)));
            Bracket bracket = Enclosure.of(new BigFraction(top, bottom), 30).bracket(digits);
            BigDecimal product = new BigDecimal(top);
            assertThat(new BigDecimal(bracket.lower()).multiply(new BigDecimal(bottom)))
                    .isLessThanOrEqualTo(product);
            assertThat(new BigDecimal(bracket.upper()).multiply(new BigDecimal(bottom)))
                    .isGreaterThanOrEqualTo(product);
        }
    }

    private static Enclosure ball(long middle, long radius) {
        return Enclosure.ball(BigInteger.valueOf(middle), BigInteger.valueOf(radius), 0);
    }

    @Test
    void absoluteValuesOfIntervals() {
        assertThat(of(-1, 3).abs().contains(new BigFraction(1, 3))).isTrue();
        assertThat(of(-1, 3).abs().lower().signum()).isPositive();
        assertThat(of(1, 3).abs().contains(new BigFraction(1, 3))).isTrue();
        // [-1, 3] becomes [0, 3] and [-5, 2] becomes [0, 5]
        assertThat(ball(1, 2).abs().lower()).isEqualTo(Dyadic.of(0));
        assertThat(ball(1, 2).abs().upper()).isEqualTo(Dyadic.of(3));
        assertThat(Enclosure.ball(BigInteger.valueOf(-3), BigInteger.valueOf(7), -1)
                        .abs()
                        .upper())
                .isEqualTo(Dyadic.of(5));
    }

    /** Closed intervals: a common end is a common point. */
    @Test
    void intervalsThatTouchAreNotDisjoint() {
        Enclosure low = ball(1, 1);
        Enclosure high = ball(3, 1);
        assertThat(low.certainlyLess(high)).isFalse();
        assertThat(low.isDisjointFrom(high)).isFalse();
        assertThat(high.isDisjointFrom(low)).isFalse();
        assertThat(low.certainlyLess(ball(4, 1))).isTrue();
        assertThat(ball(4, 1).isDisjointFrom(low)).isTrue();
        assertThat(ball(4, 1).certainlyLess(low)).isFalse();
    }

    @Test
    void signsOfIntervalsThatTouchZero() {
        assertThat(ball(1, 1).sign()).isEmpty();
        assertThat(ball(-1, 1).sign()).isEmpty();
        assertThat(ball(2, 1).sign()).hasValue(1);
        assertThat(ball(-2, 1).sign()).hasValue(-1);
        assertThat(ball(0, 0).sign()).hasValue(0);
        assertThat(ball(1, 1).containsZero()).isTrue();
    }

    @Test
    void relativeBitsBoundTheRadiusByTheMidpoint() {
        for (int middle = 1; middle <= 70; middle++) {
            assertThat(ball(middle, 0).relativeBits()).isGreaterThan(1_000_000);
            for (int radius = 1; radius <= 70; radius++) {
                int bits = ball(middle, radius).relativeBits();
                assertThat(bits).isNotNegative();
                if (bits > 0) {
                    assertThat(radius << bits).isLessThanOrEqualTo(middle);
                }
                // two more would be too many
                assertThat(radius << (bits + 2)).isGreaterThan(middle);
            }
        }
    }

    @Test
    void isWrittenAsABracket() {
        assertThat(of(1, 3)).hasToString("[0.33333333333333333333, 0.33333333333333333334]");
        assertThat(Enclosure.of(-2)).hasToString("[-2.0000000000000000000, -2.0000000000000000000]");
    }
}
