package io.github.kinks.law;

import java.util.List;
import java.util.Optional;

/** A claimed pmf, value by value, and what keeps it from being one. */
public record ClaimedPmf(List<ExactValue> values) {
    public ClaimedPmf {
        values = List.copyOf(values);
    }

    /** What is wrong with a claimed pmf. */
    public sealed interface Fault {
        /** The claimed P(K = k) is negative. */
        record Negative(int k, ExactValue value) implements Fault {}

        /** The claimed probabilities do not add up to 1. */
        record Mass(ExactValue sum) implements Fault {}

        /** Neither could be decided at the greatest precision. */
        record Undecided(String reason) implements Fault {}
    }

    /** The first fault, if there is one. */
    public Optional<Fault> fault() {
        return Pending.pending();
    }
}
