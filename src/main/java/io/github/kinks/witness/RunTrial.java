package io.github.kinks.witness;

import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Trial;
import io.github.kinks.evidence.ErrorBudget;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.montecarlo.Progress;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A run of the suite on real networks, with a fresh seed each time. The false alarm is that any of its true claims is refuted; the
 * detection that a wrong claim in the place of a true one is refuted at that one's share of the budget.
 *
 * @param claims the true claims by name
 * @param budget the shares of alpha, one for each name
 * @param wrongly the name in whose place the wrong claim is put
 * @param wrong the wrong claim
 */
record RunTrial(Design design, Map<String, Judging> claims, ErrorBudget budget, String wrongly, Judging wrong)
        implements Trial {
    /** A claim and its test. */
    @FunctionalInterface
    interface Judging {
        PlaceTest.Judged judge(Samples networks, double alpha);
    }

    RunTrial {
        claims = Map.copyOf(claims);
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        Samples networks = new Samples(new CallerEngine(), generator.nextLong(), Progress.silent());
        return nullIsTrue
                ? claims.entrySet().stream().anyMatch(claim -> refuted(claim.getValue(), claim.getKey(), networks))
                : refuted(wrong, wrongly, networks);
    }

    private boolean refuted(Judging judging, String name, Samples networks) {
        return judging.judge(networks, budget.share(name)).results().stream().anyMatch(SimulationResult::refuted);
    }
}
