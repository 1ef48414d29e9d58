package io.github.kinks.witness;

import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.evidence.LargestGap;
import io.github.kinks.montecarlo.Simulation;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;

/**
 * What the first networks of a simulation say of uniform positions: two figures of each network that has kinks in the domain, held against
 * the uniform law. See {@link PositionsTest}.
 *
 * @param position the position of a kink
 * @param gap the largest gap
 */
record PositionFigures(Figure position, Figure gap) {
    /** How long networks may be drawn without anything being kept, in nanoseconds. */
    private static final long PATIENCE = 10_000_000_000L;

    private static final String SO_FAR = " so far";

    /**
     * One figure of all networks.
     *
     * @param networks how many have it
     * @param judgement what they say; nothing where there is none
     */
    record Figure(long networks, KolmogorovBound.Judgement judgement) {
        private static final double NO_ERROR = 0x1p-50;

        static Figure of(double[] values, double error) {
            return values.length == 0
                    ? new Figure(0, new KolmogorovBound.Judgement(0, 1))
                    : new Figure(
                            values.length, kit(values.length, error).judge(values, DoubleUnaryOperator.identity()));
        }

        static KolmogorovBound kit(long networks, double error) {
            return new KolmogorovBound(networks, Math.max(error, NO_ERROR));
        }
    }

    /**
     * Draws the networks, or finds what was drawn before.
     *
     * @param network told of each network before it is drawn
     * @param name of these figures in the store
     */
    static PositionFigures of(
            Simulation simulation, int networks, IntConsumer network, FigureStore store, String name) {
        return of(simulation, networks, network, store, name, PATIENCE);
    }

    /** The same, keeping what there is so far each {@code patience} nanoseconds. */
    static PositionFigures of(
            Simulation simulation, int networks, IntConsumer network, FigureStore store, String name, long patience) {
        return store.find(name).map(PositionFigures::kept).orElseGet(() -> {
            Drawn drawn = new Drawn(networks);
            store.find(name + SO_FAR).ifPresent(drawn::goOnFrom);
            long last = System.nanoTime();
            while (drawn.next < networks) {
                network.accept(drawn.next);
                drawn.add(simulation.kinks(drawn.next).relative());
                if (System.nanoTime() - last >= patience) {
                    store.keep(name + SO_FAR, drawn.values());
                    last = System.nanoTime();
                }
            }
            PositionFigures figures = new PositionFigures(
                    Figure.of(Arrays.copyOf(drawn.positions, drawn.used), 0),
                    Figure.of(Arrays.copyOf(drawn.gaps, drawn.gapsUsed), LargestGap.ERROR));
            store.keep(name, figures.values());
            store.forget(name + SO_FAR);
            return figures;
        });
    }

    private double[] values() {
        return new double[] {
            position.networks,
            position.judgement.statistic(),
            position.judgement.pValue(),
            gap.networks,
            gap.judgement.statistic(),
            gap.judgement.pValue()
        };
    }

    private static PositionFigures kept(double... values) {
        return new PositionFigures(
                new Figure((long) values[0], new KolmogorovBound.Judgement(values[1], values[2])),
                new Figure((long) values[3], new KolmogorovBound.Judgement(values[4], values[5])));
    }

    /** Figures that grow. Mutable. */
    private static final class Drawn {
        private static final int HEADER = 3;

        private final double[] positions;
        private final double[] gaps;
        private int next;
        private int used;
        private int gapsUsed;

        Drawn(int networks) {
            this.positions = new double[networks];
            this.gaps = new double[networks];
        }

        /** Adds the figures of a network with kinks at {@code xs}, in the neurons' order. */
        void add(double... xs) {
            next++;
            if (xs.length == 0) {
                return;
            }
            positions[used++] = xs[0];
            if (xs.length <= LargestGap.MOST) {
                Arrays.sort(xs);
                gaps[gapsUsed++] = new LargestGap(xs.length).distribution(LargestGap.of(xs));
            }
        }

        double[] values() {
            double[] values = new double[HEADER + used + gapsUsed];
            values[0] = next;
            values[1] = used;
            values[2] = gapsUsed;
            System.arraycopy(positions, 0, values, HEADER, used);
            System.arraycopy(gaps, 0, values, HEADER + used, gapsUsed);
            return values;
        }

        void goOnFrom(double... values) {
            next = (int) values[0];
            used = (int) values[1];
            gapsUsed = (int) values[2];
            System.arraycopy(values, HEADER, positions, 0, used);
            System.arraycopy(values, HEADER + used, gaps, 0, gapsUsed);
        }
    }
}
