package io.github.kinks.calibration;

import io.github.kinks.evidence.SameLaw;
import org.apache.commons.rng.UniformRandomProvider;

/** Two streams of one law: the second differs where the test is to speak. */
record SameLawTrial(Design design, DiscreteLaw law, DiscreteLaw alternative) implements Trial {
    static SameLawTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "same-law";
        long samples = Sizes.of(
                test, wanted, n -> new SameLaw(law.cells(), n, n).smallestDetectable(promise.alpha(), promise.power()));
        double detectable =
                new SameLaw(law.cells(), samples, samples).smallestDetectable(promise.alpha(), promise.power());
        return new SameLawTrial(
                new Design(test, "ball law twice, n = 10", "total variation", detectable, samples, promise),
                law,
                law.mixed(other, detectable / law.totalVariation(other)));
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        return new SameLaw(law.cells(), design.samples(), design.samples())
                .judge(
                        law.draw(design.samples(), generator),
                        (nullIsTrue ? law : alternative).draw(design.samples(), generator))
                .refutes(design.promise().alpha());
    }
}
