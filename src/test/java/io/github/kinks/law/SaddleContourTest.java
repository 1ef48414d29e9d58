package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cuts a law off, against exact tails. */
class SaddleContourTest {

    private static QBall ball(String q, String slope, boolean surface) {
        return new QBall(fraction(q), ExactValue.of(fraction(slope)), surface);
    }

    private static BigFraction fraction(String text) {
        return FormulaEvaluator.withDefaults()
                .evaluate(FormulaParser.parse(text), Map.of())
                .exact()
                .flatMap(PiPolynomial::rational)
                .orElseThrow();
    }

    /** A bound on the tail that Chernoff's inequality gives: never below it, and above it by less than the inequality loses. */
    @ParameterizedTest
    @CsvSource({"2, 1, false, 60", "2, 1/3, false, 80", "2, 1, true, 60", "1, 1, false, 40", "7/2, 1/2, false, 40"})
    void boundsBothTails(String q, String slope, boolean surface, int width) {
        QBall ball = ball(q, slope, surface);
        SaddleContour contour = SaddleContour.of(ball, width);
        double[] pmf = ball.exact(width).pmf();
        double mean = contour.mean();
        assertThat(mean)
                .isCloseTo(
                        IntStream.rangeClosed(0, width)
                                .mapToDouble(k -> k * pmf[k])
                                .sum(),
                        within(1e-10 * mean));
        int bounded = 0;
        for (int k = 1; k < width; k++) {
            int direction = k > mean ? 1 : -1;
            double tail = direction > 0
                    ? IntStream.rangeClosed(k, width).mapToDouble(i -> pmf[i]).sum()
                    : IntStream.rangeClosed(0, k).mapToDouble(i -> pmf[i]).sum();
            double bound = contour.logTailBound(k, direction);
            assertThat(bound).as("k = %d", k).isGreaterThan(Math.log(tail) - 1e-3);
            assertThat(contour.logTailBound(k, -direction))
                    .as("the other side of k = %d", k)
                    .isGreaterThan(-2);
            if (bound < Double.POSITIVE_INFINITY) {
                bounded++;
                assertThat(bound).as("k = %d", k).isLessThan(Math.log(tail) + 6);
            }
        }
        assertThat(bounded).isGreaterThan(width / 2);
    }
}
