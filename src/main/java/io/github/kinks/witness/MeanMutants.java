package io.github.kinks.witness;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.BettingMean;
import io.github.kinks.evidence.MeanPlan;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Tests wrong means of a bounded variable by betting against them. */
final class MeanMutants implements MutantTest {
    private final Quantity quantity;
    private final Samples networks;
    private final Evaluator evaluator;
    private final Map<String, BettingMean> observed = new HashMap<>();

    MeanMutants(Quantity quantity, Samples networks, Evaluator evaluator) {
        this.quantity = quantity;
        this.networks = networks;
        this.evaluator = evaluator;
    }

    @Override
    public Vote vote(Place place, Model model, Formula formula, Optional<Formula> truth, long samples, double alpha) {
        MeanTest test = new MeanTest(model, quantity, StoppingRule.atMost(samples), networks, evaluator);
        double bound = test.bound(place);
        ExactValue mine;
        Optional<ExactValue> theirs;
        try {
            mine = test.value(place, formula);
            theirs = truth.map(right -> test.value(place, right));
        } catch (FormulaException e) {
            return Vote.isVoid(e);
        }
        if (theirs.filter(right -> Values.agree(mine, right)).isPresent()) {
            return Vote.same("the same value at every place");
        }
        double low = Math.max(0, mine.lowerDouble());
        double high = Math.min(bound, mine.upperDouble());
        if (low > high) {
            // no such variable has this mean, whatever networks show
            return Vote.refuted();
        }
        BettingMean seen = observed.computeIfAbsent(
                model + " " + place + " " + samples + " " + alpha, key -> test.observed(place, alpha));
        if (seen.refutes(low, high, alpha)) {
            return Vote.refuted();
        }
        return theirs.isPresent()
                ? Vote.tooClose(needed(mine.toDouble(), theirs.get().toDouble(), bound, seen, alpha))
                : Vote.silent("not refuted, and no derived value says how close it is");
    }

    private static OptionalLong needed(double mine, double theirs, double bound, BettingMean seen, double alpha) {
        double variance = Math.max(seen.variance(), 1e-12 * bound * bound);
        double error = Math.abs(mine - theirs);
        return mine > 0 && mine < bound && error > 0
                ? new MeanPlan(bound, mine, variance).samplesNeeded(error, alpha, PlaceTest.POWER)
                : OptionalLong.empty();
    }
}
