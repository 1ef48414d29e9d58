package io.github.kinks.house.broken.formal;

import io.github.kinks.house.broken.montecarlo.MontecarloGuest;

/** Breaks the rule that calibration does not import montecarlo. */
public final class FormalGuest {
    static final Class<?> WRONG = MontecarloGuest.class;

    private FormalGuest() {}
}
