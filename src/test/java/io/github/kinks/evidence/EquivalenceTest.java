package io.github.kinks.evidence;

import static io.github.kinks.evidence.Equivalence.DIFFERENT;
import static io.github.kinks.evidence.Equivalence.EQUIVALENT;
import static io.github.kinks.evidence.Equivalence.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.evidence.BettingMean.Interval;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalenceTest {
    private static final int N = 10;

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0.1, EQUIVALENT",
        "-0.2, 0.2, EQUIVALENT",
        "-0.3, 0.1, OPEN",
        "-1, 1, OPEN",
        "0.1, 0.3, OPEN",
        "0.2, 0.3, OPEN",
        "0.21, 0.3, DIFFERENT",
        "-0.5, -0.3, DIFFERENT"
    })
    void aFirmAnswerNeedsTheWholeInterval(double low, double high, Equivalence expected) {
        assertThat(Equivalence.of(new Interval(low, high), 0.2)).isEqualTo(expected);
    }

    @Test
    void aMarginMustBePositive() {
        assertThatThrownBy(() -> Equivalence.of(new Interval(0, 0), 0)).hasMessageContaining("up to 0.0");
        assertThatThrownBy(() -> Equivalence.of(new Interval(1, 0), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BettingMean mean(double[] law, int draws, double alpha, UniformRandomProvider generator) {
        BettingMean test = BettingMean.of(N, i -> i, Bets.fixed(draws, alpha / 2, 2.5));
        for (int batch = 0; batch < 4; batch++) {
            test = test.after(Draws.histogram(law, draws / 4, generator));
        }
        return test;
    }

    @Test
    void findsEqualMeansEquivalentUpToTheSmallestMarginWithThePromisedPower() {
        MeanEquivalence plan = new MeanEquivalence(N, 5, 2.5);
        int draws = (int) plan.samplesNeeded(0.5, 0.01, 0.9).orElseThrow() + 3 & ~3;
        double margin = plan.smallestMargin(draws, 0.01, 0.9);
        assertThat(margin).isLessThanOrEqualTo(0.5).isCloseTo(0.5, within(0.01));
        UniformRandomProvider generator = Draws.generator(121);
        double[] law = Draws.binomial(N, 0.5);
        int open = 0;
        int wronglyEquivalent = 0;
        int wronglyDifferent = 0;
        int different = 0;
        for (int run = 0; run < 300; run++) {
            BettingMean one = mean(law, draws, 0.01, generator);
            open += MeanEquivalence.judge(one, mean(law, draws, 0.01, generator), margin, 0.01) == EQUIVALENT ? 0 : 1;
            // a difference of exactly the margin is still equivalent, one a little above is not
            BettingMean at = mean(Draws.binomial(N, 0.5 + margin / N), draws, 0.01, generator);
            wronglyDifferent += MeanEquivalence.judge(one, at, margin, 0.01) == DIFFERENT ? 1 : 0;
            BettingMean above = mean(Draws.binomial(N, 0.5 - 1.001 * margin / N), draws, 0.01, generator);
            wronglyEquivalent += MeanEquivalence.judge(one, above, margin, 0.01) == EQUIVALENT ? 1 : 0;
            BettingMean far = mean(Draws.binomial(N, 0.5 + 2 * margin / N), draws, 0.01, generator);
            different += MeanEquivalence.judge(one, far, margin, 0.01) == DIFFERENT ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.1, open, 300);
        Draws.assertNoMoreThan(0.01, wronglyDifferent, 300);
        Draws.assertNoMoreThan(0.01, wronglyEquivalent, 300);
        assertThat(different).isGreaterThan(270);
    }

    @Test
    void aSmallSampleIsOpenAndNotEquivalent() {
        UniformRandomProvider generator = Draws.generator(122);
        double[] law = Draws.binomial(N, 0.5);
        BettingMean one = mean(law, 40, 0.01, generator);
        BettingMean two = mean(law, 40, 0.01, generator);
        assertThat(MeanEquivalence.judge(one, two, 0.5, 0.01)).isEqualTo(OPEN);
    }

    @Test
    void planAndSampleSizeInvertEachOther() {
        MeanEquivalence plan = new MeanEquivalence(N, 3, 2);
        long draws = plan.samplesNeeded(0.2, 1e-3, 0.8).orElseThrow();
        assertThat(plan.smallestMargin(draws, 1e-3, 0.8)).isLessThanOrEqualTo(0.2);
        assertThat(plan.smallestMargin(draws - 1, 1e-3, 0.8)).isGreaterThan(0.2);
        // a quarter of the margin takes sixteen times the draws at last; here the worst law's skewness still counts
        assertThat((double) plan.samplesNeeded(0.05, 1e-3, 0.8).orElseThrow()).isBetween(13.0 * draws, 16.0 * draws);
    }

    @Test
    void boundsTheTotalVariationOfTwoStreams() {
        SameLaw test = new SameLaw(4, 2_000, 3_000);
        double margin = test.smallestMargin(0.01, 0.9);
        assertThat(margin).isLessThan(0.15);
        double[] law = {0.25, 0.25, 0.25, 0.25};
        double[] above = {0.25 + 1.001 * margin, 0.25, 0.25, 0.25 - 1.001 * margin};
        UniformRandomProvider generator = Draws.generator(123);
        int open = 0;
        int wrong = 0;
        for (int run = 0; run < 400; run++) {
            open += equivalence(test, law, law, margin, generator) == EQUIVALENT ? 0 : 1;
            wrong += equivalence(test, law, above, margin, generator) == EQUIVALENT ? 1 : 0;
        }
        Draws.assertNoMoreThan(0.1, open, 400);
        Draws.assertNoMoreThan(0.01, wrong, 400);
        assertThat(equivalence(test, law, above, margin / 5, generator)).isEqualTo(DIFFERENT);
    }

    private static Equivalence equivalence(
            SameLaw test, double[] one, double[] two, double margin, UniformRandomProvider generator) {
        return test.equivalence(
                test.judge(Draws.histogram(one, 2_000, generator), Draws.histogram(two, 3_000, generator)),
                margin,
                0.01);
    }
}
