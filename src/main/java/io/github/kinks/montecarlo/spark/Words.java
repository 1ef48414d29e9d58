package io.github.kinks.montecarlo.spark;

import io.github.kinks.claim.Histogram;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A sample as plain numbers, as it travels from an executor to the driver: the range, and of each histogram the cells that are not
 * empty. A wide network has a million cells of which some thousand are used; and an array of numbers is the same under every
 * serializer that Spark may be set to.
 */
final class Words {
    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int CELLS = 2;
    private static final int HEAD = 3;

    private Words() {}

    /** {@code from, to, m, place, count, .., place, count} with m pairs for the counts, then those for the pairs of networks. */
    static long[] of(Sample sample) {
        long[] counts = filled(sample.counts());
        long[] pairs = sample.pairDifferences().map(Words::filled).orElse(new long[0]);
        long[] head = {sample.from(), sample.to(), counts.length};
        return LongStream.concat(LongStream.of(head), LongStream.concat(LongStream.of(counts), LongStream.of(pairs)))
                .toArray();
    }

    /**
     * The sample of {@code simulation} that the numbers say.
     *
     * @throws IllegalArgumentException if they say none: a total that is not that of the range, a place that is none
     */
    static Sample read(Simulation simulation, long[] words) {
        if (words.length < HEAD || words[CELLS] < 0 || words[CELLS] > words.length - HEAD) {
            throw new IllegalArgumentException("these are not the counts of a sample");
        }
        int cells = simulation.model().mostKinks(simulation.width()) + 1;
        int middle = HEAD + (int) words[CELLS];
        return new Sample(
                simulation.model(),
                simulation.width(),
                simulation.seed(),
                words[FROM],
                words[TO],
                histogram(words, HEAD, middle, cells),
                simulation.comparesPairs()
                        ? Optional.of(histogram(words, middle, words.length, cells))
                        : Optional.empty());
    }

    private static long[] filled(Histogram histogram) {
        long[] counts = histogram.counts();
        return LongStream.range(0, counts.length)
                .filter(place -> counts[(int) place] != 0)
                .flatMap(place -> LongStream.of(place, counts[(int) place]))
                .toArray();
    }

    private static Histogram histogram(long[] words, int from, int to, int cells) {
        long[] counts = new long[cells];
        for (int i = from; i + 1 < to; i += 2) {
            if (words[i] < 0 || words[i] >= cells) {
                throw new IllegalArgumentException("there is no cell " + words[i] + " among " + cells);
            }
            counts[(int) words[i]] += words[i + 1];
        }
        return Histogram.of(counts);
    }
}
