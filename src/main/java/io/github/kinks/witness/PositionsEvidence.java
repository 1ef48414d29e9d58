package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Mutant;
import io.github.kinks.evidence.Mutants;
import io.github.kinks.symbolic.Decision;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.symbolic.SymbolicException;
import io.github.kinks.witness.MutantRun.Ballot;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.List;
import java.util.OptionalLong;

/** The third witness for positions given their number, and the same statement about other models, for some of which it is false. */
final class PositionsEvidence {
    private static final Formula NONE = Formula.number(1);

    private final Claim claim;
    private final Samples networks;

    PositionsEvidence(Claim claim, Samples networks) {
        this.claim = claim;
        this.networks = networks;
    }

    /** @param alpha the claim's share of the run's false alarms */
    Witness simulated(StoppingRule rule, double alpha) {
        return SimulatedEvidence.of(
                claim, NONE, new PositionsTest(claim.model(), rule, networks), place -> true, alpha);
    }

    /**
     * The statement about other models, derived and simulated.
     *
     * @param decider compares the statement with what is derived
     * @param drawn networks at each place
     * @param alpha false alarms allowed for all of them
     */
    MutantRun mutants(Symbolic decider, long drawn, double alpha) {
        List<Mutant> others = Mutants.of(claim.model(), NONE).stream()
                .filter(mutant -> !mutant.model().equals(claim.model()))
                .toList();
        List<Place> places = Place.of(claim);
        double share = alpha / Math.max(1, others.size() * places.size());
        List<Ballot> ballots = others.stream()
                .map(mutant -> {
                    Vote derivation = derived(decider, mutant.model());
                    Vote simulation = drawn == 0
                            ? Vote.silent("no networks were drawn")
                            : simulated(mutant.model(), unrefuted(derivation), places, drawn, share);
                    return new Ballot(mutant, derivation, Vote.silent("positions are not enclosed"), simulation);
                })
                .toList();
        return new MutantRun(ballots, claim.model(), drawn);
    }

    private Vote derived(Symbolic decider, Model other) {
        try {
            Decision decision = decider.decide(claim.about(other));
            return switch (decision.status()) {
                case EQUAL -> Vote.equivalent(decision.reason());
                case DIFFERENT -> Vote.refuted();
                case OPEN -> Vote.silent("not decided");
            };
        } catch (SymbolicException e) {
            return Vote.silent("no law is derived for the model");
        } catch (FormulaException e) {
            return Vote.isVoid(e);
        }
    }

    /** What networks say that do not refute the statement, by what is derived. */
    private static Vote unrefuted(Vote derivation) {
        return switch (derivation.status()) {
            case EQUIVALENT -> Vote.same("true of the other model as well");
            case REFUTED -> Vote.tooClose(OptionalLong.empty());
            default -> Vote.silent("not refuted, and no derived law says how close it is");
        };
    }

    private Vote simulated(Model other, Vote otherwise, List<Place> places, long drawn, double alpha) {
        PositionsTest test = new PositionsTest(other, StoppingRule.atMost(drawn), networks);
        Vote strongest = Vote.silent("no place to simulate at");
        for (int i = 0; i < places.size() && !strongest.refutes(); i++) {
            Vote vote;
            try {
                boolean refuted = test.judge(places.get(i), NONE, alpha).ended() == Reason.REFUTED;
                vote = refuted ? Vote.refuted() : otherwise;
            } catch (FormulaException e) {
                vote = Vote.isVoid(e);
            }
            strongest = i == 0 ? vote : strongest.or(vote);
        }
        return strongest;
    }
}
