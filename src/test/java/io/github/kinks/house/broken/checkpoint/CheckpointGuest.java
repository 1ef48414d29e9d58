package io.github.kinks.house.broken.checkpoint;

import io.github.kinks.house.broken.law.LawGuest;

/** Breaks the rule that checkpoint does not import law. */
public final class CheckpointGuest {
    static final Class<?> WRONG = LawGuest.class;

    private CheckpointGuest() {}
}
