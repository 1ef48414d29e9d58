package io.github.kinks.house.broken.suite;

import io.github.kinks.house.broken.cli.CliGuest;

/** Breaks the rule that suite does not import cli. */
public final class SuiteGuest {
    static final Class<?> WRONG = CliGuest.class;

    static ProcessBuilder process() {
        return new ProcessBuilder();
    }

    static Object commandLine() {
        return new picocli.CommandLine(new Object());
    }

    private SuiteGuest() {}
}
