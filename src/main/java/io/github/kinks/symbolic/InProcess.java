package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Step;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.Purse;
import java.util.List;

/** Deriver and decider of this process. */
final class InProcess implements Symbolic {
    private final Deriver deriver = new Deriver();
    private final Decider decider = new Decider(deriver);

    @Override
    public Decision decide(Claim claim) {
        return decider.decide(claim);
    }

    @Override
    public Derivation derive(Model model, Quantity quantity) {
        return deriver.derive(model, quantity);
    }

    @Override
    public Derivation positions(Model model) {
        return deriver.positions(model);
    }

    @Override
    public Derivation expansion(Model model, Quantity quantity, Formula claimed) {
        return deriver.expansion(model, quantity, Expansions.reach(claimed));
    }

    @Override
    public Evaluator evaluator(long work) {
        return FormulaEvaluator.payingFrom(Purse.of(work));
    }

    @Override
    public List<Step> replay(Derivation derivation) {
        return deriver.replay(derivation);
    }

    @Override
    public void close() {
        // nothing was started
    }
}
