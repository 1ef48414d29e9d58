package io.github.kinks.house.broken.cli;

import io.github.kinks.house.broken.law.LawGuest;

/** Breaks the rule that cli does not import law. */
public final class CliGuest {
    static final Class<?> WRONG = LawGuest.class;

    private CliGuest() {}
}
