package io.github.kinks.suite;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.claim.Problem;
import java.util.List;

/** Faults of a claim file that show only when its formula is computed with. */
final class InvalidClaims {
    private InvalidClaims() {}

    static InvalidClaimException of(Claim claim, FormulaException fault) {
        String field = claim.assertion() instanceof Assertion.Equals e
                ? "claim." + e.quantity().key()
                : "claim.same-law";
        int line = claim.origin().lines().getOrDefault(field, 1);
        return new InvalidClaimException(List.of(new Problem(claim.origin().file(), line, field, fault.getMessage())));
    }
}
