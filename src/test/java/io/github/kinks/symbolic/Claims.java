package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.ClaimReader;

/** Claims for tests. */
final class Claims {
    private Claims() {}

    /**
     * A claim.
     *
     * @param model prior, with scale or domain after it where they differ from the usual, as in {@code ball, scale: {joint: T}}
     * @param says quantity and formula, as in {@code mean: n/2}
     * @param conditions what stands under {@code for}, or empty
     */
    static Claim of(String model, String says, String conditions) {
        String quantity = says.substring(0, says.indexOf(':'));
        String formula = says.substring(says.indexOf(':') + 1).strip();
        String prior = model.contains(", ") ? model.substring(0, model.indexOf(", ")) : model;
        String rest = model.substring(prior.length());
        return ClaimReader.read("my.yaml", """
                id: mine
                model: {prior: "%s"%s}
                claim: {%s: "%s"}
                for: {%s}
                """.formatted(prior, rest, quantity, formula, conditions));
    }
}
