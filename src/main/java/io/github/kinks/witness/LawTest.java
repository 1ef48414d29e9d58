package io.github.kinks.witness;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.DiscreteMartingale;
import io.github.kinks.evidence.Looks;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.evidence.TotalVariationBound;
import io.github.kinks.law.ClaimedPmf;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tests a claimed law of the number of kinks. */
record LawTest(Model model, Quantity quantity, StoppingRule rule, Samples networks, Evaluator evaluator)
        implements PlaceTest {

    @Override
    public Judged judge(Place place, Formula formula, double alpha) {
        List<ExactValue> claimed = ClaimedLaw.at(evaluator, place, quantity, formula);
        if (new ClaimedPmf(claimed).fault().isPresent()) {
            throw new FormulaException("undefined: the claimed values are no law, so no sample can test them", -1);
        }
        return judge(place, ClaimedLaw.upper(claimed), alpha);
    }

    /** Tests a law whose probabilities have these upper bounds. */
    Judged judge(Place place, double[] upper, double alpha) {
        Looks looks = rule.looks();
        DiscreteMartingale martingale = DiscreteMartingale.of(upper);
        SimulationResult.@Nullable Distance distance = null;
        Reason ended = Reason.LIMIT;
        for (Sample batch : networks.batches(place.in(model), place.width(), looks)) {
            martingale = martingale.after(place.cells(batch.counts()));
            distance = distance(upper, martingale.seen(), looks.share(alpha), alpha);
            if (martingale.refutes(alpha)) {
                ended = Reason.REFUTED;
                break;
            } else if (rule.isTight(distance.bound())) {
                ended = Reason.BOUND;
                break;
            }
        }
        long drawn = martingale.seen().total();
        SimulationResult test = new SimulationResult.EValue(
                "Dirichlet-multinomial martingale",
                drawn,
                alpha,
                martingale.logE(),
                martingale.maxLogE(),
                POWER,
                martingale.smallestDetectable(drawn, alpha, POWER));
        return new Judged(List.of(test, Objects.requireNonNull(distance)), drawn, ended);
    }

    /** The bound after one look, which holds at all of them together. */
    private static SimulationResult.Distance distance(double[] upper, Histogram seen, double share, double alpha) {
        TotalVariationBound bound = TotalVariationBound.best(upper, seen.total(), share);
        return new SimulationResult.Distance(
                "upper bound on total variation",
                "total variation",
                seen.total(),
                alpha,
                bound.observed(seen),
                bound.upperBound(seen, share),
                POWER,
                bound.smallestDetectable(share, POWER),
                false);
    }
}
