package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
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
}
