package io.github.kinks.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/**
 * That alternatives lie exactly at the stated effect, by other means than those that put them there: from the definitions where
 * the law is discrete, and else from a million draws, which a right one fails with probability 1e-9 at most (Hoeffding; Massart).
 */
class EffectsTest {
    private static final Promise PROMISE = new Promise(0.05, 0.9);
    private static final DiscreteLaw BALL = DiscreteLaw.ball(10);
    private static final DiscreteLaw INTERVAL = DiscreteLaw.interval(10);
    private static final int DRAWS = 1_000_000;
    /** How far the mean of so many draws from an interval of length 1 is off with probability 1e-9 at most. */
    private static final double OFF = Math.sqrt(Math.log(2e9) / (2.0 * DRAWS));

    private static UniformRandomProvider generator(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    @Test
    void theLawsAreThoseOfThePriors() {
        // P(K = 0), P(K = 1), P(K = 2) of two neurons, by hand
        DiscreteLaw two = DiscreteLaw.ball(2);
        assertThat(two.probability(0)).isCloseTo(1 - 13 / (6 * Math.PI), within(1e-15));
        assertThat(two.probability(1)).isCloseTo(5 / (3 * Math.PI), within(1e-15));
        assertThat(two.probability(2)).isCloseTo(1 / (2 * Math.PI), within(1e-15));
        // (2/pi) n n!!/(n+1)!! for even n
        assertThat(BALL.mean()).isCloseTo(20 / Math.PI * 3840 / 10395, within(1e-14));
        assertThat(INTERVAL.probability(3)).isCloseTo(120 / 1024.0, within(1e-16));
        assertThat(INTERVAL.mean()).isCloseTo(5, within(1e-14));
        assertThat(INTERVAL.variance()).isCloseTo(2.5, within(1e-14));
    }

    /** The largest difference of the probabilities of any set. */
    private static double totalVariation(DiscreteLaw p, DiscreteLaw q) {
        double largest = 0;
        for (int set = 0; set < 1 << p.cells(); set++) {
            double difference = 0;
            for (int k = 0; k < p.cells(); k++) {
                difference += (set >> k & 1) == 0 ? 0 : p.probability(k) - q.probability(k);
            }
            largest = Math.max(largest, difference);
        }
        return largest;
    }

    @Test
    void totalVariationsAreTheLargestDifferencesOverAllSets() {
        MartingaleTrial martingale = MartingaleTrial.of(PROMISE, BALL, INTERVAL, 0.2);
        assertAt(martingale, totalVariation(martingale.law(), martingale.alternative()));
        LikelihoodTrial likelihood = LikelihoodTrial.of(PROMISE, BALL, INTERVAL, 0.1);
        assertAt(likelihood, totalVariation(likelihood.law(), likelihood.alternative()));
        DistanceTrial distance = DistanceTrial.of(PROMISE, BALL, INTERVAL, 0.2);
        assertAt(distance, totalVariation(distance.law(), distance.alternative()));
        StoppedBoundTrial stopped = StoppedBoundTrial.of(PROMISE, BALL, INTERVAL, 0.25);
        assertAt(stopped, totalVariation(stopped.law(), BALL));
        SameLawTrial same = SameLawTrial.of(PROMISE, BALL, INTERVAL, 0.25);
        assertAt(same, totalVariation(same.law(), same.alternative()));
        SameLawEquivalenceTrial equivalence = SameLawEquivalenceTrial.of(PROMISE, BALL, INTERVAL, 0.25);
        assertAt(equivalence, totalVariation(equivalence.law(), equivalence.atMargin()));
    }

    private static void assertAt(Trial trial, double effect) {
        assertThat(effect).as(trial.design().test()).isCloseTo(trial.design().detectable(), within(1e-13));
    }

    @Test
    void theKolmogorovDistanceIsTheLargestDifferenceOverAllTails() {
        DiscreteKolmogorovTrial trial = DiscreteKolmogorovTrial.of(PROMISE, BALL, INTERVAL, 0.2);
        double largest = 0;
        for (int from = 0; from < BALL.cells(); from++) {
            double difference = 0;
            for (int k = BALL.cells() - 1; k >= from; k--) {
                difference += trial.alternative().probability(k) - trial.law().probability(k);
            }
            largest = Math.max(largest, Math.abs(difference));
        }
        assertAt(trial, largest);
    }

    @Test
    void meansAreOffByTheEffectAndVariancesAreWithinThePlan() {
        BettingTrial betting = BettingTrial.of(PROMISE, BALL, INTERVAL, 0.4);
        assertAt(betting, moment(betting.alternative(), 1) - moment(BALL, 1));
        assertThat(variance(betting.alternative())).isLessThanOrEqualTo(betting.variance());
        MeanEquivalenceTrial equivalence = MeanEquivalenceTrial.of(PROMISE, BALL, INTERVAL, 0.8);
        assertAt(equivalence, moment(equivalence.atMargin(), 1) - moment(BALL, 1));
        assertThat(variance(BALL)).isCloseTo(equivalence.variance(), within(1e-13));
    }

    private static double moment(DiscreteLaw law, int order) {
        double sum = 0;
        for (int k = law.cells() - 1; k >= 0; k--) {
            sum += Math.pow(k, order) * law.probability(k);
        }
        return sum;
    }

    private static double variance(DiscreteLaw law) {
        return moment(law, 2) - moment(law, 1) * moment(law, 1);
    }

    @Test
    void theRateIsTheDetectableOne() {
        RateTrial trial = RateTrial.of(PROMISE, 0.05, 0.1);
        assertAt(trial, trial.alternative().probability(1));
        assertThat(trial.law().probability(1)).isEqualTo(0.05);
    }

    @Test
    void theDistributionFunctionOfPositionsIsOffMostAtZeroAndByTheEffect() {
        assertOff(KolmogorovTrial.of(PROMISE, 0.15).alternative(), KolmogorovTrial.of(PROMISE, 0.15), -1, 201);
        assertOff(PairTrial.ofOneLaw(PROMISE, 0.2).alternative(), PairTrial.ofOneLaw(PROMISE, 0.2), -1, 202);
        assertOff(PairTrial.ofOrder(PROMISE, 0.2).alternative(), PairTrial.ofOrder(PROMISE, 0.2), 1, 203);
        double[] draws = Positions.TRUE.draw(DRAWS, generator(204));
        for (double x = -4; x <= 4; x += 0.25) {
            assertThat(below(draws, x)).isCloseTo(Positions.cdf().applyAsDouble(x), within(OFF));
        }
    }

    private static void assertOff(Positions law, Trial trial, int direction, long seed) {
        double[] draws = law.draw(DRAWS, generator(seed));
        double effect = trial.design().detectable();
        assertThat(below(draws, 0)).isCloseTo(0.5 + direction * effect, within(OFF));
        for (double x = -4; x <= 4; x += 0.25) {
            double difference = direction * (below(draws, x) - Positions.cdf().applyAsDouble(x));
            assertThat(difference).isBetween(-OFF, effect + OFF);
        }
    }

    private static double below(double[] draws, double x) {
        long count = 0;
        for (double draw : draws) {
            count += draw <= x ? 1 : 0;
        }
        return (double) count / draws.length;
    }

    @Test
    void tauIsTheShareOfRisesLessThatOfFalls() {
        GroupsTrial trial = GroupsTrial.of(PROMISE, 0.5);
        UniformRandomProvider generator = generator(205);
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            double a = trial.first().draw(generator);
            double b = Positions.TRUE.draw(generator);
            double c = trial.third().draw(generator);
            sum += (Math.signum(b - a) + Math.signum(c - b) + Math.signum(c - a)) / 3;
        }
        assertThat(sum / DRAWS).isCloseTo(trial.design().detectable(), within(2 * OFF));
        // by cases: a sign lost in one of two draws is worth 1/2, in both 1
        double share = 1.5 * trial.design().detectable();
        double outer = 2 * share * (1 - share) / 2 + share * share;
        assertThat((share / 2 + share / 2 + outer) / 3).isCloseTo(trial.design().detectable(), within(1e-15));
    }

    @Test
    void theMeanRankCorrelationIsTheShareOfOrderedBlocks() {
        BlocksTrial trial = BlocksTrial.of(PROMISE, 0.6);
        UniformRandomProvider generator = generator(206);
        double sum = 0;
        long blocks = 0;
        while (blocks < 100_000) {
            List<double[]> drawn = trial.draw(false, generator);
            blocks += drawn.size();
            sum += drawn.stream().mapToDouble(EffectsTest::spearman).sum();
        }
        assertThat(sum / blocks)
                .isCloseTo(trial.design().detectable(), within(2 * Math.sqrt(Math.log(2e9) / (2.0 * blocks))));
    }

    /** {@code 1 - 6 sum d^2 / (k^3 - k)}. */
    private static double spearman(double[] block) {
        double squares = 0;
        for (int j = 0; j < block.length; j++) {
            int rank = 0;
            for (double other : block) {
                rank += other < block[j] ? 1 : 0;
            }
            squares += (rank - j) * (rank - j);
        }
        double k = block.length;
        return 1 - 6 * squares / (k * k * k - k);
    }
}
