package io.github.kinks.house.broken.calibration;

import io.github.kinks.house.broken.montecarlo.MontecarloGuest;

/** Breaks the rule that calibration does not import montecarlo. */
public final class CalibrationGuest {
    static final Class<?> WRONG = MontecarloGuest.class;

    private CalibrationGuest() {}
}
