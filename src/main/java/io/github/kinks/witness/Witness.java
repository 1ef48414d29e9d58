package io.github.kinks.witness;

import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.FormulaException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** What {@code witness} says; nothing where it needs a value that no precision decides, which is no fault of the claim's file. */
    static Witness unlessUndecided(Kind kind, Supplier<Witness> witness) {
        try {
            return witness.get();
        } catch (FormulaException e) {
            return undecided(kind, e, Map.of());
        }
    }

    /**
     * A witness that says nothing, because a value is not decided.
     *
     * @throws FormulaException {@code e}, where it has another reason
     */
    static Witness undecided(Kind kind, FormulaException e, Map<String, Object> details) {
        if (!e.getMessage().startsWith("undecided")) {
            throw e;
        }
        return of(new Evidence(kind, Optional.empty(), "not settled, " + e.getMessage(), details));
    }
}
