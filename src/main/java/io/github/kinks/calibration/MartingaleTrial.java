package io.github.kinks.calibration;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.DiscreteMartingale;
import io.github.kinks.evidence.Looks;
import org.apache.commons.rng.UniformRandomProvider;

/** The Dirichlet mixture martingale of a law, looked at along growing sizes. */
record MartingaleTrial(Design design, DiscreteLaw law, DiscreteLaw alternative, Looks looks) implements Trial {
    static MartingaleTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "discrete-martingale";
        DiscreteMartingale start = DiscreteMartingale.of(law.upper());
        long samples = Sizes.of(test, wanted, n -> start.smallestDetectable(n, promise.alpha(), promise.power()));
        double detectable = start.smallestDetectable(samples, promise.alpha(), promise.power());
        return new MartingaleTrial(
                new Design(test, "ball law, n = 10", "total variation", detectable, samples, promise),
                law,
                law.mixed(other, detectable / law.totalVariation(other)),
                Looks.growing(Math.max(2, samples / 16), 1.5, samples));
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        DiscreteMartingale martingale = DiscreteMartingale.of(law.upper());
        long seen = 0;
        for (long size : looks.sizes()) {
            Histogram batch = (nullIsTrue ? law : alternative).draw(size - seen, generator);
            seen = size;
            martingale = martingale.after(batch);
            if (martingale.refutes(design.promise().alpha())) {
                return true;
            }
        }
        return false;
    }
}
