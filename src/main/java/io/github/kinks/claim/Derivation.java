package io.github.kinks.claim;

import java.util.List;

/**
 * The way from a prior's density and the definition of a kink to a closed form.
 *
 * @param subject what was derived, in words
 * @param steps the steps in order
 * @param result the closed form
 */
public record Derivation(String subject, List<Step> steps, Formula result) {
    public Derivation {
        steps = List.copyOf(steps);
    }
}
