package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialInversionTest {
    /** The moments C(n,j) / 3^j of the binomial law of p = 1/3. */
    private static List<ExactValue> moments(int n) {
        List<ExactValue> moments = new ArrayList<>();
        BigInteger choose = BigInteger.ONE;
        for (int j = 0; j <= n; j++) {
            moments.add(
                    ExactValue.of(new BigFraction(choose, BigInteger.valueOf(3).pow(j))));
            choose = choose.multiply(BigInteger.valueOf(n - j)).divide(BigInteger.valueOf(j + 1L));
        }
        return moments;
    }

    /** As enclosures alone; {@code asked} counts how often that of order 0 is asked for. */
    private static List<ExactValue> enclosed(List<ExactValue> moments, AtomicInteger asked) {
        return IntStream.range(0, moments.size())
                .mapToObj(j -> ExactValue.enclosed(bits -> {
                    if (j == 0) {
                        asked.incrementAndGet();
                    }
                    return moments.get(j).enclosure(bits);
                }))
                .toList();
    }

    private static BigFraction third(int n, int k) {
        BigInteger choose = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            choose = choose.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
        }
        return new BigFraction(choose.shiftLeft(n - k), BigInteger.valueOf(3).pow(n));
    }

    @Test
    void probabilitiesAreExactUpToWidth512() {
        ExactValue last = new BinomialInversion(moments(512)).probability(200);
        assertThat(last.exact().flatMap(PiPolynomial::rational)).contains(third(512, 200));
        ExactValue beyond = new BinomialInversion(moments(513)).probability(200);
        assertThat(beyond.exact()).isEmpty();
        assertThat(beyond.enclosure(300).contains(third(513, 200))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 31, 64, 65})
    void enclosedMomentsEncloseTheProbabilities(int n) {
        BinomialInversion inversion = new BinomialInversion(enclosed(moments(n), new AtomicInteger()));
        for (int k = 0; k <= n; k++) {
            ExactValue p = inversion.probability(k);
            assertThat(p.exact()).isEmpty();
            assertThat(p.enclosure(100).relativeBits()).isGreaterThanOrEqualTo(100);
            assertThat(p.enclosure(100).contains(third(n, k))).isTrue();
        }
    }

    /** The smallest of them, 3^-n, is as small as the last moment, for which the precision allows. */
    @Test
    void oneTableServesAllProbabilities() {
        AtomicInteger asked = new AtomicInteger();
        BinomialInversion inversion = new BinomialInversion(enclosed(moments(200), asked));
        for (int k = 0; k <= 200; k++) {
            inversion.probability(k).enclosure(64);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void fourTablesAreKept() {
        AtomicInteger asked = new AtomicInteger();
        BinomialInversion inversion = new BinomialInversion(enclosed(moments(20), asked));
        for (int round = 0; round < 2; round++) {
            for (int bits = 100; bits <= 400; bits += 100) {
                inversion.probability(7).enclosure(bits);
            }
        }
        assertThat(asked).hasValue(4);
        // no more than four: the fifth takes their place
        inversion.probability(7).enclosure(500);
        inversion.probability(8).enclosure(500);
        assertThat(asked).hasValue(5);
        inversion.probability(7).enclosure(100);
        assertThat(asked).hasValue(6);
    }

    /** K = n surely: all probabilities but one vanish, and the last moment is 1. */
    @Test
    void aCertainNumberOfKinks() {
        int n = 12;
        List<ExactValue> moments = IntStream.rangeClosed(0, n)
                .mapToObj(j -> ExactLaw.binomial(n, ExactValue.of(1)).factorialMoment(j))
                .toList();
        BinomialInversion inversion = new BinomialInversion(moments);
        for (int k = 0; k <= n; k++) {
            assertThat(inversion.probability(k).decimal(5)).isEqualTo(k == n ? "1.0000" : "0");
            assertThat(inversion.probability(k).sign()).hasValue(k == n ? 1 : 0);
        }
    }
}
