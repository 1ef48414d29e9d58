package io.github.kinks.suite;

import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import java.util.Optional;

/**
 * What one witness says: a piece of evidence, and the point at which it contradicts the claim where it does.
 *
 * @param evidence the evidence
 * @param counterexample where the claim fails
 * @param networks the most networks that were drawn at one place, 0 where none were
 */
record Witness(Evidence evidence, Optional<Counterexample> counterexample, long networks) {
    /** A witness that drew no networks. */
    Witness(Evidence evidence, Optional<Counterexample> counterexample) {
        this(evidence, counterexample, 0);
    }

    static Witness of(Evidence evidence) {
        return new Witness(evidence, Optional.empty());
    }
}
