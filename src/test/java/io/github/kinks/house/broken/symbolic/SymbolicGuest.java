package io.github.kinks.house.broken.symbolic;

import io.github.kinks.house.broken.suite.SuiteGuest;

/** Breaks the rule that symbolic does not import suite. */
public final class SymbolicGuest {
    static final Class<?> WRONG = SuiteGuest.class;

    private SymbolicGuest() {}
}
