package io.github.kinks.calibration;

import io.github.kinks.evidence.TotalVariationBound;
import org.apache.commons.rng.UniformRandomProvider;

/** The bound on total variation, used to refute a law. */
record DistanceTrial(Design design, DiscreteLaw law, DiscreteLaw alternative, TotalVariationBound bound)
        implements Trial {
    static DistanceTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "total-variation-bound";
        double alpha = promise.alpha();
        long samples = Sizes.of(
                test,
                wanted,
                n -> TotalVariationBound.best(law.upper(), n, alpha).smallestDetectable(alpha, promise.power()));
        TotalVariationBound bound = TotalVariationBound.best(law.upper(), samples, alpha);
        double detectable = bound.smallestDetectable(alpha, promise.power());
        return new DistanceTrial(
                new Design(test, "ball law, n = 10", "total variation", detectable, samples, promise),
                law,
                law.mixed(other, detectable / law.totalVariation(other)),
                bound);
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        return bound.refutes(
                (nullIsTrue ? law : alternative).draw(design.samples(), generator),
                design.promise().alpha());
    }
}
