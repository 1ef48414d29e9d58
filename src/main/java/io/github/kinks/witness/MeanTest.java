package io.github.kinks.witness;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Bets;
import io.github.kinks.evidence.BettingMean;
import io.github.kinks.evidence.MeanPlan;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.StreamSupport;

/**
 * Tests a claimed mean of a bounded variable: the number of kinks, the share of neurons with a kink in the domain, or half the
 * squared difference of two networks' numbers of kinks, whose mean is the variance.
 */
record MeanTest(Model model, Quantity quantity, StoppingRule rule, Samples networks, Evaluator evaluator)
        implements PlaceTest {

    @Override
    public Judged judge(Place place, Formula formula, double alpha) {
        return judge(place, value(place, formula), alpha);
    }

    /** Tests a mean of this value. */
    Judged judge(Place place, ExactValue claimed, double alpha) {
        double bound = bound(place);
        // a mean that the variable cannot have needs no bet
        double low = Math.max(0, claimed.lowerDouble());
        double high = Math.min(bound, claimed.upperDouble());
        boolean possible = low <= high;
        BettingMean test = start(place, alpha);
        Reason ended = Reason.LIMIT;
        for (Histogram seen : batches(place)) {
            test = test.after(seen);
            if (!possible || test.refutes(low, high, alpha)) {
                ended = Reason.REFUTED;
                break;
            } else if (rule.bound().isPresent()
                    && rule.isTight(result(test, claimed, bound, alpha).errorBound())) {
                ended = Reason.BOUND;
                break;
            }
        }
        return new Judged(List.of(result(test, claimed, bound, alpha)), test.seen(), ended);
    }

    private static SimulationResult.Mean result(BettingMean test, ExactValue claimed, double bound, double alpha) {
        BettingMean.Interval interval = test.confidence(alpha);
        double middle = claimed.toDouble();
        double variance = Math.max(test.variance(), 1e-12 * bound * bound);
        double detectable = middle > 0 && middle < bound
                ? new MeanPlan(bound, middle, variance).smallestDetectable(test.seen(), alpha, POWER)
                : interval.high() - interval.low();
        double low = Math.max(0, claimed.lowerDouble());
        double high = Math.min(bound, claimed.upperDouble());
        double logE = low <= high ? test.logE(low, high) : Double.POSITIVE_INFINITY;
        return new SimulationResult.Mean(
                "betting confidence sequence",
                test.seen(),
                alpha,
                middle,
                interval.low(),
                interval.high(),
                logE,
                POWER,
                detectable);
    }

    /** The formula's value. */
    ExactValue value(Place place, Formula formula) {
        return evaluator.evaluate(formula, place.bindings());
    }

    /** The largest value of the variable. */
    double bound(Place place) {
        double n = place.mostKinks();
        return switch (quantity) {
            case VARIANCE -> n * n / 2;
            case PROBABILITY -> 1;
            default -> n;
        };
    }

    /** The bets on all networks up to the limit. */
    BettingMean observed(Place place, double alpha) {
        BettingMean test = start(place, alpha);
        for (Histogram seen : batches(place)) {
            test = test.after(seen);
        }
        return test;
    }

    private BettingMean start(Place place, double alpha) {
        int n = place.width();
        IntToDoubleFunction value = switch (quantity) {
            case VARIANCE -> i -> i * (double) i / 2;
            case PROBABILITY -> i -> i / (double) n;
            default -> i -> i;
        };
        return BettingMean.of(bound(place), value, Bets.adaptive(rule.samples(), alpha, bound(place)));
    }

    private Iterable<Histogram> batches(Place place) {
        boolean pairs = quantity == Quantity.VARIANCE;
        Iterable<Sample> samples = pairs
                ? networks.inPairs(place.in(model), place.width(), rule.looks())
                : networks.batches(place.in(model), place.width(), rule.looks());
        return () -> StreamSupport.stream(samples.spliterator(), false)
                .map(batch -> pairs ? batch.pairDifferences().orElseThrow() : batch.counts())
                .iterator();
    }
}
