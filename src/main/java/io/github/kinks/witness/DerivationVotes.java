package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Mutant;
import io.github.kinks.symbolic.Decision;
import io.github.kinks.symbolic.OutOfMemory;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.symbolic.SymbolicException;
import io.github.kinks.symbolic.TimedOut;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first witness against mutants: each is compared with the derived law, as the claim was. Where the claim comes from a file
 * that is not ours, its mutants may be as dear as it is: then it is asked only about those that no other witness refutes, and
 * about a limited number of them, which does not depend on the clock unless one meets its deadline.
 */
final class DerivationVotes {
    /** Questions about the mutants of a claim that is not ours. */
    private static final int QUESTIONS = 40;

    /** As many as a question counts that gets no answer in time. */
    private static final int LONG_ONES = 10;

    private final Claim claim;
    private final Quantity quantity;
    private final Formula claimed;
    private final Function<Model, Optional<Formula>> derived;
    private final Symbolic ours;
    private final Symbolic decider;
    private final boolean proved;
    private int left = QUESTIONS;

    /**
     * @param claimed the claimed formula
     * @param derived the derived formula of the quantity under a model, where there is one
     * @param ours decides formulas of our own
     * @param decider decides the claim's formula and its mutants
     * @param proved whether the claim was proved equal to its derived law
     */
    DerivationVotes(
            Claim claim,
            Quantity quantity,
            Formula claimed,
            Function<Model, Optional<Formula>> derived,
            Symbolic ours,
            Symbolic decider,
            boolean proved) {
        this.claim = claim;
        this.quantity = quantity;
        this.claimed = claimed;
        this.derived = derived;
        this.ours = ours;
        this.decider = decider;
        this.proved = proved;
    }

    /**
     * The vote.
     *
     * @param elsewhere whether another witness refutes the mutant
     */
    Vote vote(Mutant mutant, boolean elsewhere) {
        if (!mutant.model().equals(claim.model())) {
            return model(mutant.model());
        }
        Claim wrong = claim.saying(new Assertion.Equals(quantity, mutant.formula()));
        if (decider == ours) {
            return decided(ours, wrong);
        } else if (elsewhere || left <= 0) {
            return Vote.silent(elsewhere ? "not asked, since others refute it" : "not asked, since there are too many");
        }
        left--;
        return decided(decider, wrong);
    }

    /** A foreign formula, proved equal to the derived one, lets that one speak for it. */
    private Vote model(Model other) {
        Claim wrong = claim.about(other).saying(new Assertion.Equals(quantity, claimed));
        if (other.variables().isEmpty() && !Symbolic.covers(other, other, quantity)) {
            return Vote.silent("no law is derived for the model");
        } else if (decider == ours) {
            return decided(ours, wrong);
        }
        return derived.apply(claim.model())
                .filter(law -> proved && !LeastWidthEvidence.isAbout(quantity))
                .map(law -> decided(ours, wrong.saying(new Assertion.Equals(quantity, law))))
                .orElse(Vote.silent("the claim itself is not proved"));
    }

    private Vote decided(Symbolic symbolic, Claim wrong) {
        try {
            Decision decision = symbolic.decide(wrong);
            return switch (decision.status()) {
                case EQUAL -> Vote.equivalent(decision.reason());
                case DIFFERENT -> Vote.refuted();
                case OPEN -> Vote.silent("not decided");
            };
        } catch (TimedOut | OutOfMemory e) {
            left -= LONG_ONES;
            return Vote.silent("not decided in the time and memory given");
        } catch (SymbolicException e) {
            return Vote.silent("no law is derived for the model");
        } catch (FormulaException e) {
            return Vote.isVoid(e);
        }
    }
}
