package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Step;
import io.github.kinks.symbolic.Decision;
import io.github.kinks.symbolic.Expansions;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.symbolic.SymbolicException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first witness: the derivation is replayed, and the claim compared with its result. */
final class DerivedEvidence {
    private final Symbolic deriver;
    private final Symbolic decider;

    DerivedEvidence(Symbolic deriver, Symbolic decider) {
        this.deriver = deriver;
        this.decider = decider;
    }

    Witness of(Claim claim) {
        Map<String, Object> details = new LinkedHashMap<>();
        Derivation derivation;
        try {
            derivation = derivation(claim);
        } catch (SymbolicException e) {
            return Witness.of(new Evidence(Kind.DERIVED, Optional.empty(), "not derived: " + e.getMessage(), details));
        }
        List<Step> failed = deriver.replay(derivation);
        details.put("law", derivation.result().toString());
        details.put("steps", derivation.steps().size());
        details.put(
                "checkedSteps",
                derivation.steps().stream()
                        .filter(s -> !(s.check() instanceof Step.Check.Definition))
                        .count());
        if (!failed.isEmpty()) {
            String what = "the derivation does not replay: " + failed.get(0).rule();
            return Witness.of(new Evidence(Kind.DERIVED, Optional.empty(), what, details));
        }
        Decision decision;
        try {
            decision = decider.decide(claim);
        } catch (SymbolicException e) {
            return Witness.of(new Evidence(Kind.DERIVED, Optional.empty(), "not decided: " + e.getMessage(), details));
        } catch (FormulaException e) {
            return Witness.undecided(Kind.DERIVED, e, details);
        }
        details.put("comparison", decision.reason());
        return switch (decision.status()) {
            case EQUAL ->
                Witness.of(new Evidence(
                        Kind.DERIVED,
                        Optional.of(true),
                        "derived from the prior in " + derivation.steps().size() + " steps; " + decision.reason(),
                        details));
            case OPEN ->
                Witness.of(new Evidence(
                        Kind.DERIVED, Optional.empty(), "not decided for all values: " + decision.reason(), details));
            case DIFFERENT ->
                new Witness(
                        new Evidence(Kind.DERIVED, Optional.of(false), "the derived law is another one", details),
                        decision.counterexample());
        };
    }

    private Derivation derivation(Claim claim) {
        if (claim.assertion() instanceof Assertion.UniformPositions) {
            return deriver.positions(claim.model());
        }
        if (claim.assertion() instanceof Assertion.Equals e && Expansions.isAbout(e.quantity())) {
            return deriver.expansion(claim.model(), e.quantity(), e.formula());
        }
        Quantity quantity = claim.assertion() instanceof Assertion.Equals e ? e.quantity() : Quantity.FACTORIAL_MOMENT;
        return deriver.derive(claim.model(), quantity);
    }
}
