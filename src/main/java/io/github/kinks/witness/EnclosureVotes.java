package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Mutant;
import io.github.kinks.law.Evaluator;
import io.github.kinks.symbolic.Expansions;
import io.github.kinks.symbolic.Symbolic;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The second witness against mutants: a mutant goes the way of a claim, and its values must not be the right ones. */
final class EnclosureVotes {
    private final Claim claim;
    private final Quantity quantity;
    private final Function<Model, Optional<Formula>> derived;
    private final Predicate<Place> sensible;
    private final Evaluator evaluator;
    private final ValuedLaws valued;
    private final PoissonEvidence poisson;

    /**
     * @param derived the derived formula of the quantity under a model, where there is one; of the pmf where the claim is about its
     *     probabilities together
     * @param poisson encloses distances to Poisson laws
     * @param sensible whether the claimed formula is known to say what is claimed at a place
     * @param valued the laws that are known by their values alone
     */
    EnclosureVotes(
            Claim claim,
            Quantity quantity,
            Function<Model, Optional<Formula>> derived,
            Predicate<Place> sensible,
            Evaluator evaluator,
            ValuedLaws valued,
            PoissonEvidence poisson) {
        this.claim = claim;
        this.quantity = quantity;
        this.derived = derived;
        this.sensible = sensible;
        this.evaluator = evaluator;
        this.valued = valued;
        this.poisson = poisson;
    }

    Vote vote(Mutant mutant) {
        Claim wrong = claim.about(mutant.model()).saying(new Assertion.Equals(quantity, mutant.formula()));
        Optional<Formula> truth = derived.apply(mutant.model());
        Predicate<Place> covered = sensible.and(
                place -> Symbolic.covers(mutant.model(), NumericModel.of(place.in(mutant.model())), quantity));
        try {
            if (LeastWidthEvidence.isAbout(quantity)) {
                boolean known = mutant.model().variables().isEmpty()
                        && Symbolic.covers(mutant.model(), mutant.model(), quantity);
                return truth.filter(law -> known)
                        .map(law -> vote(LeastWidthEvidence.of(evaluator, wrong, quantity, mutant.formula(), law)))
                        .orElse(Vote.silent("no derived law to compare with"));
            }
            if (ProbabilitiesEvidence.isAbout(quantity)) {
                return truth.map(law -> vote(
                                ProbabilitiesEvidence.of(evaluator, wrong, quantity, mutant.formula(), law, covered)))
                        .orElse(Vote.silent("no derived law to compare with"));
            } else if (quantity == Quantity.POISSON_BOUND) {
                return bound(poisson.ofBound(wrong, mutant.formula(), evaluator).evidence());
            } else if (quantity == Quantity.POISSON_LIMIT) {
                return Vote.silent("no finite width settles a limit");
            } else if (Expansions.isAbout(quantity)) {
                return vote(new ExpansionEvidence(evaluator)
                        .of(wrong, mutant.formula(), place -> Optional.empty(), place -> Optional.empty()));
            }
            return vote(new EnclosedEvidence(evaluator)
                    .of(
                            wrong,
                            quantity,
                            mutant.formula(),
                            place -> truth,
                            covered,
                            place -> sensible.test(place) ? valued.at(mutant.model(), place) : Optional.empty()));
        } catch (FormulaException e) {
            return Vote.isVoid(e);
        }
    }

    /** A greater bound is true as well. */
    private static Vote bound(Evidence evidence) {
        return evidence.holds()
                .map(holds -> holds ? Vote.same("it holds at every place") : Vote.refuted())
                .orElse(Vote.silent("no law to compare with"));
    }

    private static Vote vote(Witness witness) {
        Evidence evidence = witness.evidence();
        return evidence.holds()
                .map(holds -> holds ? Vote.same("the same values at every place") : Vote.refuted())
                .orElse(Vote.silent("no derived law to compare with"));
    }
}
