package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.evidence.Looks;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * When sampling ends at one place: as soon as the claim is refuted, or its bound is as tight as the claim asks, or at the limit.
 *
 * @param samples the limit, at least 1
 * @param bound how tight the bound on the claim's error shall be, where the claim says so
 */
record StoppingRule(long samples, OptionalDouble bound) {
    private static final long FIRST_LOOK = 4_096;
    /**
     * The first batch is at most this part of the limit: bets on a mean are settled by the batches before, and those on the first
     * one are far too small, so that errors are found less often than planned where it makes up most of the draws.
     */
    private static final long LEAST_PARTS = 16;

    /** Why sampling ended. */
    enum Reason {
        REFUTED("refuted"),
        BOUND("bound reached"),
        LIMIT("sample limit");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Nothing but the limit, unless the claim is refuted before. */
    static StoppingRule atMost(long samples) {
        return new StoppingRule(samples, OptionalDouble.empty());
    }

    /** The claim's own rule, with another limit where one is given. */
    static StoppingRule of(Claim claim, OptionalLong samples) {
        return new StoppingRule(
                samples.orElse(claim.check().samples()), claim.check().bound());
    }

    /** The sizes at which networks are counted; the first is a sixteenth of the limit or less. */
    Looks looks() {
        return Looks.growing(Math.max(2, Math.min(FIRST_LOOK, samples / LEAST_PARTS)), 1.5, samples);
    }

    /** The sizes at which positions are counted: fewer, since each look costs a part of alpha. */
    Looks fewLooks() {
        return Looks.growing(FIRST_LOOK, 4, samples);
    }

    /** Whether a bound of this size is what was asked for. */
    boolean isTight(double size) {
        return bound.isPresent() && size <= bound.getAsDouble();
    }
}
