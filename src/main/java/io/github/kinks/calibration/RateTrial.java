package io.github.kinks.calibration;

import io.github.kinks.evidence.RateAtMost;
import org.apache.commons.rng.UniformRandomProvider;

/** The exact binomial test of a rate, here that of networks without a kink. */
record RateTrial(Design design, DiscreteLaw law, DiscreteLaw alternative, RateAtMost judge) implements Trial {
    static RateTrial of(Promise promise, double rate, double wanted) {
        String test = "rate-at-most";
        long samples = Sizes.of(
                test, wanted, n -> new RateAtMost(n, rate).smallestDetectable(promise.alpha(), promise.power()));
        RateAtMost judge = new RateAtMost(samples, rate);
        double detectable = judge.smallestDetectable(promise.alpha(), promise.power());
        return new RateTrial(
                new Design(test, "rate of K = 0 under the ball law, n = 10", "rate", detectable, samples, promise),
                DiscreteLaw.of(1 - rate, rate),
                DiscreteLaw.of(1 - detectable, detectable),
                judge);
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        return judge.judge((nullIsTrue ? law : alternative)
                        .draw(design.samples(), generator)
                        .count(1))
                .refutes(design.promise().alpha());
    }
}
