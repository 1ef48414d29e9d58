package io.github.kinks.witness;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Mutant;
import io.github.kinks.symbolic.Symbolic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The third witness against mutants. A wrong formula is held against the claim's own networks, with the claim as the right law; a
 * wrong model gives networks of its own, against which the claimed formula is held.
 */
final class SimulationVotes {
    /** Networks of a wrong model are first drawn in this number: few mutants need more. */
    private static final long FEW = 200_000;

    private final Model model;
    private final Quantity quantity;
    private final Formula claimed;
    private final Function<Model, Optional<Formula>> derived;
    private final List<Place> places;
    private final MutantTest test;
    private final long samples;
    private final double alpha;

    /**
     * @param model the claim's model
     * @param quantity what the formula is of
     * @param claimed the claimed formula
     * @param derived the derived formula of the quantity under a model, where there is one
     * @param places where networks are drawn, the narrowest first
     * @param test the test for the claim's kind
     * @param samples networks a place
     * @param alpha false alarms allowed for one mutant
     */
    SimulationVotes(
            Model model,
            Quantity quantity,
            Formula claimed,
            Function<Model, Optional<Formula>> derived,
            List<Place> places,
            MutantTest test,
            long samples,
            double alpha) {
        this.model = model;
        this.quantity = quantity;
        this.claimed = claimed;
        this.derived = derived;
        this.places = places;
        this.test = test;
        this.samples = samples;
        this.alpha = alpha;
    }

    /** The vote, from the first place that refutes the mutant or from all. */
    Vote vote(Mutant mutant) {
        if (mutant.model().equals(model)) {
            return over(place -> test.vote(
                    place,
                    place.in(model),
                    mutant.formula(),
                    Optional.of(claimed),
                    samples,
                    alpha / Math.max(1, places.size())));
        }
        Vote few = over(place -> strange(place, mutant, Math.min(FEW, samples)));
        return few.refutes() || samples <= FEW ? few : over(place -> strange(place, mutant, samples));
    }

    private Vote strange(Place place, Mutant mutant, long networks) {
        Model numeric = NumericModel.of(place.in(mutant.model()));
        Optional<Formula> truth =
                derived.apply(mutant.model()).filter(f -> Symbolic.covers(mutant.model(), numeric, quantity));
        return test.vote(place, numeric, mutant.formula(), truth, networks, alpha / Math.max(1, 2 * places.size()));
    }

    /** Ends at the first place at which there is nothing to test, as the test of a claim does. */
    private Vote over(Function<Place, Vote> voting) {
        Vote strongest = Vote.silent("no place to simulate at");
        for (int i = 0; i < places.size() && !strongest.refutes(); i++) {
            Vote vote;
            try {
                vote = voting.apply(places.get(i));
            } catch (FormulaException e) {
                vote = Vote.isVoid(e);
            }
            strongest = i == 0 ? vote : strongest.or(vote);
            if (vote.status() == Vote.Status.VOID) {
                break;
            }
        }
        return strongest;
    }
}
