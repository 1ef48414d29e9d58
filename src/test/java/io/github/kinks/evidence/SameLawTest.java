package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.SameLaw.Judgement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SameLawTest {
    /** PARI/GP 2.15 at 60 digits, from the definition with lngamma; here as the nearest double. */
    private static final double REFERENCE = -13.129953908568421;

    @Test
    void isTheEValueByHand() {
        // C(8,4)/C(5,4) * B(0.5, 3.5)/pi, the last factor being 5/16
        Judgement judgement = new SameLaw(2, 4, 4).judge(Histogram.of(4, 0), Histogram.of(1, 3));
        assertThat(judgement.logE()).isCloseTo(Math.log(70 / 5.0 * 5 / 16), within(1e-10));
        assertThat(judgement.observed()).isCloseTo(0.75, within(1e-15));
    }

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(new double[] {0.5, 0.25, 0.25}, 6, 4),
                Arguments.of(new double[] {0.1, 0.1, 0.8}, 3, 9),
                Arguments.of(new double[] {0.01, 0, 0.99}, 7, 7),
                Arguments.of(new double[] {0.3, 0.7}, 20, 20),
                Arguments.of(new double[] {0.25, 0.25, 0.25, 0.25}, 4, 4));
    }

    /** Over all pairs of histograms with their exact probabilities: no simulation, so no false alarm. */
    @ParameterizedTest
    @MethodSource("laws")
    void hasMeanOfAtMostOneUnderOneLawAndMoreUnderTwo(double[] pmf, int first, int second) {
        double[] other = new double[pmf.length];
        other[1] = 0.5;
        other[pmf.length - 1] += 0.5;
        double mean = 0;
        double elsewhere = 0;
        SameLaw test = new SameLaw(pmf.length, first, second);
        List<long[]> seconds = Draws.histograms(pmf.length, second);
        for (long[] a : Draws.histograms(pmf.length, first)) {
            for (long[] b : seconds) {
                double e = Math.exp(test.judge(Histogram.of(a), Histogram.of(b)).logE());
                mean += Draws.probability(a, pmf) * Draws.probability(b, pmf) * e;
                elsewhere += Draws.probability(a, pmf) * Draws.probability(b, other) * e;
            }
        }
        assertThat(mean).isBetween(0.1, 1.0);
        assertThat(elsewhere).isGreaterThan(1);
    }

    @Test
    void isRightForMillionsOfDrawsToo() {
        Judgement judgement = new SameLaw(3, 4_000_000, 6_000_000)
                .judge(Histogram.of(1_000_000, 1_000_000, 2_000_000), Histogram.of(1_503_000, 1_497_000, 3_000_000));
        assertThat(judgement.logE()).isCloseTo(REFERENCE, within(1e-8)).isLessThan(REFERENCE);
    }

    @Test
    void raisesFalseAlarmsNoMoreOftenThanStatedAndCoversTheDistance() {
        UniformRandomProvider generator = Draws.generator(91);
        double[] pmf = Draws.binomial(4, 0.5);
        double[] other = Draws.binomial(4, 0.65);
        double distance = Draws.totalVariation(pmf, other);
        SameLaw test = new SameLaw(5, 200, 300);
        int alarms = 0;
        int above = 0;
        int below = 0;
        int found = 0;
        for (int run = 0; run < 4_000; run++) {
            Histogram one = Draws.histogram(pmf, 200, generator);
            alarms += test.judge(one, Draws.histogram(pmf, 300, generator)).refutes(0.2) ? 1 : 0;
            Judgement apart = test.judge(one, Draws.histogram(other, 300, generator));
            above += test.upperBound(apart, 0.3) < distance ? 1 : 0;
            below += test.lowerBound(apart, 0.3) > distance ? 1 : 0;
            found += apart.refutes(0.2) ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.2, alarms, 4_000);
        Draws.assertNoMoreThan(0.3, above + below, 4_000);
        assertThat(found).isGreaterThan(3_600);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.1", "6, 0.15", "30, 0.2"})
    void findsTheSmallestDetectableDistanceWithThePromisedPower(int cells, double distance) {
        int draws = (int) SameLaw.samplesNeeded(cells, distance, 1e-3, 0.9).orElseThrow();
        SameLaw test = new SameLaw(cells, draws, draws);
        assertThat(test.smallestDetectable(1e-3, 0.9)).isLessThanOrEqualTo(distance);
        assertThat(new SameLaw(cells, draws - 1, draws - 1).smallestDetectable(1e-3, 0.9))
                .isGreaterThan(distance);
        // the distance lies in two cells that share most of the mass, where it is hardest to see
        double[] one = new double[cells];
        Arrays.fill(one, 0.2 / cells);
        one[0] += 0.4;
        one[1] += 0.4;
        double[] two = one.clone();
        two[0] += distance;
        two[1] -= distance;
        UniformRandomProvider generator = Draws.generator(92);
        int missed = 0;
        for (int run = 0; run < 200; run++) {
            missed += test.judge(Draws.histogram(one, draws, generator), Draws.histogram(two, draws, generator))
                            .refutes(1e-3)
                    ? 0
                    : 1;
        }
        Draws.assertNoMoreThan(0.1, missed, 200);
    }

    /** {@code ln E >= N I - r} for every pair of histograms, and not by much: r taken back out of the detectable distance. */
    @ParameterizedTest
    @CsvSource({"2, 30, 30", "3, 12, 12", "3, 6, 18", "5, 5, 4"})
    void theRegretIsNeverLargerThanTheProofSays(int cells, int first, int second) {
        SameLaw test = new SameLaw(cells, first, second);
        double h = 1 / (1.0 / first + 1.0 / second);
        double threshold = test.smallestDetectable(0.9, 1e-12);
        double regret = threshold * threshold * 2 * h + Math.log(0.9);
        double least = Double.POSITIVE_INFINITY;
        for (long[] a : Draws.histograms(cells, first)) {
            for (long[] b : Draws.histograms(cells, second)) {
                Judgement judgement = test.judge(Histogram.of(a), Histogram.of(b));
                least = Math.min(least, judgement.logE() - information(a, b) + regret);
                assertThat(judgement.refutes(0.9) || judgement.observed() <= threshold)
                        .isTrue();
            }
        }
        assertThat(least).isBetween(-1e-4, 2.5);
    }

    private static double information(long[] a, long[] b) {
        double first = Arrays.stream(a).sum();
        double second = Arrays.stream(b).sum();
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double share = (a[k] + b[k]) / (first + second);
            sum += a[k] == 0 ? 0 : a[k] * Math.log(a[k] / (first * share));
            sum += b[k] == 0 ? 0 : b[k] * Math.log(b[k] / (second * share));
        }
        return sum;
    }

    @Test
    void refusesOtherSizes() {
        SameLaw test = new SameLaw(2, 3, 3);
        assertThatThrownBy(() -> test.judge(Histogram.of(1, 2), Histogram.of(1, 1)))
                .hasMessageContaining("3 and 2 draws");
        assertThatThrownBy(() -> new SameLaw(2, 0, 1)).hasMessageContaining("0 and 1");
        assertThat(SameLaw.samplesNeeded(3, 1e-9, 0.01, 0.9)).isEmpty();
    }
}
