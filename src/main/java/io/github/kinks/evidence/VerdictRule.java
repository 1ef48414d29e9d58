package io.github.kinks.evidence;

import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * From evidence to verdict.
 *
 * <ul>
 *   <li>REFUTED: there is a counterexample, or an enclosed value or the simulation contradicts the claim.
 *   <li>PROVED: it is derived or formalised, and nothing contradicts it.
 *   <li>CONSISTENT: enclosed or simulated in agreement, and nothing contradicts it.
 *   <li>INCONCLUSIVE: everything else. A derivation that ends at another formula without any point where the two differ is
 *       a contradiction within the evidence, not a refutation of the claim.
 * </ul>
 */
public final class VerdictRule {
    private VerdictRule() {}

    /**
     * The verdict.
     *
     * @param evidence what was done; items without a result count for nothing
     * @param counterexample whether a point is known at which the claim fails
     */
    public static Verdict judge(List<Evidence> evidence, boolean counterexample) {
        if (counterexample || any(evidence, false, Kind.ENCLOSED) || any(evidence, false, Kind.SIMULATED)) {
            return Verdict.REFUTED;
        } else if (evidence.stream().anyMatch(e -> e.holds().equals(Optional.of(false)))) {
            return Verdict.INCONCLUSIVE;
        } else if (any(evidence, true, Kind.DERIVED) || any(evidence, true, Kind.FORMALISED)) {
            return Verdict.PROVED;
        }
        return any(evidence, true, Kind.ENCLOSED) || any(evidence, true, Kind.SIMULATED)
                ? Verdict.CONSISTENT
                : Verdict.INCONCLUSIVE;
    }

    private static boolean any(List<Evidence> evidence, boolean holds, Kind kind) {
        return evidence.stream().anyMatch(e -> e.kind() == kind && e.holds().equals(Optional.of(holds)));
    }
}
