package io.github.kinks.checkpoint;

import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;

/**
 * A sample as it is kept. Ranges begin and end at even numbers, so that a later one can follow.
 *
 * @param key the simulation and where the range begins
 * @param to the network after the last
 * @param whole whether all is there that was asked for
 * @param counts networks by their number of kinks
 * @param pairs pairs of networks by the difference of their numbers
 */
record Counted(Key key, long to, boolean whole, Span counts, Span pairs) {

    /**
     * What a range is of; the seed is the run's.
     *
     * @param model the model in words, by which models can be told apart
     */
    record Key(String model, int width, long from) {
        static Key of(Simulation simulation, long from) {
            return new Key(simulation.model().toString(), simulation.width(), from);
        }
    }

    /** @throws IllegalArgumentException if the counts are not those of so many networks */
    Counted {
        if (key.from < 0 || to < key.from || key.from % 2 != 0 || to % 2 != 0) {
            throw new IllegalArgumentException("no range of networks goes from %d to %d".formatted(key.from, to));
        }
        if (key.width < 1 || !adds(counts, to - key.from) || !adds(pairs, (to - key.from) / 2)) {
            throw new IllegalArgumentException(
                    "counts that do not add up to the networks from %d to %d".formatted(key.from, to));
        }
    }

    private static boolean adds(Span span, long total) {
        try {
            return span.total() == total;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    static Counted of(Sample sample, boolean whole) {
        return new Counted(
                new Key(sample.model().toString(), sample.width(), sample.from()),
                sample.to(),
                whole,
                Span.of(sample.counts()),
                Span.of(sample.pairDifferences()));
    }

    /**
     * The sample again.
     *
     * @throws IllegalArgumentException if the simulation cannot have given it
     */
    Sample sample(Simulation simulation) {
        int cells = simulation.model().mostKinks(simulation.width()) + 1;
        return new Sample(
                simulation.model(),
                simulation.width(),
                simulation.seed(),
                key.from,
                to,
                counts.histogram(cells),
                pairs.histogram(cells));
    }
}
