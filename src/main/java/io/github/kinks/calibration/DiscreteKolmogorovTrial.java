package io.github.kinks.calibration;

import io.github.kinks.evidence.DiscreteKolmogorov;
import org.apache.commons.rng.UniformRandomProvider;

/** The Kolmogorov test of a discrete law with its exact null law. */
record DiscreteKolmogorovTrial(Design design, DiscreteLaw law, DiscreteLaw alternative, DiscreteKolmogorov judge)
        implements Trial {
    static DiscreteKolmogorovTrial of(Promise promise, DiscreteLaw law, DiscreteLaw other, double wanted) {
        String test = "discrete-kolmogorov";
        long samples = Sizes.of(
                test,
                wanted,
                n -> DiscreteKolmogorov.of(law.upper(), n).smallestDetectable(promise.alpha(), promise.power()));
        DiscreteKolmogorov judge = DiscreteKolmogorov.of(law.upper(), samples);
        double detectable = judge.smallestDetectable(promise.alpha(), promise.power());
        return new DiscreteKolmogorovTrial(
                new Design(test, "ball law, n = 10", "Kolmogorov distance", detectable, samples, promise),
                law,
                law.mixed(other, detectable / law.kolmogorov(other)),
                judge);
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        return judge.judge((nullIsTrue ? law : alternative).draw(design.samples(), generator))
                .refutes(design.promise().alpha());
    }
}
