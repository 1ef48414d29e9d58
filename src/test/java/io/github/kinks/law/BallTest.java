package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallTest {

    /** All small balls at so few bits that every operation rounds: the results of the ends must lie inside. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everyOperationContainsTheResultsOfTheEnds(int bits) {
        for (int m = -9; m <= 9; m++) {
            for (int r = 0; r <= 2; r++) {
                for (int m2 = -9; m2 <= 9; m2++) {
                    for (int r2 = 0; r2 <= 2; r2++) {
                        containsTheEnds(m, r, m2, r2, bits);
                    }
                }
            }
        }
    }

    private static void containsTheEnds(int m, int r, int m2, int r2, int bits) {
        Enclosure a = enclosure(m, r);
        Enclosure b = enclosure(m2, r2);
        Enclosure sum = a.plus(b, bits);
        Enclosure product = a.times(b, bits);
        boolean divides = Math.abs(m2) > r2;
        Enclosure quotient = divides ? a.over(b, bits) : a;
        for (int x : new int[] {m - r, m, m + r}) {
            for (int y : new int[] {m2 - r2, m2, m2 + r2}) {
                assertThat(sum.contains(new BigFraction(x + y))).isTrue();
                assertThat(product.contains(new BigFraction(x * y))).isTrue();
                assertThat(!divides || quotient.contains(new BigFraction(x, divides ? y : 1)))
                        .as("%d+-%d over %d+-%d in %s", m, r, m2, r2, quotient)
                        .isTrue();
            }
        }
    }

    private static Enclosure enclosure(int middle, int radius) {
        return Enclosure.ball(BigInteger.valueOf(middle), BigInteger.valueOf(radius), 0);
    }

    /** The radius of a fixed-point sum is not hidden by the guard bits here. */
    @ParameterizedTest
    @ValueSource(ints = {6, 12, 31, 64, 100})
    void fixedPointSeriesContainTheirLimits(int bits) {
        for (int q : new int[] {2, 5, 26, 239}) {
            assertThat(Elementary.inverse(q, bits, true).contains(Elementary.inverse(q, 400, true)))
                    .isTrue();
            assertThat(Elementary.inverse(q, bits, false).contains(Elementary.inverse(q, 400, false)))
                    .isTrue();
        }
    }

    /** With few terms the remainder is far wider than any rounding. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void stirlingsRemainderContainsTheTail(int terms) {
        for (int y : new int[] {2, 3, 10, 40}) {
            BigInteger factorial = BigInteger.ONE;
            for (int i = 2; i < y; i++) {
                factorial = factorial.multiply(BigInteger.valueOf(i));
            }
            Enclosure exact = Enclosure.of(factorial).log(400);
            Enclosure stirling = GammaFunction.logGamma(Enclosure.of(y), terms, 300);
            assertThat(stirling.minus(exact, 300).containsZero())
                    .as("%d terms at %d", terms, y)
                    .isTrue();
        }
    }

    /** 2^(2^26) is the bound: the sum of the exponent and of the midpoint's bits is compared with it. */
    @Test
    void numbersOfAnySizeUpToTheBound() {
        long bound = 1L << 26;
        for (int length : new int[] {1, 12, 2_000}) {
            BigInteger middle = BigInteger.ONE.shiftLeft(length - 1).add(BigInteger.valueOf(length == 1 ? 0 : 1));
            for (long top : new long[] {bound, -bound}) {
                assertThat(Enclosure.ball(middle, BigInteger.ZERO, top - length).magnitude())
                        .isEqualTo(top);
                assertThatThrownBy(() -> Enclosure.ball(middle, BigInteger.ZERO, top + Long.signum(top) - length))
                        .isInstanceOf(FormulaException.class)
                        .hasMessageStartingWith("too large: ");
            }
        }
        assertThat(Enclosure.ball(BigInteger.ZERO, BigInteger.ZERO, 2 * bound).isExact())
                .isTrue();
    }

    @Test
    void whatFitsIsNotRounded() {
        Enclosure x = Enclosure.ball(BigInteger.valueOf(1_000), BigInteger.valueOf(3), -5);
        Enclosure same = x.rounded(10);
        assertThat(same.lower()).isEqualTo(x.lower());
        assertThat(same.upper()).isEqualTo(x.upper());
        assertThat(x.rounded(9).contains(x)).isTrue();
        assertThat(x.contains(x.rounded(9))).isFalse();
        for (int bits = 1; bits <= 3; bits++) {
            assertThat(Enclosure.of(40).rounded(bits).isExact()).isEqualTo(bits == 3);
            assertThat(Enclosure.of(64).rounded(bits).lower()).isEqualTo(Dyadic.of(64));
        }
    }

    /** Long and far apart operands are cut before they are added, but not by more than can be spared. */
    @ParameterizedTest
    @ValueSource(longs = {-5_000, -700, 0, 700, 5_000})
    void sumsAreAsFineAsTheyAreAskedToBe(long exponent) {
        BigInteger middle = BigInteger.ONE.shiftLeft(500).subtract(BigInteger.valueOf(3));
        Enclosure x = Enclosure.ball(middle, BigInteger.ZERO, exponent);
        for (Enclosure y : new Enclosure[] {
            x,
            Enclosure.ball(middle, BigInteger.ZERO, exponent - 300),
            Enclosure.ball(middle, BigInteger.ZERO, exponent + 300)
        }) {
            Enclosure sum = x.plus(y, 64);
            assertThat(sum.relativeBits()).isGreaterThanOrEqualTo(60);
            assertThat(sum.contains(x.plus(y, 2_000))).isTrue();
            assertThat(x.plus(y, 2_000).isExact()).isTrue();
            assertThat(y.plus(x, 64).relativeBits()).isGreaterThanOrEqualTo(60);
        }
    }
}
