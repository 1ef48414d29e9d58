package io.github.kinks.calibration;

import io.github.kinks.evidence.KolmogorovBound;
import org.apache.commons.rng.UniformRandomProvider;

/** Massart's inequality for a continuous law. */
record KolmogorovTrial(Design design, Positions alternative) implements Trial {
    static KolmogorovTrial of(Promise promise, double wanted) {
        String test = "kolmogorov-bound";
        long samples =
                Sizes.of(test, wanted, n -> KolmogorovBound.of(n).smallestDetectable(promise.alpha(), promise.power()));
        double detectable = KolmogorovBound.of(samples).smallestDetectable(promise.alpha(), promise.power());
        return new KolmogorovTrial(
                new Design(test, "positions, interval prior", "Kolmogorov distance", detectable, samples, promise),
                Positions.at(detectable, 1));
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        double[] draws = (nullIsTrue ? Positions.TRUE : alternative).draw(design.samples(), generator);
        return KolmogorovBound.of(design.samples())
                .judge(draws, Positions.cdf())
                .refutes(design.promise().alpha());
    }
}
