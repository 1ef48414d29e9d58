package io.github.kinks.symbolic;

import io.github.kinks.claim.Finding.Counterexample;
import java.util.Optional;

/**
 * What comparing a claim with the derived law came to.
 *
 * @param status the outcome
 * @param reason how it was proved, or why it is open
 * @param counterexample where it fails, for a refuted claim
 */
public record Decision(Status status, String reason, Optional<Counterexample> counterexample) {

    /** The three outcomes. */
    public enum Status {
        /** The claim equals the derived law for all admitted values. */
        EQUAL,
        /** They differ at a point at which both were computed with guaranteed digits. */
        DIFFERENT,
        /** Equal at every point tried, and not shown to be equal everywhere. */
        OPEN
    }

    static Decision equal(String how) {
        return new Decision(Status.EQUAL, how, Optional.empty());
    }

    static Decision different(Counterexample at) {
        return new Decision(Status.DIFFERENT, "differs from the derived law", Optional.of(at));
    }

    static Decision open(String why) {
        return new Decision(Status.OPEN, why, Optional.empty());
    }
}
