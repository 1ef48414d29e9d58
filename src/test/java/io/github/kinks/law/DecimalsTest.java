package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @Test
    void thereAreMoreBitsThanTheDigitsCarryButFew() {
        for (int digits = 1; digits <= 3_000; digits++) {
            BigInteger largest = BigInteger.TEN.pow(digits);
            assertThat(BigInteger.ONE.shiftLeft(Decimals.bits(digits))).isGreaterThan(largest);
            assertThat(Decimals.bits(digits)).isLessThanOrEqualTo(largest.bitLength() + digits / 80 + 2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 5, 0",
        "1, 4, 5, 0.25000",
        "1, 3, 5, 0.33333",
        "-2, 3, 5, -0.66667",
        "125, 1, 2, 1.2E+2",
        "135, 1, 2, 1.4E+2",
        "1000, 1, 6, 1000.00",
        "999999, 1000000, 3, 1.00"
    })
    void fractionsAreDividedOutToAsManyDigits(long numerator, long denominator, int digits, String expected) {
        assertThat(Decimals.nearest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), digits))
                .isEqualTo(expected);
    }

    @Test
    void pointsAreBracketedByThemselves() {
        assertThat(Enclosure.of(5).bracket(3)).isEqualTo(new Bracket("5.00", "5.00"));
        assertThat(Enclosure.of(-64).bracket(4)).isEqualTo(new Bracket("-64.00", "-64.00"));
        assertThat(Enclosure.ZERO.bracket(4)).isEqualTo(new Bracket("0", "0"));
        // [-2, 4]
        Enclosure wide = Enclosure.ball(BigInteger.ONE, BigInteger.valueOf(3), 0);
        assertThat(wide.bracket(2)).isEqualTo(new Bracket("-2.0", "4.0"));
    }

    /** Where both ends round alike the digit is decided, also just above and below a power of ten. */
    @ParameterizedTest
    @CsvSource({
        "1023, 1024, 2, 1.0",
        "1025, 1024, 2, 1.0",
        "10239, 1024, 3, 10.0",
        "1019, 1024, 3, 0.995",
        "1, 1024, 3, 0.000977"
    })
    void roundsAcrossPowersOfTen(long numerator, long denominator, int digits, String expected) {
        Enclosure x = Enclosure.of(numerator).over(Enclosure.of(denominator), 100);
        assertThat(x.decimal(digits)).contains(expected);
        Enclosure less = x.plus(Enclosure.ball(BigInteger.ZERO, BigInteger.ONE, -70), 100);
        assertThat(less.decimal(digits)).contains(expected);
    }

    @Test
    void anIntervalAcrossATieIsNotRounded() {
        // 0.5 +- 2^-40 is far from any tie at two digits; 2.5 is one at one digit
        Enclosure half = Enclosure.ball(BigInteger.ONE.shiftLeft(39), BigInteger.ONE, -40);
        assertThat(half.decimal(2)).contains("0.50");
        Enclosure tie = half.plus(Enclosure.of(2), 100);
        assertThat(tie.decimal(1)).isEmpty();
        assertThat(tie.decimal(2)).contains("2.5");
    }

    /** All intervals with small ends, by the multiples of a half that they hold. */
    @Test
    void aWholeNumberIsNearestOnlyIfItIsForAllPoints() {
        int found = 0;
        for (int middle = -40; middle <= 40; middle++) {
            for (int radius = 0; radius <= 8; radius++) {
                for (int place = 0; place <= 4; place++) {
                    double low = Math.scalb((double) (middle - radius), -place);
                    double high = Math.scalb((double) (middle + radius), -place);
                    Optional<BigInteger> nearest = Enclosure.ball(
                                    BigInteger.valueOf(middle), BigInteger.valueOf(radius), -place)
                            .nearestWhole();
                    if (nearest.isPresent()) {
                        found++;
                        assertThat(Math.rint(low))
                                .isEqualTo(Math.rint(high))
                                .isEqualTo(nearest.get().doubleValue());
                    } else {
                        boolean halfWay = low - Math.floor(low) == 0.5;
                        boolean whole = place == 0 || (middle == 0 && radius == 0);
                        assertThat(whole || halfWay || Math.floor(2 * low) != Math.floor(2 * high))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void manyNumbersHaveTheDecimalsOfEach() {
        List<Enclosure> values = IntStream.range(-300, 300)
                .mapToObj(i -> Enclosure.of(i).times(Enclosure.pi(200).pow(i, 200), 200))
                .toList();
        List<String> decimals = Decimals.nearest(values, 40).orElseThrow();
        assertThat(decimals)
                .isEqualTo(values.stream().map(x -> x.decimal(40).orElseThrow()).toList());
        Enclosure wide = Enclosure.ball(BigInteger.ONE, BigInteger.ONE, -3);
        assertThat(Decimals.nearest(List.of(Enclosure.ONE, wide), 40)).isEmpty();
    }
}
