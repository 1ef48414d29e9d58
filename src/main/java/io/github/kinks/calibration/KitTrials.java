package io.github.kinks.calibration;

import java.util.List;

/**
 * A trial for each test of the kit. The laws are the project's own: the number of kinks of networks of ten neurons under the ball
 * prior, mixed towards that under the interval prior, and the position of a kink under the interval prior.
 */
public final class KitTrials {
    private static final int WIDTH = 10;

    private KitTrials() {}

    /**
     * The trials, each with as many draws as it takes to detect an effect of middling size at the promised rates.
     *
     * @throws IllegalArgumentException if that takes too many draws
     */
    public static List<Trial> of(Promise promise) {
        DiscreteLaw ball = DiscreteLaw.ball(WIDTH);
        DiscreteLaw interval = DiscreteLaw.interval(WIDTH);
        return List.of(
                MartingaleTrial.of(promise, ball, interval, 0.2),
                LikelihoodTrial.of(promise, ball, interval, 0.1),
                BettingTrial.of(promise, ball, interval, 0.4),
                DistanceTrial.of(promise, ball, interval, 0.2),
                StoppedBoundTrial.of(promise, ball, interval, 0.25),
                DiscreteKolmogorovTrial.of(promise, ball, interval, 0.2),
                KolmogorovTrial.of(promise, 0.15),
                SameLawTrial.of(promise, ball, interval, 0.25),
                PairTrial.ofOneLaw(promise, 0.2),
                PairTrial.ofOrder(promise, 0.2),
                GroupsTrial.of(promise, 0.5),
                BlocksTrial.of(promise, 0.6),
                RateTrial.of(promise, ball.probability(0), ball.probability(0) + 0.05),
                MeanEquivalenceTrial.of(promise, ball, interval, 0.8),
                SameLawEquivalenceTrial.of(promise, ball, interval, 0.25));
    }
}
