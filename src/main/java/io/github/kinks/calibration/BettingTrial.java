package io.github.kinks.calibration;

import io.github.kinks.evidence.Bets;
import io.github.kinks.evidence.BettingMean;
import io.github.kinks.evidence.Looks;
import io.github.kinks.evidence.MeanPlan;
import org.apache.commons.rng.UniformRandomProvider;

/** The betting test of a mean with the bet that was planned, looked at along growing sizes. */
record BettingTrial(Design design, DiscreteLaw law, DiscreteLaw alternative, double variance, Looks looks)
        implements Trial {
    static BettingTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "betting-mean";
        double distance = Math.abs(other.mean() - law.mean());
        // no mixture up to the wanted error has a larger one
        double variance = law.variance() + Math.abs(other.variance() - law.variance()) + wanted * distance;
        MeanPlan plan = new MeanPlan(law.cells() - 1.0, law.mean(), variance);
        long samples = Sizes.of(test, wanted, n -> plan.smallestDetectable(n, promise.alpha(), promise.power()));
        double detectable = plan.smallestDetectable(samples, promise.alpha(), promise.power());
        return new BettingTrial(
                new Design(test, "mean of the ball law, n = 10", "error of the mean", detectable, samples, promise),
                law,
                law.mixed(other, detectable / distance),
                variance,
                Looks.growing(Math.max(2, samples / 16), 1.5, samples));
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        double alpha = design.promise().alpha();
        BettingMean test = BettingMean.of(law.cells() - 1.0, i -> i, Bets.fixed(design.samples(), alpha, variance));
        long seen = 0;
        for (long size : looks.sizes()) {
            test = test.after((nullIsTrue ? law : alternative).draw(size - seen, generator));
            seen = size;
            if (test.refutes(law.mean(), law.mean(), alpha)) {
                return true;
            }
        }
        return false;
    }
}
