package io.github.kinks.calibration;

import io.github.kinks.evidence.Bets;
import io.github.kinks.evidence.BettingMean;
import io.github.kinks.evidence.Equivalence;
import io.github.kinks.evidence.MeanEquivalence;
import org.apache.commons.rng.UniformRandomProvider;

/** Two means within a margin, by betting intervals; false alarm and detection as for {@link SameLawEquivalenceTrial}. */
record MeanEquivalenceTrial(Design design, DiscreteLaw law, DiscreteLaw atMargin, double variance) implements Trial {
    static MeanEquivalenceTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "mean-equivalence";
        MeanEquivalence plan = new MeanEquivalence(law.cells() - 1.0, law.mean(), law.variance());
        long samples = Sizes.of(test, wanted, n -> plan.smallestMargin(n, promise.alpha(), promise.power()));
        double margin = plan.smallestMargin(samples, promise.alpha(), promise.power());
        return new MeanEquivalenceTrial(
                new Design(
                        test,
                        "means of the ball law and of one at the margin, n = 10",
                        "margin of the means",
                        margin,
                        samples,
                        promise),
                law,
                law.mixed(other, margin / Math.abs(other.mean() - law.mean())),
                law.variance());
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        double alpha = design.promise().alpha();
        BettingMean start =
                BettingMean.of(law.cells() - 1.0, i -> i, Bets.fixed(design.samples(), alpha / 2, variance));
        return MeanEquivalence.judge(
                        start.after(law.draw(design.samples(), generator)),
                        start.after((nullIsTrue ? atMargin : law).draw(design.samples(), generator)),
                        design.detectable(),
                        alpha)
                == Equivalence.EQUIVALENT;
    }
}
