package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonDistanceTest {
    private static final ExactValue ONE = ExactValue.of(1);

    private static ExactValue fraction(int numerator, int denominator) {
        return ExactValue.of(new BigFraction(numerator, denominator));
    }

    /** An indicator of probability p is at {@code p (1 - e^-p)} from the Poisson law of mean p. */
    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "9, 10"})
    void ofAnIndicatorIsKnown(int numerator, int denominator) {
        ExactValue p = fraction(numerator, denominator);
        Enclosure distance = PoissonDistance.of(List.of(ONE.minus(p), p), p);
        Enclosure x = p.enclosure(256);
        Enclosure expected = x.times(Enclosure.ONE.minus(x.negate().exp(256), 256), 256);
        assertThat(distance.contains(expected)).isTrue();
        assertThat(distance.relativeBits()).isGreaterThan(150);
    }

    /** All mass at 0, against the Poisson law of mean 1: what that has elsewhere. */
    @Test
    void ofAPointMassIsKnown() {
        Enclosure distance = PoissonDistance.of(List.of(ONE), ONE);
        Enclosure expected = Enclosure.ONE.minus(Enclosure.of(-1).exp(256), 256);
        assertThat(distance.contains(expected)).isTrue();
    }

    /** Doubles and exact probabilities give enclosures of one number, and those of another law do not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 40})
    void doublesAgreeWithExactProbabilities(int n) {
        QBall ball = QBall.euclidean(ONE);
        ExactLaw law = ball.exact(n);
        List<ExactValue> masses = IntStream.rangeClosed(0, n).mapToObj(law::pmf).toList();
        Enclosure exact = PoissonDistance.of(masses, law.mean());
        Enclosure doubles = PoissonDistance.of(TabulatedLaw.of(ball, n), law.mean());
        assertThat(doubles.contains(exact)).isTrue();
        assertThat(doubles.relativeBits()).isGreaterThan(30);
        Enclosure sphere = PoissonDistance.of(TabulatedLaw.of(QBall.sphere(new BigFraction(2), ONE), n), law.mean());
        assertThat(sphere.isDisjointFrom(exact)).isTrue();
    }

    /** A window far from 0: Binomial(n, 1/2) at 10,000 stays apart from Poisson(n/2). */
    @Test
    void ofAWindowFarFromZero() {
        TabulatedLaw law = TabulatedLaw.binomial(10_000, fraction(1, 2));
        assertThat(law.first()).isGreaterThan(1_000);
        Enclosure distance = PoissonDistance.of(law, ExactValue.of(5_000));
        // two normal laws with variances n/2 and n/4 are at 0.16606.. from each other
        assertThat(distance.lower().toDouble()).isBetween(0.1660, 0.1662);
        assertThat(distance.relativeBits()).isGreaterThan(30);
    }
}
