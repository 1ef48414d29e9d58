package io.github.kinks.house.broken.montecarlo;

import io.github.kinks.house.broken.law.LawGuest;

/** Breaks the rule that montecarlo does not import law. */
public final class MontecarloGuest {
    static final Class<?> WRONG = LawGuest.class;

    private MontecarloGuest() {}
}
