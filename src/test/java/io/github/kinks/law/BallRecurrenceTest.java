package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BallRecurrenceTest {
    private static final Formula BALL = FormulaParser.parse("Binomial[n,j]*Gamma[1+n/2]/(Pi^(j/2)*Gamma[1+(n+j)/2])");

    /** By the alternating sum over exact moments, which shares nothing with the recurrence. */
    private static ExactLaw exact(int n) {
        return ExactLaw.fromFactorialMoments(
                n,
                j -> FormulaEvaluator.withDefaults()
                        .evaluate(BALL, Map.of("n", new BigFraction(n), "j", new BigFraction(j))));
    }

    @Test
    void allFiftyDigitsAreThoseOfPolynomialsInPi() {
        for (int n = 1; n <= 40; n++) {
            mustBe(exact(n), BallRecurrence.probabilities(n, n, 50));
        }
    }

    /** Each digit comes from the element of Q[1/pi] itself. */
    private static void mustBe(ExactLaw law, List<String> found) {
        assertThat(found).hasSize(law.width() + 1);
        for (int k = 0; k <= law.width(); k++) {
            PiPolynomial exact = law.pmf(k).exact().orElseThrow();
            assertThat(found.get(k))
                    .as("n = %d, k = %d", law.width(), k)
                    .isEqualTo(exact.enclosure(400).decimal(50).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void allFiftyDigitsAreThoseOfLongPolynomialsInPi(int n) {
        mustBe(exact(n), BallRecurrence.probabilities(n, n, 50));
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000})
    void allFiftyDigitsAreThoseOfTheAlternatingSum(int n) {
        assertThat(BallRecurrence.probabilities(n, n, 50)).isEqualTo(exact(n).decimals(50));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 20, 200, 2_000})
    void allFiftyDigitsAreThoseOfAnotherTool(int n) {
        List<String> found = BallRecurrence.probabilities(n, n, 50);
        Map<String, BigDecimal> expected = Reference.read("ball-pmf-" + n + ".csv");
        assertThat(expected).hasSize(n + 1).hasSameSizeAs(found);
        expected.forEach((k, truth) ->
                assertThat(new BigDecimal(found.get(Integer.parseInt(k)))).isEqualByComparingTo(truth));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 30", "5, 8", "17, 100", "60, 64", "200, 53", "200, 700", "450, 150"})
    void enclosuresHoldTheTruthAndAreAsNarrowAsIsSaid(int n, int bits) {
        ExactLaw law = exact(n);
        List<Enclosure> found = BallRecurrence.enclosures(n, n, bits);
        assertThat(found).hasSize(n + 1);
        for (int k = 0; k <= n; k++) {
            assertThat(found.get(k).relativeBits()).isGreaterThanOrEqualTo(bits);
            assertThat(found.get(k).contains(law.pmf(k).enclosure(bits + 200))).isTrue();
        }
    }

    /**
     * With too few limbs the error grows until nothing is known; before that, whatever is given is right. At least the limbs that the
     * result needs are there, so that what is missing is what cancels.
     */
    @ParameterizedTest
    @CsvSource({"200, 1", "400, 1", "400, 2", "1200, 3"})
    void theBoundSaysWhereTooMuchWasLost(int n, int limbs) {
        int bits = 60 * limbs - BallDescent.unused(n) - BinomialRow.spare(n) - 8;
        List<Enclosure> truth = BallRecurrence.enclosures(n, n, 300);
        BinomialRow row = BinomialRow.of(n, n, limbs);
        BallDescent descent = BallDescent.of(n, limbs, limbs);
        int given = 0;
        while (true) {
            Optional<Enclosure> mass = descent.times(row, row.workspace(), Math.max(4, bits));
            if (mass.isPresent()) {
                given++;
                assertThat(mass.get().contains(truth.get(descent.k())))
                        .as("k = %d", descent.k())
                        .isTrue();
            }
            if (descent.k() == 0) {
                assertThat(mass).isEmpty();
                break;
            }
            descent.step();
        }
        assertThat(given).isBetween(1, n);
    }

    /** P(K=k)/C(n,k) does not grow with k: on the way down no leading digit is lost. */
    @Test
    void numbersDoNotBecomeSmallerOnTheWayDown() {
        for (int n = 2; n <= 60; n++) {
            List<Enclosure> found = BallRecurrence.enclosures(n, n, 100);
            for (int k = 0; k < n; k++) {
                // C(n,k+1) (k+1) = C(n,k) (n-k)
                Enclosure here = found.get(k).times(Enclosure.of(n - k), 200);
                Enclosure above = found.get(k + 1).times(Enclosure.of(k + 1), 200);
                assertThat(above.certainlyLess(here)).as("n = %d, k = %d", n, k).isTrue();
            }
        }
    }

    /** A limb is dropped on the way here: more than 60 bits are lost. */
    @Test
    void longerNumbersChangeNoDigit() {
        assertThat(BallRecurrence.probabilities(3_000, 3_000, 100).stream()
                        .map(d -> new BigDecimal(d).round(new MathContext(60)))
                        .toList())
                .isEqualTo(BallRecurrence.probabilities(3_000, 3_000, 60).stream()
                        .map(BigDecimal::new)
                        .toList());
    }

    @Test
    void whatIsLeftOutMayBeAnything() {
        List<String> all = BallRecurrence.probabilities(400, 400, 30);
        for (int last : new int[] {0, 1, 3, 150, 200, 201, 399}) {
            assertThat(BallRecurrence.probabilities(400, last, 30)).isEqualTo(all.subList(0, last + 1));
        }
    }

    @Test
    void itHasLimits() {
        assertThatThrownBy(() -> BallRecurrence.enclosures(0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BallRecurrence.enclosures(BallRecurrence.WIDEST + 1, 0, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BallRecurrence.enclosures(3, 4, 10)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
