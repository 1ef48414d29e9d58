package io.github.kinks.calibration;

import io.github.kinks.evidence.LikelihoodRatio;
import io.github.kinks.evidence.Looks;
import org.apache.commons.rng.UniformRandomProvider;

/** The likelihood ratio of a law and a stated other, looked at along growing sizes. */
record LikelihoodTrial(Design design, DiscreteLaw law, DiscreteLaw alternative, Looks looks) implements Trial {
    static LikelihoodTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double distance) {
        DiscreteLaw alternative = law.mixed(other, distance / law.totalVariation(other));
        long samples = LikelihoodRatio.of(law.upper(), alternative.lower())
                .samplesNeeded(promise.alpha(), promise.power())
                .orElseThrow();
        return new LikelihoodTrial(
                new Design(
                        "likelihood-ratio",
                        "ball law, n = 10",
                        "total variation to the stated other law",
                        distance,
                        samples,
                        promise),
                law,
                alternative,
                Looks.growing(Math.max(2, samples / 16), 1.5, samples));
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        LikelihoodRatio ratio = LikelihoodRatio.of(law.upper(), alternative.lower());
        long seen = 0;
        for (long size : looks.sizes()) {
            ratio = ratio.after((nullIsTrue ? law : alternative).draw(size - seen, generator));
            seen = size;
            if (ratio.refutes(design.promise().alpha())) {
                return true;
            }
        }
        return false;
    }
}
