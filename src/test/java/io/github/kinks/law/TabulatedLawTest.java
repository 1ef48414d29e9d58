package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The error that is measured here may be 1e-13 at most, a tenth of the bound that is given. */
class TabulatedLawTest {
    private static final double SEEN = 1e-13;
    private static final BigDecimal LEAST = new BigDecimal("1e-300");
    private static final ExactValue ONE = ExactValue.of(1);
    private static final Formula BALL = FormulaParser.parse("Binomial[n,j]*Gamma[1+n/2]/(Pi^(j/2)*Gamma[1+(n+j)/2])");

    private static TabulatedLaw ball(int n) {
        return TabulatedLaw.of(QBall.euclidean(ONE), n);
    }

    private static ExactLaw exactBall(int n) {
        return ExactLaw.fromFactorialMoments(
                n,
                j -> FormulaEvaluator.withDefaults()
                        .evaluate(BALL, Map.of("n", new BigFraction(n), "j", new BigFraction(j))));
    }

    private static List<BigDecimal> recurrence(int n, int last) {
        return BallRecurrence.probabilities(n, last, 30).stream()
                .map(BigDecimal::new)
                .toList();
    }

    private static double error(TabulatedLaw law, int k, BigDecimal truth) {
        if (truth.compareTo(LEAST) < 0 && law.pmf(k) == 0) {
            return 0;
        }
        return new BigDecimal(law.pmf(k))
                .divide(truth, new MathContext(30))
                .subtract(BigDecimal.ONE)
                .abs()
                .doubleValue();
    }

    private static double error(TabulatedLaw law, List<BigDecimal> truth) {
        return IntStream.range(0, truth.size())
                .mapToDouble(k -> error(law, k, truth.get(k)))
                .max()
                .orElseThrow();
    }

    private static double error(TabulatedLaw law, ExactLaw truth) {
        // the nearest doubles: a sphere of width 1 has a probability 0, of which no digits can be asked for
        return error(law, Arrays.stream(truth.pmf()).mapToObj(BigDecimal::new).toList());
    }

    @Test
    void theBallIsRightAtEverySmallWidth() {
        for (int n = 0; n <= 50; n++) {
            assertThat(error(ball(n), exactBall(n))).as("width %d", n).isLessThan(SEEN);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 400})
    void theBallIsRightAgainstExactValues(int n) {
        assertThat(error(ball(n), exactBall(n))).isLessThan(SEEN);
    }

    @Test
    void theBallIsRightAtEveryWidthToTwoHundredAndAtWideOnes() {
        for (int n = 1; n <= 200; n++) {
            assertThat(error(ball(n), recurrence(n, n))).as("width %d", n).isLessThan(SEEN);
        }
        for (int n : new int[] {1_000, 2_000, 100_000}) {
            TabulatedLaw law = ball(n);
            assertThat(error(law, recurrence(n, law.last() + 1)))
                    .as("width %d", n)
                    .isLessThan(SEEN);
        }
    }

    /** What the comparisons above are worth: a slope that is off in the twelfth digit fails them. */
    @Test
    void aSlopeThatIsAlmostOneIsSeen() {
        QBall wrong = QBall.euclidean(ExactValue.of(new BigFraction(999_999_999_999L, 1_000_000_000_000L)));
        assertThat(error(TabulatedLaw.of(wrong, 200), recurrence(200, 200))).isBetween(1e-11, 1e-9);
        assertThat(error(TabulatedLaw.of(QBall.sphere(new BigFraction(2), ONE), 200), recurrence(200, 200)))
                .isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @CsvSource({"1,10", "2,10", "1,2", "1,1", "7,2", "10,1"})
    void otherBallsAndSpheresAreRightAtSmallWidths(int numerator, int denominator) {
        BigFraction q = new BigFraction(numerator, denominator);
        ExactValue part = ExactValue.of(new BigFraction(3, 5));
        for (QBall law :
                List.of(QBall.ball(q, ONE), QBall.sphere(q, ONE), QBall.ball(q, part), QBall.sphere(q, part))) {
            for (int n : new int[] {1, 2, 3, 5, 8, 13, 21}) {
                assertThat(error(TabulatedLaw.of(law, n), law.exact(n)))
                        .as("width %d of %s", n, law)
                        .isLessThan(SEEN);
            }
        }
    }

    @Test
    void theEuclideanBallIsTheQBallAtTwo() {
        assertThat(QBall.euclidean(ONE).exact(12).decimals(40))
                .isEqualTo(exactBall(12).decimals(40));
    }

    /** By the alternating sum in PARI/GP. */
    @Test
    void wideLawsAgreeWithAnotherTool() {
        Map<String, TabulatedLaw> laws = new java.util.HashMap<>();
        Reference.read("wide-pmf.csv").forEach((name, truth) -> {
            String[] fields = name.split(",", -1);
            TabulatedLaw law = laws.computeIfAbsent(
                    fields[0] + fields[1] + fields[2], key -> law(fields[0], fields[1], Integer.parseInt(fields[2])));
            assertThat(error(law, Integer.parseInt(fields[3]), truth)).as(name).isLessThan(SEEN);
        });
        assertThat(laws).hasSize(13);
    }

    private static TabulatedLaw law(String parameter, String kind, int n) {
        String[] parts = parameter.split("/", -1);
        BigFraction value =
                new BigFraction(Integer.parseInt(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
        return switch (kind) {
            case "ball" -> TabulatedLaw.of(QBall.ball(value, ONE), n);
            case "sphere" -> TabulatedLaw.of(QBall.sphere(value, ONE), n);
            default -> TabulatedLaw.binomial(n, ExactValue.of(value));
        };
    }

    @Test
    void binomialLawsAreRight() {
        ExactValue irrational =
                FormulaEvaluator.withDefaults().evaluate(FormulaParser.parse("2/Pi*ArcTan[3/2]"), Map.of());
        for (ExactValue p : List.of(
                ExactValue.of(new BigFraction(1, 2)),
                ExactValue.of(new BigFraction(1, 3)),
                ExactValue.of(new BigFraction(1, 1_000_000)),
                ExactValue.of(new BigFraction(999_999, 1_000_000)),
                irrational)) {
            for (int n : new int[] {0, 1, 2, 3, 10, 40, 300, 1_200}) {
                assertThat(error(TabulatedLaw.binomial(n, p), ExactLaw.binomial(n, p)))
                        .as("Binomial(%d, %s)", n, p)
                        .isLessThan(SEEN);
            }
        }
        assertThat(TabulatedLaw.binomial(5, ExactValue.of(0)).pmf(0)).isEqualTo(1);
        assertThat(TabulatedLaw.binomial(5, ONE).pmf(5)).isEqualTo(1);
        assertThat(TabulatedLaw.binomial(5, ONE).first()).isEqualTo(5);
        assertThatThrownBy(() -> TabulatedLaw.binomial(3, ExactValue.of(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWholeMassIsThere() {
        for (String q : List.of("1/10", "1/2", "1", "3/2", "2", "7/2", "10")) {
            for (int n : new int[] {1, 7, 60, 250, 400, 900, 5_000, 40_000, 1_000_000}) {
                for (String kind : List.of("ball", "sphere")) {
                    TabulatedLaw law = law(q, kind, n);
                    assertThat(law.cdf(law.last() - 1) + law.pmf(law.last()))
                            .as("%s, q = %s, width %d", kind, q, n)
                            .isCloseTo(1, within());
                    double left = 0;
                    for (int k = law.last(); k >= law.first(); k--) {
                        left += law.pmf(k);
                    }
                    assertThat(left).isCloseTo(1, within());
                }
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(SEEN);
    }

    @Test
    void whatIsNoLawIsRefused() {
        assertThatThrownBy(() -> QBall.euclidean(ExactValue.of(new BigFraction(101, 100))))
                .hasMessageContaining("the slope lies in (0, 1]");
        assertThatThrownBy(() -> QBall.ball(new BigFraction(1, 20), ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ball(-1)).isInstanceOf(IllegalArgumentException.class);
        QBall flat = QBall.sphere(new BigFraction(100), ONE);
        assertThatThrownBy(() -> TabulatedLaw.of(flat, 500))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("width 500");
    }
}
