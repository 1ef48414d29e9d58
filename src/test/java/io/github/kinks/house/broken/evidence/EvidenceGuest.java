package io.github.kinks.house.broken.evidence;

import io.github.kinks.house.broken.montecarlo.MontecarloGuest;

/** Breaks the rule that evidence does not import montecarlo. */
public final class EvidenceGuest {
    static final Class<?> WRONG = MontecarloGuest.class;

    private EvidenceGuest() {}
}
