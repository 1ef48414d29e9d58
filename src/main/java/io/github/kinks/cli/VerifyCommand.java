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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kinks verify}: claims in, findings out. */
@Command(
        name = "verify",
        description = "Judges claims: derives their law, encloses it, simulates it, and says what holds.",
        footer = {
            "Exit status: 0 all as expected, 1 a failure of the suite itself, 2 an invalid claim, or an output",
            "or checkpoint that cannot be written, 3 an unexpected verdict, 4 a claim stayed INCONCLUSIVE.",
            "An interruption by Ctrl-C writes the findings about the claims judged so far. With a checkpoint the same",
            "command goes on from the networks drawn before, after a kill as well, and ends with the same findings;",
            "derivations are made anew. A file that is damaged, in use or of a run with other claims, samples, seed or",
            "alpha is refused and left as it is."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int UNEXPECTED = 3;
    private static final int OPEN = 4;
    private static final int COLUMNS = 100;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..*",
            description = "claim files or folders (default validation/claims)")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--only", split = ",", paramLabel = "SLUG", description = "judge these claims only")
    private List<String> only = new ArrayList<>();

    @Mixin
    private Drawing drawing;

    @Option(
            names = "--samples",
            paramLabel = "N",
            converter = WholeNumber.Samples.class,
            description = "networks at each width, in place of what the claims ask for")
    private @Nullable Long samples;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "1e-6",
            converter = Probability.class,
            description = "bound on the chance of any false alarm in the run (default 1e-6)")
    private double alpha;

    @Option(names = "--coq", description = "have Coq check the theorems that state claims, first (minutes)")
    private boolean coq;

    @Mixin
    private Kept kept;

    @Mixin
    private Output output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = TextOrJson.Reader.class,
            description = "text (default) or json")
    private TextOrJson format;

    private VerifyCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        var readings = ClaimSelection.read(files, only);
        OptionalLong networks = samples == null ? OptionalLong.empty() : OptionalLong.of(samples);
        Settings settings = new Settings(alpha, drawing.seed(), networks, drawing.workers(), drawing.engine());
        try (Interruption interruption = Interruption.watched();
                ProgressMeter meter = ProgressMeter.ofClaims(readings.size())) {
            Verification silent = Verification.with(settings);
            Verification told = (coq ? silent.withCoq() : silent)
                    .telling(claim -> meter.next(claim.id()))
                    .metering(meter::drew)
                    .asking(() -> !interruption.requested());
            Verification.Outcome outcome =
                    kept.keeping().map(told::keeping).orElse(told).run(readings);
            meter.done();
            if (!outcome.complete()) {
                err.println("kinks verify: interrupted; the findings are about the first %d of %d claims"
                        .formatted(outcome.findings().size(), readings.size()));
            }
            Findings findings = new Findings(new Suite(alpha, drawing.seed(), Version.current()), outcome.findings());
            print(findings);
            for (InvalidClaimException invalid : outcome.invalid()) {
                err.println(invalid.getMessage());
            }
            outcome.failures()
                    .forEach((id, e) -> err.println("kinks verify: internal error at the claim '" + id + "': "
                            + e.toString().replaceAll("\\R", " ")));
            boolean written = write(findings, err);
            if (!outcome.failures().isEmpty()) {
                return Failures.OURS;
            }
            err.flush();
            return written && !kept.isLost() && outcome.invalid().isEmpty() ? status(outcome) : Failures.USAGE;
        }
    }

    private void print(Findings findings) throws IOException {
        if (format == TextOrJson.JSON) {
            main.out().write(FindingsJson.write(findings));
        } else if (!findings.findings().isEmpty()) {
            main.out().write(FindingsText.of(findings, COLUMNS));
        }
        main.out().flush();
    }

    /** The claims have been judged and printed by then, so a folder that cannot be written loses nothing else. */
    private boolean write(Findings findings, PrintWriter err) {
        try {
            ReportFolder.at(output.folder()).write(findings);
            return true;
        } catch (QueryException e) {
            err.println(e.getMessage());
            return false;
        }
    }

    private static int status(Verification.Outcome outcome) {
        List<Finding> findings = outcome.findings();
        if (findings.stream().anyMatch(f -> f.verdict() != Verdict.INCONCLUSIVE && !f.asExpected())) {
            return UNEXPECTED;
        }
        boolean open = findings.stream().anyMatch(f -> f.verdict() == Verdict.INCONCLUSIVE);
        return open || !outcome.complete() ? OPEN : 0;
    }
}
