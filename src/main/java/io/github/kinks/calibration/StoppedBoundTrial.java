package io.github.kinks.calibration;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.Looks;
import io.github.kinks.evidence.TotalVariationBound;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The bound on total variation as a run uses it that stops as soon as it is tight enough. The false alarm is a bound that misses
 * the true distance at the size at which the run stopped; the truth is put where the run is tempted most, at the distance at which
 * it would stop. The detection is that a true claim is bounded so tightly by the last look, as two deviations of the empirical
 * law promise: {@code radius(share) + radius(1 - power)} and the merged mass.
 */
record StoppedBoundTrial(Design design, DiscreteLaw law, DiscreteLaw alternative, Looks looks) implements Trial {
    static StoppedBoundTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "stopped-bound";
        long samples = Sizes.of(test, wanted, n -> reached(law, looks(n), promise));
        double reached = reached(law, looks(samples), promise);
        return new StoppedBoundTrial(
                new Design(
                        test,
                        "a law at the stated distance of the ball law, n = 10",
                        "bound on total variation",
                        reached,
                        samples,
                        promise),
                law.mixed(other, reached / law.totalVariation(other)),
                law,
                looks(samples));
    }

    private static Looks looks(long samples) {
        return Looks.growing(Math.max(2, samples / 4), 1.5, samples);
    }

    private static double reached(DiscreteLaw law, Looks looks, Promise promise) {
        double share = looks.share(promise.alpha());
        TotalVariationBound last = TotalVariationBound.best(law.upper(), looks.limit(), share);
        return last.radius(share) + last.radius(1 - promise.power()) + last.mergedMass() + 0x1p-40;
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        // the claim is the alternative's law: the truth that the run is to bound tightly
        double[] claimed = alternative.upper();
        double share = looks.share(design.promise().alpha());
        long[] counts = new long[claimed.length];
        long seen = 0;
        for (long size : looks.sizes()) {
            Histogram batch = (nullIsTrue ? law : alternative).draw(size - seen, generator);
            seen = size;
            Arrays.setAll(counts, k -> counts[k] + batch.count(k));
            double bound = TotalVariationBound.best(claimed, size, share).upperBound(Histogram.of(counts), share);
            if (bound <= design.detectable()) {
                return true;
            }
        }
        return false;
    }
}
