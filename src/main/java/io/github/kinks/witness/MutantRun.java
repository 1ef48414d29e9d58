package io.github.kinks.witness;

import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.MutationScore;
import io.github.kinks.claim.MutationScore.Mutated;
import io.github.kinks.evidence.Mutant;
import io.github.kinks.evidence.MutationOperator;
import io.github.kinks.witness.Vote.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A claim's mutants with the votes of the three witnesses.
 *
 * @param ballots one a mutant, in the mutants' order
 * @param model the claim's own model
 * @param samples networks at each place of the simulation
 */
record MutantRun(List<Ballot> ballots, Model model, long samples) {
    MutantRun {
        ballots = List.copyOf(ballots);
    }

    /** The votes on one mutant. */
    record Ballot(Mutant mutant, Vote derivation, Vote enclosure, Vote simulation) {
        boolean isRefuted() {
            return derivation.refutes() || enclosure.refutes() || simulation.refutes();
        }

        /** Proved to be true, so that nothing is left to refute. */
        boolean isEquivalent() {
            return !isRefuted() && derivation.status() == Status.EQUIVALENT;
        }

        boolean survives() {
            return !isRefuted() && !isEquivalent();
        }

        /** Whether networks could tell it from the truth, if only there are enough of them. */
        boolean isTestable() {
            return simulation.refutes() || simulation.status() == Status.TOO_CLOSE;
        }
    }

    /** Runs all mutants past the witnesses. */
    static MutantRun of(
            List<Mutant> mutants,
            Model model,
            DerivationVotes derivation,
            EnclosureVotes enclosure,
            Optional<SimulationVotes> simulation,
            long samples) {
        List<Ballot> ballots = new ArrayList<>();
        for (Mutant mutant : mutants) {
            Vote values = enclosure.vote(mutant);
            Vote networks = simulation.map(s -> s.vote(mutant)).orElse(Vote.silent("no sample settles such a claim"));
            Vote law = derivation.vote(mutant, values.refutes() || networks.refutes());
            ballots.add(new Ballot(mutant, law, values, networks));
        }
        return new MutantRun(ballots, model, samples);
    }

    /** What a finding says of it. */
    MutationScore score() {
        return new MutationScore(
                operators(),
                List.of(
                        witness(Kind.DERIVED, Ballot::derivation),
                        witness(Kind.ENCLOSED, Ballot::enclosure),
                        witness(Kind.SIMULATED, Ballot::simulation)),
                those(Ballot::isEquivalent, b -> b.derivation().why()),
                those(Ballot::survives, MutantRun::reasons),
                those(
                        b -> b.simulation().status() == Status.TOO_CLOSE,
                        b -> b.simulation().why()));
    }

    /**
     * Why the networks' agreement with the claim shows nothing, if it does not. They must refute every mutant for which by its
     * own bound the sample suffices with power {@value PlaceTest#POWER}, and at least half of all that differ from the truth
     * where networks were drawn.
     */
    Optional<String> fault() {
        List<String> missed = ballots.stream()
                .filter(b -> b.simulation().status() == Status.TOO_CLOSE)
                .filter(b -> b.simulation().samplesNeeded().orElse(Long.MAX_VALUE) <= samples)
                .map(b -> b.mutant().name())
                .toList();
        long testable = count(Ballot::isTestable);
        long refuted = count(b -> b.simulation().refutes());
        if (!missed.isEmpty()) {
            return Optional.of("mutants survive that such a sample refutes: " + String.join(", ", missed));
        } else if (testable == 0) {
            return Optional.of("no mutant can be told from it by these networks");
        }
        return 2 * refuted < testable ? Optional.of("most mutants survive that differ from it") : Optional.empty();
    }

    /** What the networks do to the mutants, in a few words. */
    String summary() {
        long testable = count(Ballot::isTestable);
        long refuted = count(b -> b.simulation().refutes());
        return "%d of %d mutants that differ there refuted".formatted(refuted, testable)
                + (refuted == testable ? "" : ", the others too close for the sample");
    }

    private long count(Predicate<Ballot> which) {
        return ballots.stream().filter(which).count();
    }

    private List<MutationScore.Operator> operators() {
        List<MutationScore.Operator> operators = new ArrayList<>();
        for (MutationOperator operator : MutationOperator.values()) {
            List<Ballot> mine = ballots.stream()
                    .filter(b -> b.mutant().operator() == operator)
                    .toList();
            if (!mine.isEmpty()) {
                operators.add(new MutationScore.Operator(
                        operator.term(),
                        mine.size(),
                        (int) mine.stream().filter(Ballot::isRefuted).count(),
                        (int) mine.stream().filter(Ballot::isEquivalent).count()));
            }
        }
        return operators;
    }

    private MutationScore.Witness witness(Kind kind, Function<Ballot, Vote> vote) {
        Map<String, Integer> silences = new LinkedHashMap<>();
        ballots.stream().map(vote).filter(Vote::isSilent).forEach(v -> silences.merge(v.why(), 1, Integer::sum));
        int silent = silences.values().stream().mapToInt(Integer::intValue).sum();
        int refuted = (int) ballots.stream().map(vote).filter(Vote::refutes).count();
        String note = silences.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
        return new MutationScore.Witness(kind, refuted, silent, note);
    }

    private List<Mutated> those(Predicate<Ballot> which, Function<Ballot, String> why) {
        return ballots.stream()
                .filter(which)
                .map(b -> new Mutated(
                        b.mutant().name(),
                        described(b.mutant()),
                        why.apply(b),
                        b.survives() || b.simulation().status() == Status.TOO_CLOSE
                                ? b.simulation().samplesNeeded()
                                : OptionalLong.empty()))
                .toList();
    }

    private String described(Mutant mutant) {
        Model other = mutant.model();
        return other.equals(model)
                ? mutant.formula().toString()
                : other.prior() + " on (" + other.left() + ", " + other.right() + ")" + scale(other);
    }

    private static String scale(Model model) {
        if (model.scale() instanceof Model.Scale.Weights s) {
            return ", weights times " + s.factor();
        }
        return model.scale() instanceof Model.Scale.Joint s ? ", all times " + s.factor() : "";
    }

    private static String reasons(Ballot b) {
        return "derivation: %s; enclosure: %s; simulation: %s"
                .formatted(
                        b.derivation().why(),
                        b.enclosure().why(),
                        b.simulation().why());
    }
}
