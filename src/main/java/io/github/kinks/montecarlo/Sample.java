package io.github.kinks.montecarlo;

import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import java.util.Optional;

/**
 * What was counted on the networks {@code from, from + 1, .., to - 1} of a simulation.
 *
 * @param model the model that the networks were drawn from
 * @param width neurons a network
 * @param seed the simulation's seed
 * @param from the first network, an even number
 * @param to the network after the last
 * @param counts how many networks have 0, 1, .. kinks, up to the most that {@link Model#mostKinks} says
 * @param pairDifferences how many pairs of networks {@code 2i, 2i + 1} differ by 0, 1, .. in their number of kinks;
 *     half the mean of its square is the variance of one network's. A last network without its partner is in no pair.
 *     Empty where the simulation compares none
 */
public record Sample(
        Model model, int width, long seed, long from, long to, Histogram counts, Optional<Histogram> pairDifferences) {

    /** @throws IllegalArgumentException if the parts do not fit together as said above */
    public Sample {
        Simulation.checkRange(from, to);
        int most = model.mostKinks(width);
        if (counts.cells() != most + 1
                || pairDifferences.filter(p -> p.cells() != most + 1).isPresent()) {
            throw new IllegalArgumentException("networks of width " + width + " have from 0 to " + most + " kinks");
        } else if (counts.total() != to - from
                || pairDifferences.filter(p -> p.total() != (to - from) / 2).isPresent()) {
            throw new IllegalArgumentException("the counts are not those of the networks from " + from + " to " + to);
        }
    }

    /** The number of networks. */
    public long samples() {
        return to - from;
    }

    /**
     * This sample and the one that follows it: bit for bit the sample of the whole range.
     *
     * @throws IllegalArgumentException if {@code next} is of another simulation or does not begin where this one ends
     */
    public Sample plus(Sample next) {
        if (!model.equals(next.model)
                || width != next.width
                || seed != next.seed
                || pairDifferences.isPresent() != next.pairDifferences.isPresent()) {
            throw new IllegalArgumentException("samples of different simulations cannot be joined");
        } else if (next.from != to) {
            throw new IllegalArgumentException(
                    "a sample that ends at " + to + " is not followed by one from " + next.from);
        }
        return new Sample(
                model,
                width,
                seed,
                from,
                next.to,
                counts.plus(next.counts),
                pairDifferences.map(p -> p.plus(next.pairDifferences.orElseThrow())));
    }
}
