package io.github.kinks.suite;

import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import java.util.Optional;

/**
 * What one witness says: a piece of evidence, and the point at which it contradicts the claim where it does.
 *
 * @param evidence the evidence
 * @param counterexample where the claim fails
 */
record Witness(Evidence evidence, Optional<Counterexample> counterexample) {
    static Witness of(Evidence evidence) {
        return new Witness(evidence, Optional.empty());
    }
}
