package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static Ratio ratio(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void shortNumbersStayInLowestTermsWithPositiveDenominators() {
        for (int a = -6; a <= 6; a++) {
            for (int b = -6; b <= 6; b++) {
                Ratio x = Ratio.of(new BigFraction(a, 6));
                Ratio y = Ratio.of(new BigFraction(b, 4));
                assertThat(x.times(y)).isEqualTo(Ratio.of(new BigFraction(a * b, 24)));
                assertThat(x.plus(y)).isEqualTo(Ratio.of(new BigFraction(2 * a + 3 * b, 12)));
                assertThat(x.negate()).isEqualTo(Ratio.of(new BigFraction(-a, 6)));
            }
        }
        assertThat(ratio(-2, 3).inverse()).isEqualTo(ratio(-3, 2));
        assertThat(ratio(2, 3).inverse()).isEqualTo(ratio(3, 2));
        assertThat(ratio(2, 3).pow(3)).isEqualTo(ratio(8, 27));
        assertThat(ratio(0, 1).times(ratio(2, 3))).isEqualTo(Ratio.ZERO);
    }

    /** A common divisor is worth looking for where one of the numbers is short. */
    @Test
    void longNumbersAreNotReduced() {
        BigInteger cheap = BigInteger.ONE.shiftLeft(Ratio.CHEAP_BITS - 1);
        BigInteger dear = BigInteger.ONE.shiftLeft(Ratio.CHEAP_BITS);
        assertThat(new Ratio(BigInteger.ONE, dear).times(Ratio.of(cheap))).isEqualTo(ratio(1, 2));
        assertThat(new Ratio(BigInteger.ONE, cheap).times(Ratio.of(dear))).isEqualTo(ratio(2, 1));
        Ratio left = new Ratio(BigInteger.ONE, dear).times(Ratio.of(dear));
        assertThat(left).isEqualTo(new Ratio(dear, dear));
        assertThat(left.isSameAs(Ratio.ONE)).isTrue();
        assertThat(left.toFraction()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void floorsGoDownwards() {
        assertThat(ratio(7, 2).floor()).isEqualTo(3);
        assertThat(ratio(-7, 2).floor()).isEqualTo(-4);
        assertThat(ratio(-8, 2).floor()).isEqualTo(-4);
        assertThat(ratio(0, 1).floor()).isZero();
    }

    @Test
    void exponentsArgumentsAndBoundsHaveNoMoreThanTwentyThousandBits() {
        BigInteger longest = BigInteger.ONE.shiftLeft(19_999);
        assertThat(Operand.of(new Ratio(BigInteger.ONE, longest)).rational()).isPresent();
        Operand longer = Operand.of(new Ratio(BigInteger.ONE, longest.shiftLeft(1)));
        assertThatThrownBy(longer::rational)
                .hasMessage("too large: a fraction of more than 20000 bits as an exponent, argument or bound");
        assertThat(Operand.of(Ratio.of(longest.shiftLeft(9))).whole()).hasValue(longest.shiftLeft(9));
        assertThat(Operand.of(ratio(6, 3)).whole()).hasValue(BigInteger.TWO);
        assertThat(Operand.of(ratio(6, 4)).whole()).isEmpty();
    }
}
