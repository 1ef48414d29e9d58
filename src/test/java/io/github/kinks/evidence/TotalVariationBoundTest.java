package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class TotalVariationBoundTest {

    @Test
    void isTheBoundByHand() {
        TotalVariationBound bound = TotalVariationBound.of(new double[] {0.5, 0.25, 0.25}, 100, 0);
        Histogram draws = Histogram.of(60, 30, 10);
        assertThat(bound.observed(draws)).isCloseTo(0.15, within(1e-12));
        double radius = Math.sqrt((3 * Math.log(2) + Math.log(20)) / 200);
        assertThat(bound.radius(0.05)).isCloseTo(radius, within(1e-12));
        assertThat(bound.upperBound(draws, 0.05)).isCloseTo(0.15 + radius, within(1e-12));
        assertThat(TotalVariationBound.samplesNeeded(3, bound.radius(0.05), 0.05))
                .isEqualTo(100);
    }

    @Test
    void mergesTheCellsOfLittleMassAndAddsIt() {
        double[] claimed = {0.5, 0.25, 0.125, 0.0625, 0.0625};
        TotalVariationBound bound = TotalVariationBound.of(claimed, 16, 0.1);
        assertThat(bound.cells()).isEqualTo(4);
        assertThat(bound.mergedMass()).isCloseTo(0.125, within(1e-12));
        assertThat(bound.observed(Histogram.of(8, 4, 2, 0, 2))).isCloseTo(0, within(1e-12));
        assertThat(bound.observed(Histogram.of(10, 4, 2, 0, 0))).isCloseTo(0.125, within(1e-12));
    }

    /** With exact frequencies in place of draws: whatever the law, the merged distance plus the merged mass bounds. */
    @Test
    void mergingNeverHidesMoreThanTheMergedMass() {
        UniformRandomProvider generator = Draws.generator(41);
        int atLeastOnceBelow = 0;
        for (int run = 0; run < 500; run++) {
            double[] claimed = law(generator);
            long[] counts = new long[6];
            Arrays.setAll(counts, i -> generator.nextInt(1_000) + 1);
            double total = Arrays.stream(counts).sum();
            double[] truth = Arrays.stream(counts).mapToDouble(c -> c / total).toArray();
            TotalVariationBound bound = TotalVariationBound.of(Draws.upper(claimed), (long) total, 0.15);
            double observed = bound.observed(Histogram.of(counts));
            double distance = Draws.totalVariation(truth, claimed);
            double withoutSampling = bound.upperBound(Histogram.of(counts), 0.5) - bound.radius(0.5);
            assertThat(withoutSampling).isGreaterThanOrEqualTo(distance);
            atLeastOnceBelow += observed < distance - 1e-9 ? 1 : 0;
        }
        // so the mass does have to be added
        assertThat(atLeastOnceBelow).isPositive();
    }

    private static double[] law(UniformRandomProvider generator) {
        double[] weights = new double[6];
        Arrays.setAll(weights, i -> generator.nextDouble());
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    @Test
    void coversTheDistanceAndRaisesFalseAlarmsNoMoreOftenThanStated() {
        double[] claimed = Draws.binomial(2, 0.5);
        double[] actual = Draws.binomial(2, 0.6);
        double distance = Draws.totalVariation(claimed, actual);
        TotalVariationBound bound = TotalVariationBound.of(Draws.upper(claimed), 200, 0);
        UniformRandomProvider generator = Draws.generator(42);
        int missed = 0;
        int alarms = 0;
        for (int run = 0; run < 4_000; run++) {
            missed += bound.upperBound(Draws.histogram(actual, 200, generator), 0.3) < distance ? 1 : 0;
            alarms += bound.refutes(Draws.histogram(claimed, 200, generator), 0.3) ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.3, missed, 4_000);
        Draws.assertNoMoreThan(0.3, alarms, 4_000);
    }

    @Test
    void refutesAtTheDetectableDistanceWithThePromisedPower() {
        double[] claimed = {0.25, 0.25, 0.25, 0.25};
        TotalVariationBound bound = TotalVariationBound.of(claimed, 1_000, 0);
        double distance = bound.smallestDetectable(1e-3, 0.9);
        double[] actual = {0.25 + distance, 0.25 - distance, 0.25, 0.25};
        UniformRandomProvider generator = Draws.generator(43);
        int missed = 0;
        for (int run = 0; run < 1_000; run++) {
            missed += bound.refutes(Draws.histogram(actual, 1_000, generator), 1e-3) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.1, missed, 1_000);
    }

    @Test
    void bestMergesTheFarTailOfAWideLaw() {
        double[] claimed = Draws.upper(Draws.binomial(200, 0.5));
        TotalVariationBound plain = TotalVariationBound.of(claimed, 100_000, 0);
        TotalVariationBound best = TotalVariationBound.best(claimed, 100_000, 1e-6);
        assertThat(best.cells()).isLessThan(60);
        assertThat(best.radius(1e-6) + best.mergedMass()).isLessThan(0.6 * plain.radius(1e-6));
        assertThat(TotalVariationBound.best(new double[] {0.5, 0.5}, 100, 0.05).cells())
                .isEqualTo(2);
    }

    @Test
    void refusesAnotherNumberOfDraws() {
        TotalVariationBound bound = TotalVariationBound.of(new double[] {0.5, 0.5}, 10, 0);
        assertThatThrownBy(() -> bound.observed(Histogram.of(5, 6))).hasMessageContaining("fixed before sampling");
    }

    @Test
    void aCellAtTheLineStaysApart() {
        assertThat(TotalVariationBound.of(new double[] {0.5, 0.25, 0.25}, 10, 0.25)
                        .cells())
                .isEqualTo(3);
        assertThat(TotalVariationBound.of(new double[] {0.5, 0.25, 0.25}, 10, 0.26)
                        .cells())
                .isEqualTo(2);
    }

    /** 1 of 16 draws fell into the merged cells, of which 2 were expected. */
    @Test
    void drawsInMergedCellsCountTogether() {
        double[] claimed = {0.5, 0.25, 0.125, 0.0625, 0.0625};
        TotalVariationBound bound = TotalVariationBound.of(claimed, 16, 0.1);
        assertThat(bound.observed(Histogram.of(9, 4, 2, 1, 0))).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(bound.observed(Histogram.of(9, 4, 2, 0, 1))).isCloseTo(1 / 16.0, within(1e-12));
    }

    @Test
    void bestIsTheLeastOverAllWaysToMergeTheCellsOfLeastMass() {
        UniformRandomProvider generator = Draws.generator(44);
        int mergedSome = 0;
        for (int run = 0; run < 200; run++) {
            // squares of few values, so that some cells are alike and some are rare; in no order
            double[] weights = new double[8];
            Arrays.setAll(weights, i -> Math.pow(1 + generator.nextInt(20), 2));
            double sum = Arrays.stream(weights).sum();
            double[] claimed =
                    Draws.upper(Arrays.stream(weights).map(w -> w / sum).toArray());
            TotalVariationBound best = TotalVariationBound.best(claimed, 50, 0.05);
            double least = TotalVariationBound.of(claimed, 50, 0).radius(0.05);
            for (double apart : claimed) {
                TotalVariationBound other = TotalVariationBound.of(claimed, 50, apart);
                least = Math.min(least, other.radius(0.05) + other.mergedMass());
            }
            assertThat(best.radius(0.05) + best.mergedMass()).isCloseTo(least, within(1e-12));
            mergedSome += best.cells() < 8 ? 1 : 0;
        }
        assertThat(mergedSome).isBetween(20, 180);
    }

    /** Bounds that are loose by 1/100 make every sample look that far off, which refutes nothing. */
    @Test
    void looseBoundsRefuteNothing() {
        int samples = 1_000_000;
        TotalVariationBound loose = TotalVariationBound.of(new double[] {0.51, 0.5}, samples, 0);
        assertThat(loose.radius(0.05)).isLessThan(0.005);
        assertThat(loose.observed(Histogram.of(500_000, 500_000))).isCloseTo(0.01, within(1e-12));
        assertThat(loose.refutes(Histogram.of(500_000, 500_000), 0.05)).isFalse();
        assertThat(loose.refutes(Histogram.of(480_000, 520_000), 0.05)).isTrue();
    }
}
