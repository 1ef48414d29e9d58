package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Looks;
import io.github.kinks.evidence.SameLaw;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether the networks of two models have one law of the number of kinks, where neither law needs to be known. The two
 * streams are independent: no network of one has the number of a network of the other. There is no formula.
 */
record SameLawTest(Model model, Model other, StoppingRule rule, Samples networks) implements PlaceTest {

    @Override
    public Judged judge(Place place, Formula none, double alpha) {
        Looks looks = rule.looks();
        double share = looks.share(alpha);
        int cells = place.mostKinks() + 1;
        Histogram ours = Histogram.of(new long[cells]);
        Histogram theirs = ours;
        Iterator<Sample> second = networks.apart(NumericModel.of(place.in(other)), place.width(), looks)
                .iterator();
        double largest = 0;
        SimulationResult.@Nullable EValue test = null;
        SimulationResult.@Nullable Distance distance = null;
        Reason ended = Reason.LIMIT;
        for (Sample batch : networks.batches(NumericModel.of(place.in(model)), place.width(), looks)) {
            ours = ours.plus(place.cells(batch.counts()));
            theirs = theirs.plus(place.cells(second.next().counts()));
            SameLaw kit = new SameLaw(cells, ours.total(), theirs.total());
            SameLaw.Judgement judgement = kit.judge(ours, theirs);
            // of the e-values at all looks each counts for its share
            double logE = judgement.logE() - StrictMath.log(looks.sizes().size());
            largest = Math.max(largest, logE);
            double detectable = kit.smallestDetectable(share, POWER);
            test = new SimulationResult.EValue(
                    "two-sample e-value", ours.total(), alpha, logE, largest, POWER, detectable);
            distance = new SimulationResult.Distance(
                    "upper bound on total variation",
                    "total variation",
                    ours.total(),
                    alpha,
                    judgement.observed(),
                    kit.upperBound(judgement, share),
                    POWER,
                    detectable,
                    false);
            if (test.refuted()) {
                ended = Reason.REFUTED;
                break;
            } else if (rule.isTight(distance.bound())) {
                ended = Reason.BOUND;
                break;
            }
        }
        return new Judged(List.of(Objects.requireNonNull(test), Objects.requireNonNull(distance)), ours.total(), ended);
    }
}
