package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
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
}
