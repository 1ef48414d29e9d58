package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation allows is taken, up to the limit; what is beyond is refused and named. */
class StatedLimitsTest {
    private static void isRefused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    private static void isTaken(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    @Test
    void sizesOfSamples() {
        int most = 1 << 30;
        isTaken(() -> new PathLevels(most, most, 2));
        isTaken(() -> new PathLevels(1, 1, 1));
        isRefused("1 to 2^30", () -> new PathLevels(most + 1, 1, 2));
        isRefused("1 to 2^30", () -> new PathLevels(1, most + 1, 2));
        isRefused("1 to 2^30", () -> new PathLevels(1, 0, 2));
        isTaken(() -> PooledSamples.of(Histogram.of(most), Histogram.of(1)));
        isRefused("not 1073741825", () -> PooledSamples.of(Histogram.of(most + 1L), Histogram.of(1)));
        isRefused("not 0", () -> PooledSamples.of(Histogram.of(1), Histogram.of(0)));
        isTaken(() -> new JonckheereNull(1 << 23, 1 << 23));
        isRefused("2^24", () -> new JonckheereNull(1 << 23, (1 << 23) + 1));
        long draws = 1L << 44;
        isTaken(() -> new SameLaw(1, draws, draws));
        isRefused("2^44", () -> new SameLaw(1, draws + 1, 1));
        isRefused("2^44", () -> new SameLaw(1, 1, draws + 1));
        isRefused("2^44", () -> new SameLaw(0, 1, 1));
        isTaken(() -> new BinomialTail(draws, 0));
        isTaken(() -> new BinomialTail(0, 1));
        isRefused("0..2^44", () -> new BinomialTail(draws + 1, 0.5));
        isRefused("0..2^44", () -> new BinomialTail(-1, 0.5));
        isRefused("between 0 and 1", () -> new BinomialTail(1, Math.nextUp(1.0)));
        isTaken(() -> new OrderedBlocks(10, 1));
        isTaken(() -> new OrderedBlocks(2, 1));
        isRefused("2 to 10", () -> new OrderedBlocks(1, 1));
        isRefused("2 to 10", () -> new OrderedBlocks(2, 0));
    }

    @Test
    void effectsThatNoSampleDetects() {
        isRefused("no samples", () -> PathLevels.samplesNeeded(1e-9, 0.01, 0.9, 2));
        isRefused("no blocks", () -> OrderedBlocks.samplesNeeded(2, 0, 0.01, 0.9));
        isRefused("no sample", () -> KolmogorovBound.samplesNeeded(0, 0.01, 0.9));
        isRefused("no sample", () -> TotalVariationBound.samplesNeeded(3, 0, 0.01));
        isRefused("no sample", () -> DiscreteKolmogorov.samplesNeeded(new double[] {1}, 0, 0.01, 0.9));
        // five events of five have a chance of 1/32; four do not refute
        RateAtMost half = new RateAtMost(5, 0.5);
        assertThat(half.critical(0.05)).isEqualTo(5);
        assertThat(half.smallestDetectable(0.05, 0.9)).isBetween(0.979, 0.98);
        assertThat(half.critical(0.03)).isEqualTo(6);
        assertThat(half.smallestDetectable(0.03, 0.9)).isEqualTo(1);
        assertThat(half.judge(0).pValue()).isEqualTo(1);
        assertThat(half.judge(5).statistic()).isEqualTo(1);
        isRefused("6 events in 5 trials", () -> half.judge(6));
        isRefused("-1 events in 5 trials", () -> half.judge(-1));
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3", "0, 0", "0, 17592186044417"})
    void eventsOutOfTrials(long events, long trials) {
        String message = events + " events in " + trials + " trials";
        isRefused(message, () -> BinomialInterval.of(events, trials, 0.1));
        isRefused(message, () -> BinomialInterval.lowerBound(events, trials, 0.1));
        isRefused(message, () -> BinomialInterval.upperBound(events, trials, 0.1));
        isRefused(message, () -> new BinomialInterval(events, trials, 0.1, 0, 1));
    }

    @Test
    void intervalsOfRates() {
        BinomialInterval interval = new BinomialInterval(1, 1L << 44, 0.1, 0.25, 0.5);
        assertThat(interval.contains(0.25)).isTrue();
        assertThat(interval.contains(0.5)).isTrue();
        assertThat(interval.contains(Math.nextDown(0.25))).isFalse();
        assertThat(interval.contains(Math.nextUp(0.5))).isFalse();
        isTaken(() -> new BinomialInterval(1, 2, 0.1, 0, 0));
        isTaken(() -> new BinomialInterval(1, 2, 0.1, 1, 1));
        isRefused("not an interval", () -> new BinomialInterval(1, 2, 0.1, 0.6, 0.5));
        isRefused("not an interval", () -> new BinomialInterval(1, 2, 0.1, 0.6, 1.5));
        isRefused("not an interval", () -> new BinomialInterval(1, 2, 0.1, -0.1, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void boundsOfValues(double bound) {
        isRefused("positive and finite", () -> BettingMean.of(bound, i -> i, Bets.fixed(1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void bets(double bet) {
        isRefused("finite and not negative", () -> Bets.fixed(bet));
        BettingMean wild = BettingMean.of(2, i -> i, (seen, squares) -> bet);
        isRefused("finite and not negative", () -> wild.after(Histogram.of(1, 1)));
    }

    @Test
    void aGamblerMayBetNothing() {
        BettingMean idle = BettingMean.of(2, i -> i, Bets.fixed(0)).after(Histogram.of(3, 4));
        assertThat(idle.logE(1)).isBetween(-1e-9, 0.0);
        isRefused("positive variance", () -> Bets.fixed(10, 0.05, 0));
    }

    @Test
    void plansForMeans() {
        isTaken(() -> new MeanPlan(3, 1, 0.5));
        isRefused("0 < mean < bound", () -> new MeanPlan(3, 0, 0.5));
        isRefused("0 < mean < bound", () -> new MeanPlan(3, 3, 0.5));
        isRefused("0 < mean < bound", () -> new MeanPlan(3, 1, 0));
        isRefused("0 < mean < bound", () -> new MeanPlan(Double.POSITIVE_INFINITY, 1, 0.5));
    }

    @Test
    void errorsOfDistributionFunctions() {
        isTaken(() -> new KolmogorovBound(1, 0));
        isRefused("cannot be 1.0", () -> new KolmogorovBound(1, 1));
        isRefused("cannot be -0.1", () -> new KolmogorovBound(1, -0.1));
        // twice the error downwards and once above 1 may be rounding
        KolmogorovBound rough = new KolmogorovBound(2, 0.125);
        double[] draws = {0, 1};
        isTaken(() -> rough.judge(draws, x -> x == 0 ? 0.75 : 0.5));
        isRefused("not a distribution function", () -> rough.judge(draws, x -> x == 0 ? 0.75 : 0.49));
        isTaken(() -> rough.judge(draws, x -> x == 0 ? 0.75 : 1.125));
        isRefused("not a distribution function", () -> rough.judge(draws, x -> x == 0 ? 0.75 : 1.13));
    }

    /** What the check may lose by its own rounding, (3 2^-53)^2 and a little more, is let pass; one rounding of a sum is not. */
    @Test
    void massesOfLaws() {
        double last = 0.5 - 0x1p-54;
        isTaken(() -> Mass.upper(new double[] {0.5, last, 0x1p-54 - 0x1p-107}));
        isRefused("1 is missed by " + 0x1p-54, () -> Mass.upper(new double[] {0.5, last}));
        isTaken(() -> Mass.lower(new double[] {0.5, 0.5, 0x1p-107}));
        isRefused("1 is passed by " + 0x1p-54, () -> Mass.lower(new double[] {0.5, 0.5, 0x1p-54}));
        isTaken(() -> Mass.upper(new double[] {1, 0}));
        for (double wrong : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            isRefused("cell 1 is " + wrong, () -> Mass.upper(new double[] {1, wrong}));
        }
        isRefused("one cell", () -> Mass.upper(new double[0]));
        for (double weight : new double[] {0, -1, Double.NaN, 1e15}) {
            isRefused(
                    "one positive weight",
                    () -> DiscreteMartingale.of(new double[] {0.5, 0.5}, new double[] {1, weight}));
        }
    }

    /** In any order: what one addition loses the next must not. */
    @Test
    void excessesKeepTwiceTheBits() {
        double[][] laws = {
            {0.5, 0.5, 0x1p-80},
            {0x1p-80, 0.5, 0.5},
            {1 - 0x1p-53, 0x1p-53, 0x1p-80},
            {0x1p-53, 1 - 0x1p-53, 0x1p-80},
            {0.25, 0x1p-80, 0.75},
            {0x1p-60, 0.75, 0.25 - 0x1p-54, 0x1p-54 - 0x1p-60, 0x1p-80}
        };
        for (double[] law : laws) {
            assertThat(Mass.excess(law)).as(Arrays.toString(law)).isEqualTo(0x1p-80);
        }
    }

    @Test
    void anEqualProbabilityIsStillARefutation() {
        double alpha = 0.05;
        double need = -StrictMath.log(alpha);
        assertThat(new Significance(0, -need).refutes(alpha)).isTrue();
        assertThat(new Significance(0, Math.nextUp(-need)).refutes(alpha)).isFalse();
        assertThat(new KolmogorovBound.Judgement(0.5, alpha).refutes(alpha)).isTrue();
        assertThat(new KolmogorovBound.Judgement(0.5, Math.nextUp(alpha)).refutes(alpha))
                .isFalse();
        assertThat(new SameLaw.Judgement(0.5, need).refutes(alpha)).isTrue();
        assertThat(new SameLaw.Judgement(0.5, Math.nextDown(need)).refutes(alpha))
                .isFalse();
        assertThat(new SimulationResult.EValue("e", 1, alpha, 0, need, 0.9, 0.1).refuted())
                .isTrue();
        assertThat(new SimulationResult.EValue("e", 1, alpha, need, Math.nextDown(need), 0.9, 0.1).refuted())
                .isFalse();
        assertThat(new SimulationResult.AgainstMutant("m", 1, alpha, 0.5, need).refuted())
                .isTrue();
        assertThat(new SimulationResult.AgainstMutant("m", 1, alpha, 0, Math.nextDown(need)).refuted())
                .isFalse();
    }

    @Test
    void budgetsOfOnePart() {
        ErrorBudget budget = ErrorBudget.split(0.25, Map.of("all", 1));
        assertThat(budget.alpha()).isEqualTo(0.25);
        assertThat(budget.share("all")).isEqualTo(0.25);
        isRefused("weight 0", () -> ErrorBudget.split(0.25, Map.of("none", 0)));
    }

    @Test
    void wholeNumbersAreShiftedAtOnce() {
        assertThat(Shift.by(Formula.number(2), 1)).isEqualTo(Formula.number(3));
        assertThat(Shift.by(Formula.number(1), -1)).isEqualTo(Formula.number(0));
        Formula n = Formula.variable("n");
        assertThat(Shift.by(n, -1)).hasToString("n-1");
        assertThat(Shift.by(n.plus(Formula.number(1)), -1)).isEqualTo(n);
    }

    @Test
    void bothZerosAreOneValue() {
        PooledSamples zeros = PooledSamples.of(new double[] {-0.0}, new double[] {0.0});
        assertThat(zeros.highest()).isZero();
        assertThat(zeros.lowest()).isZero();
        assertThat(OrderedGroups.of(2, 1)
                        .judge(List.of(new double[] {-0.0, 0.0}, new double[] {-0.0}))
                        .statistic())
                .isZero();
    }
}
