package io.github.kinks.claim;

/** What the suite answers to a claim. */
public enum Verdict {
    /** Derived for all its parameters, or formalised, and nothing contradicts it. */
    PROVED,
    /** Not proved; it agrees with the exact values or the simulated networks, within a stated bound. */
    CONSISTENT,
    /** Contradicted by an exact value, a derivation or the simulated networks. */
    REFUTED,
    /** Neither supported nor contradicted; never counted as a pass. */
    INCONCLUSIVE
}
