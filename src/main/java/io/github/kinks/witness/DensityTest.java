package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.evidence.Looks;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.law.Evaluator;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tests a claimed density of a kink's position: one neuron a network, at sample sizes fixed beforehand. */
record DensityTest(Model model, StoppingRule rule, Samples networks, Evaluator evaluator) implements PlaceTest {
    private static final double WRONG_MASS = 1e-6;
    /** Past it the quadrature has not converged, as where the integral does not exist. */
    private static final double LARGEST_ERROR = 1e-4;
    /** What positions cost in memory: eight bytes each. */
    private static final int MOST_POSITIONS = 1_000_000;

    @Override
    public Judged judge(Place place, Formula formula, double alpha) {
        DistributionFunction claimed = distribution(place, formula)
                .orElseThrow(() -> new FormulaException("undefined: the density does not integrate to 1", -1));
        return judge(place, claimed, alpha);
    }

    /** Tests a distribution function. */
    Judged judge(Place place, DistributionFunction claimed, double alpha) {
        Looks looks = new StoppingRule(positions(), rule.bound()).fewLooks();
        SimulationResult.@Nullable Distance result = null;
        Reason ended = Reason.LIMIT;
        for (long size : looks.sizes()) {
            result = look(place, claimed, (int) size, looks.share(alpha), alpha);
            if (result.refuted()) {
                ended = Reason.REFUTED;
                break;
            } else if (rule.isTight(result.bound())) {
                ended = Reason.BOUND;
                break;
            }
        }
        SimulationResult.Distance last = Objects.requireNonNull(result);
        return new Judged(List.of(last), last.samples(), ended);
    }

    /** What one look shows, at an error probability that makes it hold at all looks together. */
    private SimulationResult.Distance look(
            Place place, DistributionFunction claimed, int size, double share, double alpha) {
        KolmogorovBound bound = new KolmogorovBound(size, claimed.error());
        KolmogorovBound.Judgement judgement;
        try {
            judgement = bound.judge(networks.positions(place.in(model), place.width(), size), claimed);
        } catch (IllegalArgumentException e) {
            throw new FormulaException("undefined: the density is negative somewhere", -1);
        }
        return new SimulationResult.Distance(
                "Dvoretzky-Kiefer-Wolfowitz",
                "Kolmogorov",
                size,
                alpha,
                judgement.statistic(),
                bound.upperBound(judgement, share),
                POWER,
                bound.smallestDetectable(share, POWER),
                judgement.refutes(share));
    }

    /** The number of positions drawn. */
    int positions() {
        return (int) Math.min(rule.samples(), MOST_POSITIONS);
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
