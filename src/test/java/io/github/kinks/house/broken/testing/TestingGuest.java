package io.github.kinks.house.broken.testing;

import io.github.kinks.house.broken.cli.CliGuest;

/** Breaks the rule that testing does not import cli. */
public final class TestingGuest {
    static final Class<?> WRONG = CliGuest.class;

    private TestingGuest() {}
}
