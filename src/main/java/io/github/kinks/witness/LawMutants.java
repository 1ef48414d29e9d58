package io.github.kinks.witness;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.LikelihoodRatio;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.law.ClaimedPmf;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.montecarlo.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tests wrong laws of the number of kinks by the likelihood ratio of the right law. Where the right law is not known, the wrong
 * one is tested like a claim.
 */
final class LawMutants implements MutantTest {
    private final Quantity quantity;
    private final Samples networks;
    private final Evaluator evaluator;
    private final Map<String, List<ExactValue>> truths = new HashMap<>();

    LawMutants(Quantity quantity, Samples networks, Evaluator evaluator) {
        this.quantity = quantity;
        this.networks = networks;
        this.evaluator = evaluator;
    }

    @Override
    public Vote vote(Place place, Model model, Formula formula, Optional<Formula> truth, long samples, double alpha) {
        List<ExactValue> mine;
        try {
            mine = ClaimedLaw.at(evaluator, place, quantity, formula);
            if (new ClaimedPmf(mine).fault().isPresent()) {
                return Vote.isVoid("no law");
            }
            return truth.isPresent()
                    ? against(truth(place, truth.get()), mine, place, model, samples, alpha)
                    : alone(place, model, formula, samples, alpha);
        } catch (FormulaException e) {
            return Vote.isVoid(e);
        }
    }

    private List<ExactValue> truth(Place place, Formula formula) {
        return truths.computeIfAbsent(place + " " + formula, key -> ClaimedLaw.at(evaluator, place, quantity, formula));
    }

    private Vote against(
            List<ExactValue> theirs, List<ExactValue> mine, Place place, Model model, long samples, double alpha) {
        if (Values.agree(mine, theirs)) {
            return Vote.same("the same law at every place");
        }
        LikelihoodRatio ratio = LikelihoodRatio.of(ClaimedLaw.upper(mine), ClaimedLaw.lower(theirs));
        for (Sample batch : networks.batches(
                model, place.width(), StoppingRule.atMost(samples).looks())) {
            ratio = ratio.after(place.cells(batch.counts()));
            if (ratio.refutes(alpha)) {
                return Vote.refuted();
            }
        }
        return Vote.tooClose(ratio.samplesNeeded(alpha, PlaceTest.POWER));
    }

    private Vote alone(Place place, Model model, Formula formula, long samples, double alpha) {
        List<SimulationResult> results = new LawTest(model, quantity, StoppingRule.atMost(samples), networks, evaluator)
                .judge(place, formula, alpha)
                .results();
        return results.stream().anyMatch(SimulationResult::refuted)
                ? Vote.refuted()
                : Vote.silent("not refuted, and no derived law says how close it is");
    }
}
