package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.BettingMean.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Radii and detectable effects are those of the formulas that their documentation states: rounded up, and by little. */
class StatedFormulasTest {
    private static final double ALPHA = 1e-3;
    private static final double BETA = 0.1;

    private static double log(double x) {
        return StrictMath.log(x);
    }

    private static double root(double x) {
        return StrictMath.sqrt(x);
    }

    private static void isRoundedUp(double value, double formula) {
        assertThat(value).isGreaterThanOrEqualTo(formula).isLessThanOrEqualTo(formula * (1 + 1e-8));
    }

    /** Massart's inequality for either of two samples: 4 exp(-2 (d / spread)^2) on two sides, 2 on one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void largeSamplesAreBoundedByMassartsInequality(int sides) {
        int m = 200_000;
        int n = 150_000;
        double spread = 1 / root(m) + 1 / root(n);
        PathLevels levels = new PathLevels(m, n, sides);
        double radius = spread * root(log(2 * sides / ALPHA) / 2);
        isRoundedUp(levels.radius(ALPHA), radius);
        isRoundedUp(levels.critical(ALPHA), radius);
        double hoeffding = root(log(1 / BETA) * (1.0 / m + 1.0 / n) / 2);
        isRoundedUp(levels.smallestDetectable(ALPHA, 1 - BETA), radius + hoeffding);
        PooledSamples samples = PooledSamples.untied(m, n);
        long product = (long) m * n;
        for (double distance : new double[] {0.01, 0.02, 0.05}) {
            long level = Math.round(distance * product);
            double bound = log(2.0 * sides) - 2 * Math.pow((double) level / product / spread, 2);
            assertThat(levels.logPValue(samples, level))
                    .isGreaterThan(bound - 1e-14)
                    .isCloseTo(bound, within(1e-10));
        }
        assertThat(levels.logPValue(samples, product + 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aLevelThatNoPathReachesIsImpossible() {
        PathLevels levels = new PathLevels(3, 4, 2);
        assertThat(levels.logPValue(PooledSamples.untied(3, 4), 13)).isEqualTo(Double.NEGATIVE_INFINITY);
        // of 35 orders of the labels two part the samples altogether
        assertThat(levels.logPValue(PooledSamples.untied(3, 4), 12)).isCloseTo(log(2 / 35.0), within(1e-12));
        assertThat(levels.logPValue(PooledSamples.untied(3, 4), 0)).isZero();
    }

    /** McDiarmid's inequality from the sizes, and for two equal groups Hoeffding's for blocks. */
    @Test
    void trendsOfGroupsSpreadAsTheirSizesSay() {
        // pairs 3*5 + 3*2 + 5*2 = 31; one draw of the groups moves tau by 2*7/31, 2*5/31 and 2*8/31
        double squares = (3 * 14 * 14 + 5 * 10 * 10 + 2 * 16 * 16) / (31.0 * 31.0);
        isRoundedUp(OrderedGroups.of(3, 5, 2).radius(ALPHA), root(log(1 / ALPHA) * squares / 2));
        isRoundedUp(OrderedGroups.of(40, 40).radius(ALPHA), root(2 * log(1 / ALPHA) / 40));
        // seven groups of n: the pairs are 21 n^2, and McDiarmid's bound is the less: 7 n (12 / 21 n)^2
        isRoundedUp(
                OrderedGroups.of(9, 9, 9, 9, 9, 9, 9).radius(ALPHA),
                root(log(1 / ALPHA) * 7 * 9 * Math.pow(12 / (21.0 * 9), 2) / 2));
    }

    @Test
    void intervalsSpendHalfOfAlphaOnEitherSide() {
        Significance judgement = new Significance(0.1, -1);
        OrderedGroups groups = OrderedGroups.of(300, 300);
        assertThat(groups.confidence(judgement, ALPHA))
                .isEqualTo(new Interval(0.1 - groups.radius(ALPHA / 2), 0.1 + groups.radius(ALPHA / 2)));
        OrderedBlocks blocks = new OrderedBlocks(4, 300);
        isRoundedUp(blocks.radius(ALPHA), root(2 * log(1 / ALPHA) / 300));
        assertThat(blocks.confidence(judgement, ALPHA))
                .isEqualTo(new Interval(0.1 - blocks.radius(ALPHA / 2), 0.1 + blocks.radius(ALPHA / 2)));
        // a correlation lies between -1 and 1
        assertThat(OrderedGroups.of(2, 2).confidence(judgement, ALPHA)).isEqualTo(new Interval(-1, 1));
        assertThat(new OrderedBlocks(3, 2).confidence(judgement, ALPHA)).isEqualTo(new Interval(-1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2, 100, 100", "7, 1000, 300", "50, 10, 12"})
    void twoStreamsAreComparedByTheHarmonicMeanOfTheirSizes(int cells, long first, long second) {
        SameLaw test = new SameLaw(cells, first, second);
        double h = (double) first * second / (first + second);
        double radius = root((cells * log(2) + log(1 / ALPHA)) / (2 * h));
        isRoundedUp(test.radius(ALPHA), radius);
        isRoundedUp(test.smallestMargin(ALPHA, 1 - BETA), radius + root((cells * log(2) + log(1 / BETA)) / (2 * h)));
        double regret =
                log(8 * h) / 2 + (cells - 1) * (log(2) + log(Math.max(1, (double) (first + second) / cells)) / 2);
        isRoundedUp(
                test.smallestDetectable(ALPHA, 1 - BETA),
                root((log(1 / ALPHA) + regret) / (2 * h)) + root(log(1 / BETA) / (2 * h)));
        SameLaw.Judgement judgement = new SameLaw.Judgement(0.4, 0);
        assertThat(test.upperBound(judgement, ALPHA)).isEqualTo(Math.min(1, 0.4 + test.radius(ALPHA)));
        assertThat(test.lowerBound(judgement, ALPHA)).isEqualTo(Math.max(0, 0.4 - test.radius(ALPHA)));
    }

    @Test
    void totalVariationIsDetectedBeyondTheRadiusAndWhatIsMergedOrLoose() {
        double[] exact = {0.5, 0.25, 0.125, 0.125};
        double hoeffding = root(log(1 / BETA) / 2_000);
        TotalVariationBound apart = TotalVariationBound.of(exact, 1_000, 0);
        double radius = root((4 * log(2) + log(1 / ALPHA)) / 2_000);
        isRoundedUp(apart.radius(ALPHA), radius);
        isRoundedUp(apart.smallestDetectable(ALPHA, 1 - BETA), radius + hoeffding);
        TotalVariationBound merged = TotalVariationBound.of(exact, 1_000, 0.2);
        assertThat(merged.cells()).isEqualTo(3);
        isRoundedUp(
                merged.smallestDetectable(ALPHA, 1 - BETA),
                root((3 * log(2) + log(1 / ALPHA)) / 2_000) + 0.25 + hoeffding);
        TotalVariationBound loose = TotalVariationBound.of(new double[] {0.5, 0.25, 0.125, 0.135}, 1_000, 0);
        isRoundedUp(loose.smallestDetectable(ALPHA, 1 - BETA), radius + 0.01 + hoeffding);
    }

    @Test
    void kolmogorovDistancesAreBoundedByMassartsInequality() {
        double massart = root(log(2 / ALPHA) / 20_000);
        double hoeffding = root(log(1 / BETA) / 20_000);
        DiscreteKolmogorov discrete = DiscreteKolmogorov.of(new double[] {0.5, 0.25, 0.25}, 10_000);
        isRoundedUp(discrete.upperBound(new Significance(0.1, -1), ALPHA), 0.1 + massart);
        isRoundedUp(discrete.smallestDetectable(ALPHA, 1 - BETA), massart + hoeffding);
        // after the first cell 0.53 stands against 0.5
        Significance judgement = discrete.judge(Histogram.of(5_300, 2_300, 2_400));
        assertThat(judgement.statistic()).isCloseTo(0.03, within(1e-12));
        assertThat(judgement.logPValue()).isCloseTo(log(2) - 2 * 10_000 * 0.03 * 0.03, within(1e-9));
        assertThat(discrete.judge(Histogram.of(5_001, 2_500, 2_499)).logPValue())
                .isZero();
        // what the bounds of the law are loose by is taken off the distance and added to what can be detected
        DiscreteKolmogorov loose = DiscreteKolmogorov.of(new double[] {0.5, 0.25, 0.26}, 10_000);
        assertThat(loose.judge(Histogram.of(5_300, 2_300, 2_400)).logPValue())
                .isCloseTo(log(2) - 2 * 10_000 * 0.02 * 0.02, within(1e-9));
        isRoundedUp(loose.upperBound(new Significance(0.1, -1), ALPHA), 0.1 + 0.01 + massart);
        isRoundedUp(loose.smallestDetectable(ALPHA, 1 - BETA), massart + 0.01 + hoeffding);
        // and for small samples the critical value is exact and no larger than Massart's
        DiscreteKolmogorov small = DiscreteKolmogorov.of(new double[] {0.5, 0.25, 0.25}, 200);
        assertThat(small.smallestDetectable(ALPHA, 1 - BETA))
                .isLessThan(root(log(2 / ALPHA) / 400) + root(log(1 / BETA) / 400));
    }

    @Test
    void theErrorOfAContinuousDistributionFunctionIsAddedOrTakenOff() {
        double massart = root(log(2 / ALPHA) / 2_000);
        KolmogorovBound rough = new KolmogorovBound(1_000, 0.01);
        isRoundedUp(rough.upperBound(new KolmogorovBound.Judgement(0.1, 1), ALPHA), 0.1 + 0.01 + massart);
        isRoundedUp(rough.smallestDetectable(ALPHA, 1 - BETA), massart + 0.02 + root(log(1 / BETA) / 2_000));
        assertThat(KolmogorovBound.of(1_000).upperBound(new KolmogorovBound.Judgement(0.1, 1), ALPHA))
                .isGreaterThanOrEqualTo(0.1 + massart);
        // half of the draws lie below 0.95
        double[] draws = {0.95, 0.1, 0.95, 0.1, 0.95, 0.1, 0.95, 0.1, 0.95, 0.1};
        KolmogorovBound.Judgement judgement = new KolmogorovBound(10, 0.05).judge(draws, x -> x);
        assertThat(judgement.statistic()).isCloseTo(0.45, within(1e-15));
        assertThat(judgement.pValue()).isCloseTo(2 * Math.exp(-2 * 10 * 0.4 * 0.4), within(1e-13));
    }

    /** {@code ln (Gamma(a + n) / Gamma(a))} less {@code n ln n - n}, summed term by term. */
    private static double growth(double a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += log(a + i);
        }
        return sum - n * log(n) + n;
    }

    /** Weights of 1/2 or more cost the growth of their sum, lesser ones their own shrinking too. */
    @Test
    void theMartingaleDetectsBeyondItsRegretAndWhatIsLoose() {
        int n = 1_000;
        double hoeffding = root(log(1 / BETA) / (2 * n));
        double[] law = {0.5, 0.25, 0.25};
        double regret = growth(1.5, n);
        assertThat(DiscreteMartingale.of(law).smallestDetectable(n, ALPHA, 1 - BETA))
                .isCloseTo(root((log(1 / ALPHA) + regret) / (2 * n)) + hoeffding, within(1e-10));
        assertThat(DiscreteMartingale.of(new double[] {0.5, 0.25, 0.26}).smallestDetectable(n, ALPHA, 1 - BETA))
                .isCloseTo(root((log(1 / ALPHA) + regret) / (2 * n) + 0.01 / 2) + 0.01 + hoeffding, within(1e-10));
        double shrinking = -growth(0.1, n);
        assertThat(shrinking).isPositive();
        DiscreteMartingale light = DiscreteMartingale.of(law, new double[] {0.1, 0.1, 2});
        assertThat(light.smallestDetectable(n, ALPHA, 1 - BETA))
                .isCloseTo(
                        root((log(1 / ALPHA) + growth(2.2, n) + 2 * shrinking) / (2 * n)) + hoeffding, within(1e-10));
    }

    /** Each of two streams is promised to exclude either side of its mean but for a quarter of the miss. */
    @ParameterizedTest
    @CsvSource({"10, 5, 2.5, 4000", "10, 2, 1.5, 4000", "3, 2.5, 0.2, 800"})
    void theSmallestMarginIsTwiceAnErrorThatIsRarelyLeftIn(double bound, double mean, double variance, long samples) {
        double half = new MeanEquivalence(bound, mean, variance).smallestMargin(samples, ALPHA, 1 - BETA) / 2;
        assertThat(power(bound, mean, variance, samples, half)).isGreaterThanOrEqualTo(1 - BETA / 4);
        assertThat(power(bound, mean, variance, samples, half * (1 - 1e-9))).isLessThan(1 - BETA / 4);
    }

    private static double power(double bound, double mean, double variance, long samples, double error) {
        double above = mean + error >= bound
                ? 1
                : new MeanPlan(bound, mean + error, variance).powerBound(samples, ALPHA / 2, error);
        double below = mean - error <= 0
                ? 1
                : new MeanPlan(bound, mean - error, variance).powerBound(samples, ALPHA / 2, error);
        return Math.min(above, below);
    }

    @Test
    void aDifferenceOfMeansTakesHalfOfAlphaForEither() {
        BettingMean one = BettingMean.of(4, i -> i, Bets.fixed(0.1)).after(Histogram.of(5, 20, 60, 40, 2));
        BettingMean two = BettingMean.of(4, i -> i, Bets.fixed(0.1)).after(Histogram.of(20, 90, 30, 5, 1));
        Interval difference = MeanEquivalence.difference(one, two, ALPHA);
        Interval first = one.confidence(ALPHA / 2);
        Interval second = two.confidence(ALPHA / 2);
        assertThat(difference.low()).isEqualTo(Math.nextDown(first.low() - second.high()));
        assertThat(difference.high()).isEqualTo(Math.nextUp(first.high() - second.low()));
        assertThat(difference.contains(one.mean() - two.mean())).isTrue();
    }

    /** {@code sqrt(2 ln(2/alpha) / (planned variance))}, at first with the largest variance possible. */
    @Test
    void betsAreThoseOfTheirVariance() {
        assertThat(Bets.fixed(100, 0.05, 0.5).next(7, 9)).isCloseTo(root(2 * log(40) / 50), within(1e-14));
        Bets adaptive = Bets.adaptive(100, 0.05, 4);
        assertThat(adaptive.next(0, 0)).isCloseTo(root(2 * log(40) / 400), within(1e-14));
        // (4 + 15) / 10
        assertThat(adaptive.next(9, 15)).isCloseTo(root(2 * log(40) / 190), within(1e-14));
    }

    /** The variance of Mann and Whitney's statistic is mn(m+n+1)/12. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 4", "10, 2", "50, 50"})
    void theConcordanceOfTwoGroupsHasTheVarianceOfMannAndWhitney(int m, int n) {
        assertThat(new JonckheereNull(m, n).variance()).isCloseTo(m * n * (m + n + 1) / 12.0, within(1e-9));
    }

    /** Two draws are in order or not: ln cosh(t/2), over all sizes of t and above by rounding alone. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 0.05, 0.099, 0.11, 0.5, 1.9, 2.1, 10, 500})
    void theCumulantOfTwoDrawsIsThatOfACoin(double t) {
        double sinh = Math.sinh(t / 4);
        double exact = t < 20 ? Math.log1p(2 * sinh * sinh) : t / 2 - Math.log(2) + Math.log1p(Math.exp(-t));
        assertThat(new JonckheereNull(1, 1).cumulant(t))
                .isGreaterThan(exact * (1 - 1e-15))
                .isCloseTo(exact, within(3e-14 * exact));
    }

    @Test
    void likelihoodRatiosAreRoundedDownByLittle() {
        LikelihoodRatio none = LikelihoodRatio.of(new double[] {0.5, 0.5}, new double[] {0.25, 0.75});
        double gain = log(1.5);
        for (int n : new int[] {1, 7, 1_000}) {
            assertThat(none.after(Histogram.of(0, n)).logE())
                    .isLessThan(n * gain)
                    .isCloseTo(n * gain, within(n * gain * 0x1p-47));
        }
        // up by five gains, then down by two halvings
        LikelihoodRatio up = none.after(Histogram.of(0, 5));
        LikelihoodRatio down = up.after(Histogram.of(2, 0));
        assertThat(none.maxLogE()).isZero();
        assertThat(down.maxLogE()).isEqualTo(up.logE()).isGreaterThan(down.logE());
        assertThat(down.seen()).isEqualTo(Histogram.of(2, 5));
        assertThat(down.refutes(Math.exp(-5 * gain) * 1.01)).isTrue();
        assertThat(down.refutes(Math.exp(-5 * gain) * 0.99)).isFalse();
    }
}
