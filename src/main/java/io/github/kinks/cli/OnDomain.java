package io.github.kinks.cli;

import picocli.CommandLine.Option;

/** The option of every command that asks about kinks in an interval. */
final class OnDomain {
    @Option(
            names = "--domain",
            paramLabel = "L,R",
            defaultValue = "-1,1",
            converter = Interval.Reader.class,
            description = "ends of the open interval on which kinks are counted (default -1,1)")
    private Interval domain;

    /** The interval. */
    Interval interval() {
        return domain;
    }
}
