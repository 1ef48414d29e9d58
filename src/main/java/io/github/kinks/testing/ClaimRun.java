package io.github.kinks.testing;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.claim.Verdict;
import io.github.kinks.report.FindingsText;
import io.github.kinks.suite.Settings;
import io.github.kinks.suite.Verification;
import io.github.kinks.suite.Verification.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One run over claims, made when the first of them is asked for. */
final class ClaimRun {
    private static final int COLUMNS = 100;

    private final Settings settings;
    private final List<Reading> readings;
    private @Nullable Outcome outcome;
    private @Nullable Throwable broken;

    ClaimRun(Settings settings, List<Reading> readings) {
        this.settings = settings;
        this.readings = readings;
    }

    /**
     * Returns if the verdict on the claim is the expected one and not INCONCLUSIVE.
     *
     * @throws AssertionFailedError if it is another one, or the claim could not be judged
     * @throws TestAbortedException if the claim stayed INCONCLUSIVE, as expected
     */
    void check(Claim claim) {
        Outcome run = outcome();
        RuntimeException failure = run.failures().get(claim.id());
        if (failure != null) {
            throw new AssertionFailedError("the suite itself failed at " + claim.id() + ": " + failure, failure);
        }
        for (InvalidClaimException invalid : run.invalid()) {
            if (invalid.problems().get(0).file().equals(claim.origin().file())) {
                throw new AssertionFailedError(invalid.getMessage(), invalid);
            }
        }
        Optional<Finding> found = run.findings().stream()
                .filter(f -> f.claim().equals(claim.id()))
                .findFirst();
        Finding finding = found.orElseThrow(() -> new AssertionFailedError(claim.id() + " was not judged"));
        if (!finding.asExpected()) {
            throw new AssertionFailedError(
                    FindingsText.explained(finding, COLUMNS),
                    finding.expected().map(Verdict::name).orElse("PROVED or CONSISTENT"),
                    finding.verdict().name());
        } else if (finding.verdict() == Verdict.INCONCLUSIVE) {
            throw new TestAbortedException(FindingsText.explained(finding, COLUMNS));
        }
    }

    /** The run; a second thread waits for the first, and what broke it is told in every test. */
    private synchronized Outcome outcome() {
        if (outcome == null && broken == null) {
            try {
                outcome = Verification.with(settings).run(readings);
            } catch (RuntimeException | LinkageError e) {
                broken = e;
            }
        }
        if (outcome == null) {
            boolean symja = String.valueOf(broken).contains("org/matheclipse");
            throw new AssertionFailedError(
                    symja
                            ? "claims are judged with Symja, which is not on the class path; "
                                    + "add the dependency org.matheclipse:matheclipse-core to this project"
                            : "no claim was judged: " + broken,
                    broken);
        }
        return outcome;
    }
}
