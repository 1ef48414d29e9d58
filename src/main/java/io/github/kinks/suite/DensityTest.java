package io.github.kinks.suite;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.law.FormulaEvaluator;
import java.util.List;
import java.util.Optional;

/** Tests a claimed density of a kink's position: one neuron a network, at a sample size fixed beforehand. */
record DensityTest(Model model, long samples, Samples networks, FormulaEvaluator evaluator) implements PlaceTest {
    private static final double WRONG_MASS = 1e-6;
    /** Past it the quadrature has not converged, as where the integral does not exist. */
    private static final double LARGEST_ERROR = 1e-4;
    /** What positions cost in memory: eight bytes each. */
    private static final int MOST_POSITIONS = 1_000_000;

    @Override
    public List<SimulationResult> judge(Place place, Formula formula, double alpha) {
        DistributionFunction claimed = distribution(place, formula)
                .orElseThrow(() -> new FormulaException("undefined: the density does not integrate to 1", -1));
        KolmogorovBound bound = new KolmogorovBound(positions(), claimed.error());
        KolmogorovBound.Judgement judgement;
        try {
            judgement = bound.judge(sample(place), claimed);
        } catch (IllegalArgumentException e) {
            throw new FormulaException("undefined: the density is negative somewhere", -1);
        }
        return List.of(new SimulationResult.Distance(
                "Dvoretzky-Kiefer-Wolfowitz",
                "Kolmogorov",
                positions(),
                alpha,
                judgement.statistic(),
                bound.upperBound(judgement, alpha),
                POWER,
                bound.smallestDetectable(alpha, POWER),
                judgement.refutes(alpha)));
    }

    /** The number of positions drawn. */
    int positions() {
        return (int) Math.min(samples, MOST_POSITIONS);
    }

    /** The positions. */
    double[] sample(Place place) {
        return networks.positions(place.in(model), place.width(), positions());
    }

    /** The distribution function, if the formula is not negative and integrates to 1. */
    Optional<DistributionFunction> distribution(Place place, Formula formula) {
        DistributionFunction f = new DistributionFunction(RealFunction.of(evaluator, formula, "x", place.bindings()));
        boolean isDensity = !f.decreases() && f.error() < LARGEST_ERROR && Math.abs(f.mass() - 1) <= WRONG_MASS;
        return isDensity ? Optional.of(f) : Optional.empty();
    }
}
