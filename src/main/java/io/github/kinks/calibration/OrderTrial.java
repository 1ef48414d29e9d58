package io.github.kinks.calibration;

import io.github.kinks.evidence.StochasticOrder;
import org.apache.commons.rng.UniformRandomProvider;

/** Stochastic order of two samples. Two equal laws are the hardest that are in order. */
record OrderTrial(Design design, Positions alternative) implements Trial {
    static OrderTrial of(Promise promise, double wanted) {
        String test = "stochastic-order";
        long samples = Sizes.of(test, wanted, n -> test(n).smallestDetectable(promise.alpha(), promise.power()));
        double detectable = test(samples).smallestDetectable(promise.alpha(), promise.power());
        return new OrderTrial(
                new Design(
                        test,
                        "positions twice, interval prior",
                        "violation of the order",
                        detectable,
                        samples,
                        promise),
                Positions.at(detectable, -1));
    }

    private static StochasticOrder test(long samples) {
        return new StochasticOrder(Math.toIntExact(samples), Math.toIntExact(samples));
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
