package io.github.kinks.calibration;

import io.github.kinks.evidence.Significance;
import io.github.kinks.evidence.StochasticOrder;
import io.github.kinks.evidence.TwoSampleKolmogorov;
import org.apache.commons.rng.UniformRandomProvider;

/** Two samples of real numbers, drawn from one law or from two: a test of their law or of their order. */
record PairTrial(Design design, Positions alternative, Judge judge) implements Trial {
    /** A test of two samples of the planned sizes. */
    @FunctionalInterface
    interface Judge {
        Significance judge(double[] first, double[] second);
    }

    /** Two samples from one law. */
    static PairTrial ofOneLaw(Promise promise, double wanted) {
        String test = "two-sample-kolmogorov";
        double alpha = promise.alpha();
        double power = promise.power();
        int samples = Math.toIntExact(
                Sizes.of(test, wanted, n -> oneLaw(Math.toIntExact(n)).smallestDetectable(alpha, power)));
        TwoSampleKolmogorov kit = oneLaw(samples);
        double detectable = kit.smallestDetectable(alpha, power);
        return new PairTrial(
                design(test, "Kolmogorov distance", detectable, samples, promise),
                Positions.at(detectable, 1),
                kit::judge);
    }

    /** Stochastic order of two samples. Two equal laws are the hardest that are in order. */
    static PairTrial ofOrder(Promise promise, double wanted) {
        String test = "stochastic-order";
        double alpha = promise.alpha();
        double power = promise.power();
        int samples = Math.toIntExact(
                Sizes.of(test, wanted, n -> order(Math.toIntExact(n)).smallestDetectable(alpha, power)));
        StochasticOrder kit = order(samples);
        double detectable = kit.smallestDetectable(alpha, power);
        return new PairTrial(
                design(test, "violation of the order", detectable, samples, promise),
                Positions.at(detectable, -1),
                kit::judge);
    }

    private static TwoSampleKolmogorov oneLaw(int samples) {
        return new TwoSampleKolmogorov(samples, samples);
    }

    private static StochasticOrder order(int samples) {
        return new StochasticOrder(samples, samples);
    }

    private static Design design(String test, String effect, double detectable, long samples, Promise promise) {
        return new Design(test, "positions twice, interval prior", effect, detectable, samples, promise);
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        double[] first = Positions.TRUE.draw(design.samples(), generator);
        double[] second = (nullIsTrue ? Positions.TRUE : alternative).draw(design.samples(), generator);
        return judge.judge(first, second).refutes(design.promise().alpha());
    }
}
