package io.github.kinks.calibration;

import io.github.kinks.evidence.TwoSampleKolmogorov;
import org.apache.commons.rng.UniformRandomProvider;

/** Two samples of real numbers from one law. */
record TwoSampleTrial(Design design, Positions alternative) implements Trial {
    static TwoSampleTrial of(Promise promise, double wanted) {
        String test = "two-sample-kolmogorov";
        long samples = Sizes.of(test, wanted, n -> test(n).smallestDetectable(promise.alpha(), promise.power()));
        double detectable = test(samples).smallestDetectable(promise.alpha(), promise.power());
        return new TwoSampleTrial(
                new Design(
                        test, "positions twice, interval prior", "Kolmogorov distance", detectable, samples, promise),
                Positions.at(detectable, 1));
    }

    private static TwoSampleKolmogorov test(long samples) {
        return new TwoSampleKolmogorov(Math.toIntExact(samples), Math.toIntExact(samples));
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        double[] first = Positions.TRUE.draw(design.samples(), generator);
        double[] second = (nullIsTrue ? Positions.TRUE : alternative).draw(design.samples(), generator);
        return test(design.samples())
                .judge(first, second)
                .refutes(design.promise().alpha());
    }
}
