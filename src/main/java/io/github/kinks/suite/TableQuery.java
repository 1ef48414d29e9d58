package io.github.kinks.suite;

import io.github.kinks.claim.Claim.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A table that is to be made: a row for each model and width, and for a pmf one for each k.
 *
 * @param settings the models
 * @param widths the widths, each at least 1
 * @param quantity mean, variance or pmf
 * @param digits the significant digits of decimals, at least 1
 * @param longestForm closed forms of more characters than this are left out
 * @param draws what is drawn beside the exact values, if anything
 */
public record TableQuery(
        List<Setting> settings,
        List<Integer> widths,
        Quantity quantity,
        int digits,
        int longestForm,
        Optional<Draws> draws) {
    public TableQuery {
        settings = List.copyOf(settings);
        widths = List.copyOf(widths);
    }

    /**
     * A simulation at each width.
     *
     * @param samples networks at each
     * @param seed the seed
     * @param threads on how many threads
     */
    public record Draws(long samples, long seed, int threads) {}
}
