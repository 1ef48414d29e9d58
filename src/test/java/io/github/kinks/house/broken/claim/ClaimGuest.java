package io.github.kinks.house.broken.claim;

import io.github.kinks.house.broken.law.LawGuest;

/** Breaks the rule that claim does not import law. */
public final class ClaimGuest {
    static final Class<?> WRONG = LawGuest.class;

    static final Class<?> RANDOM = java.util.Random.class;

    private ClaimGuest() {}
}
