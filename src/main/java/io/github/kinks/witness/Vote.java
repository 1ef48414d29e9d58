package io.github.kinks.witness;

import io.github.kinks.claim.FormulaException;
import java.util.OptionalLong;

/**
 * What one witness says of one mutant.
 *
 * @param status the vote
 * @param why the reason, in words
 * @param samplesNeeded networks that would refute a mutant that is too close, where that can be said
 */
record Vote(Status status, String why, OptionalLong samplesNeeded) {

    /** The votes, from the weakest. */
    enum Status {
        /** The mutant says nothing that could be judged: it has no value, or is no law. */
        VOID,
        /** The witness has nothing to say. */
        SILENT,
        /** The mutant says what is true at every place that was looked at. */
        SAME,
        /** The mutant differs from the truth, and the sample does not show it. */
        TOO_CLOSE,
        /** The mutant is proved to be true. */
        EQUIVALENT,
        /** The mutant is wrong. */
        REFUTED
    }

    static Vote refuted() {
        return of(Status.REFUTED, "");
    }

    static Vote equivalent(String how) {
        return of(Status.EQUIVALENT, how);
    }

    static Vote same(String where) {
        return of(Status.SAME, where);
    }

    static Vote silent(String why) {
        return of(Status.SILENT, why);
    }

    /** Nothing, since there is nothing to judge. */
    static Vote isVoid(String why) {
        return of(Status.VOID, why);
    }

    /** Nothing, since a formula has no value, or none that can be computed. */
    static Vote isVoid(FormulaException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf(':');
        return isVoid(end < 0 ? message : message.substring(0, end));
    }

    static Vote tooClose(OptionalLong samplesNeeded) {
        return new Vote(Status.TOO_CLOSE, "too close for the sample", samplesNeeded);
    }

    /** The stronger of two votes on one mutant; of two that are too close, the one that needs fewer networks. */
    Vote or(Vote other) {
        if (status != other.status) {
            return status.compareTo(other.status) > 0 ? this : other;
        }
        long mine = samplesNeeded.orElse(Long.MAX_VALUE);
        return other.samplesNeeded.orElse(Long.MAX_VALUE) < mine ? other : this;
    }

    boolean refutes() {
        return status == Status.REFUTED;
    }

    boolean isSilent() {
        return status == Status.SILENT || status == Status.VOID;
    }

    private static Vote of(Status status, String why) {
        return new Vote(status, why, OptionalLong.empty());
    }
}
