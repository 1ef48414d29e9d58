package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.evidence.LargestGap;
import io.github.kinks.evidence.Looks;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.evidence.SimulationResult.Distance;
import io.github.kinks.montecarlo.Simulation;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;

/**
 * Tests whether kinks are independent and uniform on the domain given their number, by two figures a network that are uniform on
 * (0, 1) if so: the position of the lowest-numbered neuron with a kink there, and the largest gap turned by its own law given
 * the number. Networks are left out by their number of kinks alone, so the others are as they would be at fixed sizes. Each figure
 * is tested at half of alpha. There is no formula.
 */
record PositionsTest(Model model, StoppingRule rule, Samples networks) implements PlaceTest {
    /** What figures cost in memory: sixteen bytes a network. */
    private static final int MOST_NETWORKS = 1_000_000;

    /** Two figures of each of the networks that have kinks in the domain, in the networks' order. */
    static final class Figures {
        private final double[] positions;
        private final double[] gaps;

        Figures(double[] positions, double[] gaps) {
            this.positions = positions;
            this.gaps = gaps;
        }
    }

    @Override
    public Judged judge(Place place, Formula none, double alpha) {
        Looks looks = new StoppingRule(Math.min(rule.samples(), MOST_NETWORKS), rule.bound()).fewLooks();
        Model numeric = NumericModel.of(place.in(model));
        List<SimulationResult> last = List.of();
        Reason ended = Reason.LIMIT;
        long drawn = 0;
        for (long size : looks.sizes()) {
            Figures figures = networks.figures(numeric, place.width(), (int) size);
            drawn = size;
            if (figures.gaps.length == 0) {
                continue;
            }
            Distance position = distance("position of a kink", figures.positions, 0, looks, alpha / 2);
            Distance gap = distance("largest gap", figures.gaps, LargestGap.ERROR, looks, alpha / 2);
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

    private static Distance distance(String figure, double[] values, double error, Looks looks, double alpha) {
        double share = looks.share(alpha);
        KolmogorovBound kit = new KolmogorovBound(values.length, Math.max(error, 0x1p-50));
        KolmogorovBound.Judgement judgement = kit.judge(values, DoubleUnaryOperator.identity());
        return new Distance(
                "Dvoretzky-Kiefer-Wolfowitz, " + figure,
                "Kolmogorov",
                values.length,
                alpha,
                judgement.statistic(),
                kit.upperBound(judgement, share),
                POWER,
                kit.smallestDetectable(share, POWER),
                judgement.refutes(share));
    }

    /**
     * The figures of the first networks of a simulation.
     *
     * @param network told of each network before it is drawn
     */
    static Figures figures(Simulation simulation, int networks, IntConsumer network) {
        double[] positions = new double[networks];
        double[] gaps = new double[networks];
        int used = 0;
        int gapsUsed = 0;
        for (int i = 0; i < networks; i++) {
            network.accept(i);
            double[] xs = simulation.kinks(i).relative();
            if (xs.length == 0) {
                continue;
            }
            positions[used++] = xs[0];
            if (xs.length <= LargestGap.MOST) {
                Arrays.sort(xs);
                gaps[gapsUsed++] = new LargestGap(xs.length).distribution(LargestGap.of(xs));
            }
        }
        return new Figures(Arrays.copyOf(positions, used), Arrays.copyOf(gaps, gapsUsed));
    }
}
