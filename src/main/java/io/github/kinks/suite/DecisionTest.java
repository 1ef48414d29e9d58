package io.github.kinks.suite;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.symbolic.Decision;
import java.util.List;
import java.util.function.Function;

/** Tells mutants from a claim that no sample settles, a limit or a least width: by comparing them with the derived law. */
record DecisionTest(Claim claim, Function<Claim, Decision> decide) implements PlaceTest {

    @Override
    public List<SimulationResult> judge(Place place, Formula formula, double alpha) {
        return List.of();
    }

    @Override
    public MutantFate fate(Place place, Formula claimed, Formula mutant, double alpha) {
        Assertion.Equals equals = (Assertion.Equals) claim.assertion();
        Claim mutated = new Claim(
                claim.id(),
                claim.title(),
                claim.source(),
                claim.statement(),
                claim.model(),
                new Assertion.Equals(equals.quantity(), mutant),
                claim.conditions(),
                claim.check(),
                claim.expected(),
                claim.withoutProof(),
                claim.origin());
        try {
            return switch (decide.apply(mutated).status()) {
                case EQUAL -> MutantFate.EQUIVALENT;
                case DIFFERENT -> MutantFate.REFUTED_BY_VALUE;
                case OPEN -> MutantFate.SURVIVED;
            };
        } catch (FormulaException e) {
            return MutantFate.of(e);
        }
    }
}
