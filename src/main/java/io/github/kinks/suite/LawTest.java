package io.github.kinks.suite;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.DiscreteMartingale;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.evidence.TotalVariationBound;
import io.github.kinks.law.ClaimedPmf;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.montecarlo.Sample;
import java.util.List;

/** Tests a claimed law of the number of kinks. */
record LawTest(Model model, Quantity quantity, long samples, Samples networks, FormulaEvaluator evaluator)
        implements PlaceTest {

    @Override
    public List<SimulationResult> judge(Place place, Formula formula, double alpha) {
        List<ExactValue> claimed = ClaimedLaw.at(evaluator, place, quantity, formula);
        if (new ClaimedPmf(claimed).fault().isPresent()) {
            throw new FormulaException("undefined: the claimed values are no law, so no sample can test them", -1);
        }
        double[] upper = ClaimedLaw.upper(claimed);
        DiscreteMartingale martingale = DiscreteMartingale.of(upper);
        List<Sample> batches = networks.batches(place.in(model), place.width(), samples);
        for (Sample batch : batches) {
            martingale = martingale.after(batch.counts());
        }
        Histogram all = martingale.seen();
        SimulationResult test = new SimulationResult.EValue(
                "Dirichlet-multinomial martingale",
                samples,
                alpha,
                martingale.logE(),
                martingale.maxLogE(),
                POWER,
                martingale.smallestDetectable(samples, alpha, POWER));
        TotalVariationBound bound = TotalVariationBound.best(upper, samples, alpha);
        SimulationResult distance = new SimulationResult.Distance(
                "upper bound on total variation",
                "total variation",
                samples,
                alpha,
                bound.observed(all),
                bound.upperBound(all, alpha),
                POWER,
                bound.smallestDetectable(alpha, POWER),
                false);
        return List.of(test, distance);
    }
}
