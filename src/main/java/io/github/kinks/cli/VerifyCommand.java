package io.github.kinks.cli;

import io.github.kinks.claim.Finding;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.claim.Verdict;
import io.github.kinks.report.Findings;
import io.github.kinks.report.FindingsJson;
import io.github.kinks.report.FindingsText;
import io.github.kinks.report.Suite;
import io.github.kinks.suite.ClaimSelection;
import io.github.kinks.suite.QueryException;
import io.github.kinks.suite.ReportFolder;
import io.github.kinks.suite.Settings;
import io.github.kinks.suite.Verification;
import io.github.kinks.suite.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kinks verify}: claims in, findings out. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Judge claims: derive their law, enclose it, simulate it, and say what holds.",
        footer = {
            "",
            "Exit status: 0 all as expected; 2 an invalid claim or an output that cannot be written;",
            "3 an unexpected verdict; 4 a claim stayed INCONCLUSIVE."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", description = "Claim files or folders of them (default: validation/claims).")
    List<Path> files = List.of();

    @Option(names = "--only", split = ",", paramLabel = "SLUG", description = "Judge these claims only.")
    List<String> only = List.of();

    @Option(names = "--seed", defaultValue = "1", converter = Numbers.Whole.class, description = "Seed of all simulations.")
    long seed;

    @Option(
            names = "--samples",
            converter = Numbers.Count.class,
            description = "Networks at each width, in place of what the claims ask for.")
    Long samples;

    @Option(
            names = "--alpha",
            defaultValue = "1e-6",
            description = "Bound on the chance of any false alarm in the run (default: ${DEFAULT-VALUE}).")
    double alpha;

    @Option(names = "--threads", description = "Threads that draw networks (default: all processors).")
    Integer threads;

    @Option(names = "--engine", defaultValue = "local", description = "Where networks are drawn: local.")
    String engine;

    @Option(names = "--out", defaultValue = "target/report", description = "Folder for the report.")
    Path out;

    @Option(names = "--format", defaultValue = "text", description = "What is printed: text or json.")
    String format;

    @Override
    public Integer call() {
        return 0;
    }
}
