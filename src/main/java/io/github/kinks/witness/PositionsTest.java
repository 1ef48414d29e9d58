package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.evidence.LargestGap;
import io.github.kinks.evidence.Looks;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.evidence.SimulationResult.Distance;
import io.github.kinks.witness.PositionFigures.Figure;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.List;

/**
 * Tests whether kinks are independent and uniform on the domain given their number, by two figures a network that are uniform on
 * (0, 1) if so: the position of the lowest-numbered neuron with a kink there, and the largest gap turned by its own law given
 * the number. Networks are left out by their number of kinks alone, so the others are as they would be at fixed sizes. Each figure
 * is tested at half of alpha. There is no formula.
 */
record PositionsTest(Model model, StoppingRule rule, Samples networks) implements PlaceTest {
    /** What figures cost in memory while they are drawn: sixteen bytes a network. */
    private static final int MOST_NETWORKS = 1_000_000;

    @Override
    public Judged judge(Place place, Formula none, double alpha) {
        Looks looks = new StoppingRule(Math.min(rule.samples(), MOST_NETWORKS), rule.bound()).fewLooks();
        Model numeric = NumericModel.of(place.in(model));
        List<SimulationResult> last = List.of();
        Reason ended = Reason.LIMIT;
        long drawn = 0;
        for (long size : looks.sizes()) {
            PositionFigures figures = networks.figures(numeric, place.width(), (int) size);
            drawn = size;
            if (figures.gap().networks() == 0) {
                continue;
            }
            Distance position = distance("position of a kink", figures.position(), 0, looks, alpha / 2);
            Distance gap = distance("largest gap", figures.gap(), LargestGap.ERROR, looks, alpha / 2);
            last = List.of(position, gap);
            if (position.refuted() || gap.refuted()) {
                ended = Reason.REFUTED;
                break;
            } else if (rule.isTight(Math.max(position.bound(), gap.bound()))) {
                ended = Reason.BOUND;
                break;
            }
        }
        if (last.isEmpty()) {
            throw new FormulaException(
                    "undefined: no network has from 1 to " + LargestGap.MOST + " kinks in the domain", -1);
        }
        return new Judged(last, drawn, ended);
    }

    private static Distance distance(String name, Figure figure, double error, Looks looks, double alpha) {
        double share = looks.share(alpha);
        KolmogorovBound kit = Figure.kit(figure.networks(), error);
        return new Distance(
                "Dvoretzky-Kiefer-Wolfowitz, " + name,
                "Kolmogorov",
                figure.networks(),
                alpha,
                figure.judgement().statistic(),
                kit.upperBound(figure.judgement(), share),
                POWER,
                kit.smallestDetectable(share, POWER),
                figure.judgement().refutes(share));
    }
}
