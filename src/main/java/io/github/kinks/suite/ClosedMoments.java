package io.github.kinks.suite;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Check;
import io.github.kinks.claim.Claim.Origin;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.symbolic.Decider;
import io.github.kinks.symbolic.Decision;
import io.github.kinks.symbolic.Deriver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds the closed form from which a law is tabulated to the derived factorial moments. */
final class ClosedMoments {
    private final Deriver deriver;

    ClosedMoments(Deriver deriver) {
        this.deriver = deriver;
    }

    /**
     * Proves that the formula is what is derived as E C(K,j), for all n and j.
     *
     * @throws QueryException if it is not, or no proof is found
     */
    void mustBe(Model model, Formula moments) {
        Claim claim = new Claim(
                "tabulated",
                "the closed form of the factorial moments",
                "",
                "",
                model,
                new Assertion.Equals(Quantity.FACTORIAL_MOMENT, moments),
                Map.of(),
                new Check(List.of(1, 2, 3), 1, List.of(), OptionalDouble.empty(), 1),
                Optional.empty(),
                Optional.empty(),
                new Origin("", "", Map.of()));
        Decision decision = new Decider(deriver).decide(claim);
        if (decision.status() != Decision.Status.EQUAL) {
            throw new QueryException(
                    "beyond width %d a law is tabulated from %s, and for %s that is not what was derived: %s"
                            .formatted(Laws.WIDEST, moments, model, decision.reason()));
        }
    }
}
