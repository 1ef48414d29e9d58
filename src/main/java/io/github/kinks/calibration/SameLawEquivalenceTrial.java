package io.github.kinks.calibration;

import io.github.kinks.evidence.Equivalence;
import io.github.kinks.evidence.SameLaw;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Two streams within a margin of each other. The false alarm is that they are called equivalent though they differ by the margin;
 * the detection that they are called so where both have one law, at the smallest margin for which this is promised.
 */
record SameLawEquivalenceTrial(Design design, DiscreteLaw law, DiscreteLaw atMargin) implements Trial {
    static SameLawEquivalenceTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "same-law-equivalence";
        long samples = Sizes.of(
                test, wanted, n -> new SameLaw(law.cells(), n, n).smallestMargin(promise.alpha(), promise.power()));
        double margin = new SameLaw(law.cells(), samples, samples).smallestMargin(promise.alpha(), promise.power());
        return new SameLawEquivalenceTrial(
                new Design(
                        test,
                        "ball law and one at the margin, n = 10",
                        "margin of total variation",
                        margin,
                        samples,
                        promise),
                law,
                law.mixed(other, margin / law.totalVariation(other)));
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        SameLaw test = new SameLaw(law.cells(), design.samples(), design.samples());
        SameLaw.Judgement judgement = test.judge(
                law.draw(design.samples(), generator), (nullIsTrue ? atMargin : law).draw(design.samples(), generator));
        return test.equivalence(judgement, design.detectable(), design.promise().alpha()) == Equivalence.EQUIVALENT;
    }
}
