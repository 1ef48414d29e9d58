package io.github.kinks.cli;

import io.github.kinks.claim.CertificateFinding;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.report.CertificateJson;
import io.github.kinks.report.CertificateText;
import io.github.kinks.suite.Certifying;
import io.github.kinks.suite.FormalProofs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kinks certify}: certificates in, what they show out. */
@Command(
        name = "certify",
        description = "Checks certificates of claims in exact arithmetic, and has Coq check the formal proofs.",
        footer = {
            "Exit status: 0 all hold, 1 a failure of the suite itself, 2 an invalid file or an output that cannot be",
            "written or Coq not accepting the formal proofs, 3 a certificate fails."
        },
        mixinStandardHelpOptions = true)
final class CertifyCommand implements Callable<Integer> {
    private static final int FAILS = 3;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main main;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..*",
            description = "certificates or folders of them (default proofs/certificates)")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--claims",
            paramLabel = "FILE|DIR",
            description = "the claims that are certified (default validation/claims)")
    private List<Path> claims = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json")
    private TextOrJson format;

    @Option(names = "--coq", description = "have Coq check the formal proofs too (minutes)")
    private boolean coq;

    @Override
    public Integer call() throws IOException {
        Certifying.Outcome outcome = Certifying.check(files, claims);
        if (format == TextOrJson.JSON) {
            CertificateJson.findings(outcome.findings(), main.out());
        } else {
            main.out().write(CertificateText.of(outcome.findings()));
        }
        main.out().flush();
        for (InvalidClaimException invalid : outcome.invalid()) {
            spec.commandLine().getErr().println(invalid.getMessage());
        }
        if (coq) {
            spec.commandLine().getErr().println("formal proofs: accepted by " + FormalProofs.check());
        }
        if (!outcome.invalid().isEmpty()) {
            return Failures.USAGE;
        }
        return outcome.findings().stream().allMatch(CertificateFinding::holds) ? 0 : FAILS;
    }
}
