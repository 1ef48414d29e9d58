package io.github.kinks.suite;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.ClaimFiles;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.evidence.ErrorBudget;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.symbolic.Decider;
import io.github.kinks.symbolic.Deriver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Judges claims: files in, findings out. */
public final class Verification {
    private final Settings settings;
    private final Progress progress;

    private Verification(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** A verification with the given settings, in silence. */
    public static Verification with(Settings settings) {
        return new Verification(settings, Progress.silent());
    }

    /** The same, telling {@code progress} how far the drawing of networks is. */
    public Verification reportingTo(Progress progress) {
        return new Verification(settings, progress);
    }

    /**
     * What a run came to.
     *
     * @param settings how it was carried out
     * @param claims the claims that were judged
     * @param findings one a claim, in the same order
     * @param invalid the files that hold no claim that can be judged
     */
    public record Outcome(
            Settings settings, List<Claim> claims, List<Finding> findings, List<InvalidClaimException> invalid) {
        /** Copies the lists. */
        public Outcome {
            claims = List.copyOf(claims);
            findings = List.copyOf(findings);
            invalid = List.copyOf(invalid);
        }
    }

    /**
     * Judges what was read; invalid files are passed on beside the findings, and the others are judged all the same.
     *
     * @param started told of each claim before it is judged
     */
    public Outcome run(List<ClaimFiles.Reading> readings, Consumer<Claim> started) {
        List<Claim> claims = new ArrayList<>();
        List<InvalidClaimException> invalid = new ArrayList<>();
        for (ClaimFiles.Reading reading : readings) {
            if (reading instanceof ClaimFiles.Reading.Valid valid) {
                claims.add(valid.claim());
            } else {
                invalid.add(((ClaimFiles.Reading.Invalid) reading).error());
            }
        }
        List<Claim> judged = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (!claims.isEmpty()) {
            ErrorBudget budget = ErrorBudget.equal(
                    settings.alpha(), claims.stream().map(Claim::id).toList());
            Deriver deriver = new Deriver();
            Samples networks = new Samples(new LocalEngine(settings.threads()), settings.seed(), progress);
            ClaimJudge judge = new ClaimJudge(deriver, new Decider(deriver)::decide, networks, settings);
            for (Claim claim : claims) {
                started.accept(claim);
                try {
                    findings.add(judge.judge(claim, budget.share(claim.id())));
                    judged.add(claim);
                } catch (FormulaException e) {
                    invalid.add(InvalidClaims.of(claim, e));
                }
            }
        }
        return new Outcome(settings, judged, findings, invalid);
    }
}
