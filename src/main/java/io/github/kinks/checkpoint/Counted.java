package io.github.kinks.checkpoint;

import io.github.kinks.claim.Model;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.Optional;

/**
 * A sample as it is kept. Ranges begin and end at even numbers, so that a later one can follow.
 *
 * @param key the simulation and where the range begins
 * @param to the network after the last
 * @param whole whether all is there that was asked for
 * @param counts networks by their number of kinks
 * @param pairs pairs of networks by the difference of their numbers; none where they are not compared
 */
record Counted(Key key, long to, boolean whole, Span counts, Span pairs) {

    /**
     * What a range is of; the seed is the run's.
     *
     * @param model the model in words, by which models can be told apart, and whether pairs are compared
     */
    record Key(String model, int width, long from) {
        private static final String IN_PAIRS = " in pairs";

        static Key of(Simulation simulation, long from) {
            return of(simulation.model(), simulation.comparesPairs(), simulation.width(), from);
        }

        static Key of(Model model, boolean pairs, int width, long from) {
            return new Key(model + (pairs ? IN_PAIRS : ""), width, from);
        }

        long pairs(long networks) {
            return model.endsWith(IN_PAIRS) ? networks / 2 : 0;
        }
    }

    /** @throws IllegalArgumentException if the counts are not those of so many networks */
    Counted {
        if (key.from < 0 || to < key.from || key.from % 2 != 0 || to % 2 != 0) {
            throw new IllegalArgumentException("no range of networks goes from %d to %d".formatted(key.from, to));
        }
        if (key.width < 1 || !adds(counts, to - key.from) || !adds(pairs, key.pairs(to - key.from))) {
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
                Key.of(sample.model(), sample.pairDifferences().isPresent(), sample.width(), sample.from()),
                sample.to(),
                whole,
                Span.of(sample.counts()),
                sample.pairDifferences().map(Span::of).orElseGet(() -> new Span(0)));
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
                simulation.comparesPairs() ? Optional.of(pairs.histogram(cells)) : Optional.empty());
    }
}
