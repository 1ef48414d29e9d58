package io.github.kinks.cli;

import io.github.kinks.report.Simulation;
import io.github.kinks.report.SimulationCsv;
import io.github.kinks.report.SimulationJson;
import io.github.kinks.report.SimulationText;
import io.github.kinks.suite.SimulateQuery;
import io.github.kinks.suite.Simulating;
import io.github.kinks.suite.Watch;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kinks simulate}: draws networks and counts their kinks. */
@Command(
        name = "simulate",
        description = "Draws random networks and counts their kinks.",
        footer = {
            "An interruption by Ctrl-C prints what was counted so far. With a checkpoint the same command goes on from",
            "there, after a kill as well, with the same counts as without. When it has ended, more --samples go on from",
            "the file, and fewer are drawn anew where it does not hold just so many. The file is written as a whole or",
            "not at all; one that is damaged, in use or of another prior, domain, width or seed is refused.",
            "Exit status: 0, 1 a failure of the program itself, 2 wrong usage or an output or checkpoint that cannot be",
            "written."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    /** How the counts are written. */
    enum Format {
        TEXT,
        JSON,
        CSV;

        /** Reads a format. */
        static final class Reader extends OneOf<Format> {
            Reader() {
                super(Format.values());
            }
        }
    }

    @ParentCommand
    private Main main;

    @Parameters(
            paramLabel = "PRIOR",
            converter = NamedPrior.Reader.class,
            description =
                    "interval, ball, qball:q=1, qsphere:q=inf, gaussian:sw=1,sb=2 or spherical:atom=0.1, each with an"
                            + " optional rho as in ball:rho=0.6")
    private NamedPrior prior;

    @Option(
            names = "--width",
            required = true,
            paramLabel = "N",
            converter = WholeNumber.Width.class,
            description = "neurons in the hidden layer")
    private int width;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1e6",
            converter = WholeNumber.Samples.class,
            description = "networks (default 1e6)")
    private long samples;

    @Mixin
    private Drawing drawing;

    @Mixin
    private Kept kept;

    @Mixin
    private OnDomain domain;

    @Mixin
    private Activated activated;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Reader.class,
            description = "text (default), json or csv")
    private Format format;

    @Override
    public Integer call() throws IOException {
        SimulateQuery query = new SimulateQuery(
                activated.in(prior.on(domain.interval())),
                width,
                samples,
                drawing.seed(),
                drawing.workers(),
                drawing.engine());
        try (Interruption interruption = Interruption.watched()) {
            write(drawn(query, interruption));
            // an interrupted process ends when the interruption is closed
            main.out().flush();
        }
        return kept.isLost() ? Failures.USAGE : 0;
    }

    private Simulation drawn(SimulateQuery query, Interruption interruption) {
        try (ProgressMeter meter = ProgressMeter.ofNetworks(query.samples(), query.width())) {
            Watch watch = new Watch() {
                @Override
                public boolean advanced(long done, long total) {
                    meter.advanced(done);
                    return !interruption.requested();
                }

                @Override
                public void resumed(long done) {
                    meter.resumed(done);
                }
            };
            return kept.keeping()
                    .map(keeping -> Simulating.run(query, watch, keeping))
                    .orElseGet(() -> Simulating.run(query, watch));
        }
    }

    private void write(Simulation run) throws IOException {
        Writer out = main.out();
        switch (format) {
            case TEXT -> out.write(SimulationText.of(run));
            case JSON -> SimulationJson.write(run, out);
            case CSV -> SimulationCsv.write(run, out);
        }
    }
}
