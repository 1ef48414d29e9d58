package io.github.kinks.house.broken.witness;

import io.github.kinks.house.broken.suite.SuiteGuest;

/** Breaks the rule that a witness does not import suite. */
public final class WitnessGuest {
    static final Class<?> WRONG = SuiteGuest.class;

    private WitnessGuest() {}
}
