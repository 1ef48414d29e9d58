package io.github.kinks.suite;

import io.github.kinks.checkpoint.Checkpoint;
import io.github.kinks.checkpoint.CheckpointException;
import io.github.kinks.checkpoint.RunIdentity;
import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.evidence.ErrorBudget;
import io.github.kinks.formal.Theorems;
import io.github.kinks.montecarlo.Engine;
import io.github.kinks.symbolic.ChildProcess;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.witness.ClaimJudge;
import io.github.kinks.witness.FigureStore;
import io.github.kinks.witness.FormalEvidence;
import io.github.kinks.witness.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Judges claims: files in, findings out. */
public final class Verification {
    private final Settings settings;
    private final Consumer<Claim> started;
    private final BooleanSupplier goOn;
    private final FormalEvidence formal;
    private final LongConsumer neurons;
    private final Optional<Keeping> keeping;

    private Verification(
            Settings settings,
            FormalEvidence formal,
            Consumer<Claim> started,
            BooleanSupplier goOn,
            LongConsumer neurons,
            Optional<Keeping> keeping) {
        this.settings = settings;
        this.formal = formal;
        this.started = started;
        this.goOn = goOn;
        this.neurons = neurons;
        this.keeping = keeping;
    }

    /** A verification with the given settings, in silence and to the end. */
    public static Verification with(Settings settings) {
        return new Verification(
                settings,
                FormalEvidence.of(Theorems.builtIn(), Optional.empty()),
                claim -> {},
                () -> true,
                more -> {},
                Optional.empty());
    }

    /**
     * The same, after Coq has checked the theorems that state claims; some minutes.
     *
     * @throws QueryException if Coq is not installed, or does not accept them
     * @throws IOException if the proofs cannot be unpacked
     */
    public Verification withCoq() throws IOException {
        FormalEvidence checked = FormalEvidence.of(Theorems.builtIn(), Optional.of(FormalProofs.check()));
        return new Verification(settings, checked, started, goOn, neurons, keeping);
    }

    /** The same, telling of each claim before it is judged. */
    public Verification telling(Consumer<Claim> listener) {
        return new Verification(settings, formal, listener, goOn, neurons, keeping);
    }

    /** The same, asking now and then whether to go on; after a no, the claims judged so far are the outcome. */
    public Verification asking(BooleanSupplier question) {
        return new Verification(settings, formal, started, question, neurons, keeping);
    }

    /** The same, telling how many neurons were drawn since it told last. */
    public Verification metering(LongConsumer listener) {
        return new Verification(settings, formal, started, goOn, listener, keeping);
    }

    /**
     * The same, going on from the networks that are kept in a file. Derivations and enclosures are made anew.
     *
     * @param where the file; {@link #run} throws a {@link QueryException} if it cannot serve, or is another run's
     */
    public Verification keeping(Keeping where) {
        return new Verification(settings, formal, started, goOn, neurons, Optional.of(where));
    }

    /**
     * What a run came to.
     *
     * @param claims the claims that were judged
     * @param findings one a claim, in the same order
     * @param invalid the files that hold no claim that can be judged
     * @param failures what went wrong in the suite itself, by the id of the claim that it cannot judge
     * @param complete whether the run came to its end
     */
    public record Outcome(
            List<Claim> claims,
            List<Finding> findings,
            List<InvalidClaimException> invalid,
            Map<String, RuntimeException> failures,
            boolean complete) {
        /** Copies the lists. */
        public Outcome {
            claims = List.copyOf(claims);
            findings = List.copyOf(findings);
            invalid = List.copyOf(invalid);
            failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        }
    }

    /**
     * Judges what was read; invalid files are passed on beside the findings, and the others are judged all the same.
     *
     * @throws QueryException if networks cannot be drawn where the settings want them
     */
    public Outcome run(List<Reading> readings) {
        List<Claim> claims = new ArrayList<>();
        List<InvalidClaimException> invalid = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Valid valid) {
                claims.add(valid.claim());
            } else {
                invalid.add(((Reading.Invalid) reading).error());
            }
        }
        if (claims.isEmpty()) {
            return new Outcome(claims, List.of(), invalid, Map.of(), true);
        }
        try (Engine engine = new MeteredEngine(settings.engine().start(settings.threads()), neurons)) {
            return keeping.isPresent()
                    ? judgeAndKeep(claims, invalid, engine, keeping.get())
                    : judge(claims, invalid, samples(engine, FigureStore.none()));
        }
    }

    private Outcome judgeAndKeep(
            List<Claim> claims, List<InvalidClaimException> invalid, Engine engine, Keeping where) {
        try (Checkpoint checkpoint = where.open(identity(claims))) {
            Outcome outcome = judge(claims, invalid, samples(checkpoint.over(engine), new KeptFigures(checkpoint)));
            if (outcome.complete()) {
                checkpoint.complete();
            }
            return outcome;
        } catch (CheckpointException e) {
            throw Keeping.refused(e);
        }
    }

    private Samples samples(Engine engine, FigureStore figures) {
        return new Samples(engine, settings.seed(), (done, total) -> goOn.getAsBoolean(), figures);
    }

    private RunIdentity identity(List<Claim> claims) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("command", "verify");
        fields.put("claims", claims.stream().map(Claim::id).collect(Collectors.joining(", ")));
        fields.put(
                "texts of claims",
                RunIdentity.digest(claims.stream().map(c -> c.origin().text()).toList()));
        fields.put("seed", String.valueOf(settings.seed()));
        fields.put(
                "samples",
                settings.samples().isPresent()
                        ? String.valueOf(settings.samples().getAsLong())
                        : "as claims say");
        fields.put("alpha", String.valueOf(settings.alpha()));
        return new RunIdentity(fields);
    }

    private Outcome judge(List<Claim> claims, List<InvalidClaimException> invalid, Samples networks) {
        Set<String> builtIn = BuiltInClaims.read().stream()
                .map(claim -> claim.origin().text())
                .collect(Collectors.toSet());
        Map<String, Integer> weights = new LinkedHashMap<>();
        claims.forEach(claim -> weights.put(claim.id(), claim.check().weight()));
        ErrorBudget budget = ErrorBudget.split(settings.alpha(), weights);
        List<Claim> judged = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        boolean complete = true;
        try (Symbolic ours = Symbolic.inProcess();
                Symbolic foreign = ChildProcess.withDefaults()) {
            for (Claim claim : claims) {
                if (!goOn.getAsBoolean()) {
                    complete = false;
                    break;
                }
                boolean trusted = builtIn.contains(claim.origin().text());
                try {
                    started.accept(claim);
                    ClaimJudge judge = new ClaimJudge(
                            ours,
                            trusted ? ours : foreign,
                            trusted ? formal : FormalEvidence.none(),
                            networks,
                            settings.samples(),
                            settings.alpha());
                    Finding finding = judge.judge(claim, budget.share(claim.id()));
                    // what ends this process may have ended its child as well, and the finding is not what it would
                    // have been
                    if (!goOn.getAsBoolean()) {
                        complete = false;
                        break;
                    }
                    findings.add(finding);
                    judged.add(claim);
                } catch (FormulaException e) {
                    invalid.add(InvalidClaims.of(claim, e));
                } catch (Samples.Interruption e) {
                    complete = false;
                    break;
                } catch (CheckpointException e) {
                    throw e;
                } catch (RuntimeException e) {
                    if (!goOn.getAsBoolean()) {
                        complete = false;
                        break;
                    }
                    // a fault of ours in one claim must not cost the others their findings
                    failures.put(claim.id(), e);
                }
            }
        }
        return new Outcome(judged, findings, invalid, failures, complete);
    }
}
