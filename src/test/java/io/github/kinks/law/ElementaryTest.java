package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {
    /** [low, high], exactly. */
    private static Enclosure between(long low, long high, int exponent) {
        return Enclosure.ball(BigInteger.valueOf(low + high), BigInteger.valueOf(high - low), exponent - 1L);
    }

    private static void containsRoots(Enclosure root, long... values) {
        for (long value : values) {
            assertThat(root.contains(new BigFraction(value))).isTrue();
        }
    }

    @Test
    void rootsOfIntervalsThatBeginAtZero() {
        Enclosure root = between(0, 4, 0).sqrt(30);
        containsRoots(root, 0, 1, 2);
        assertThat(root.contains(new BigFraction(201, 100))).isFalse();
        assertThat(Enclosure.ZERO.sqrt(30).isExact()).isTrue();
        assertThat(Enclosure.ZERO.sqrt(30).containsZero()).isTrue();
    }

    @Test
    void rootsOfWhatLiesBelowZero() {
        assertThatThrownBy(() -> Enclosure.of(-4).sqrt(30))
                .isExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("the square root of a negative number");
        assertThatThrownBy(() -> between(-5, -4, 0).sqrt(30)).isExactlyInstanceOf(ArithmeticException.class);
        // zero itself has a root, so that nothing is decided
        assertThatThrownBy(() -> between(-2, 0, 0).sqrt(30)).isInstanceOf(Undecided.class);
        assertThatThrownBy(() -> between(-2, 1, 0).sqrt(30)).isInstanceOf(Undecided.class);
    }

    /** (2 s^2 + 1)/2 is no square, though its leading bits are one; numbers longer than the wanted precision. */
    @ParameterizedTest
    @ValueSource(ints = {-3, -2, -1, 0, 1, 2, 5})
    void theRootOfALongNumberJustAboveASquareIsNotExact(int exponent) {
        BigInteger s = BigInteger.ONE.shiftLeft(40).add(BigInteger.ONE);
        for (BigInteger square : new BigInteger[] {s.multiply(s), s.multiply(s).shiftLeft(1)}) {
            Dyadic x = new Dyadic(square.shiftLeft(1).add(BigInteger.ONE), exponent);
            Enclosure root = Elementary.sqrt(Enclosure.of(x), 8);
            assertThat(root.isExact()).isFalse();
            assertThat(root.pow(2, 400).contains(Enclosure.of(x))).isTrue();
            Enclosure fine = Elementary.sqrt(Enclosure.of(x), 200);
            assertThat(root.contains(fine)).isTrue();
            assertThat(fine.pow(2, 400).contains(Enclosure.of(x))).isTrue();
        }
        Dyadic even = new Dyadic(s.multiply(s), 2L * exponent);
        assertThat(Enclosure.of(even).sqrt(100).lower()).isEqualTo(new Dyadic(s, exponent));
        assertThat(Enclosure.of(even).sqrt(100).isExact()).isTrue();
    }

    @Test
    void exponentialsOfIntervalsAroundZero() {
        for (Enclosure x : new Enclosure[] {between(-1, 1, -2), between(-1, 3, 0), between(-1, 1, -60)}) {
            Enclosure value = x.exp(40);
            assertThat(value.contains(Enclosure.of(x.lower()).exp(200))).isTrue();
            assertThat(value.contains(Enclosure.of(x.upper()).exp(200))).isTrue();
            assertThat(value.contains(BigFraction.ONE)).isTrue();
            assertThat(value.isExact()).isFalse();
        }
        assertThat(Enclosure.ZERO.exp(40).isExact()).isTrue();
        assertThat(Enclosure.ZERO.exp(40).contains(BigFraction.ONE)).isTrue();
    }

    @Test
    void exponentsBeyondTheLargest() {
        Enclosure large = Enclosure.of(1L << 30);
        assertThatThrownBy(() -> large.exp(40)).hasMessage("too large: the exponential of a number beyond 2^27");
        assertThatThrownBy(() -> large.negate().exp(40)).hasMessageStartingWith("too large: ");
        assertThatThrownBy(() -> between(-1, 1L << 30, 0).exp(40)).isInstanceOf(Undecided.class);
    }

    @Test
    void logarithmsOfWhatIsNotPositive() {
        assertThatThrownBy(() -> Enclosure.ZERO.log(30))
                .isExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("the logarithm of zero");
        assertThatThrownBy(() -> Enclosure.of(-1).log(30))
                .isExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("the logarithm of a negative number");
        assertThatThrownBy(() -> between(-1, 1, 0).log(30)).isInstanceOf(Undecided.class);
        assertThatThrownBy(() -> between(0, 1, 0).log(30)).isInstanceOf(Undecided.class);
    }

    @Test
    void theLogarithmOfOneIsZero() {
        assertThat(Enclosure.ONE.log(30).isExact()).isTrue();
        assertThat(Enclosure.ONE.log(30).containsZero()).isTrue();
    }

    @Test
    void arctangentsAroundZero() {
        assertThat(Enclosure.ZERO.arctan(30).isExact()).isTrue();
        assertThat(Enclosure.ZERO.arctan(30).containsZero()).isTrue();
        Enclosure wide = between(-1, 1, 0).arctan(30);
        assertThat(wide.contains(Enclosure.ONE.arctan(200))).isTrue();
        assertThat(wide.contains(Enclosure.of(-1).arctan(200))).isTrue();
    }

    /** Euler: pi/4 = arctan(1/2) + arctan(1/3); and far out, pi/2 - 1/x + 1/(3 x^3). */
    @Test
    void arctangentsAgreeWithKnownSums() {
        Enclosure sum = Enclosure.of(new BigFraction(1, 2), 300)
                .arctan(300)
                .plus(Enclosure.of(new BigFraction(1, 3), 300).arctan(300), 300);
        assertThat(sum.scaled(2).minus(Enclosure.pi(300), 300).containsZero()).isTrue();
        long x = 1L << 40;
        Enclosure far = Enclosure.of(x).arctan(180).minus(Enclosure.pi(300).scaled(-1), 180);
        assertThat(far.plus(Enclosure.ONE.scaled(-40), 180).decimal(10))
                .isEqualTo(Enclosure.ONE.scaled(-120).over(Enclosure.of(3), 180).decimal(10));
    }
}
