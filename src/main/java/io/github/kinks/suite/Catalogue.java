package io.github.kinks.suite;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Nearest;
import io.github.kinks.formal.Theorems;
import io.github.kinks.report.ClaimPage;
import io.github.kinks.symbolic.Deriver;
import io.github.kinks.symbolic.Expansions;
import java.util.List;

/** The built-in claims, each with all that is known about it. */
public final class Catalogue {
    private Catalogue() {}

    /** All built-in claims, sorted by id. */
    public static List<Claim> claims() {
        return BuiltInClaims.read();
    }

    /**
     * One claim with its derivation, its proof and its certificates.
     *
     * @throws QueryException if there is no such claim; the message names the nearest
     */
    public static ClaimPage page(String id) {
        List<Claim> all = claims();
        Claim claim = all.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, all.stream().map(Claim::id).toList()));
        List<Certificate> certificates = BuiltInClaims.certificates().stream()
                .filter(c -> c.mentions(id))
                .toList();
        return new ClaimPage(
                claim,
                derivationsOrNone(claim),
                BuiltInClaims.proof(id),
                Theorems.builtIn().of(id),
                certificates);
    }

    private static QueryException unknown(String id, List<String> known) {
        String hint = Nearest.hint(id, known);
        return new QueryException(
                "unknown claim '%s'%s".formatted(id, hint.isEmpty() ? "; 'kinks list' names all of them" : hint));
    }

    /** Claims of models whose law is not derived are judged by their networks alone. */
    private static List<Derivation> derivationsOrNone(Claim claim) {
        try {
            return derivations(claim);
        } catch (QueryException notDerived) {
            return List.of();
        }
    }

    /** The laws that the claim is compared with. */
    private static List<Derivation> derivations(Claim claim) {
        Deriver deriver = new Deriver();
        if (claim.assertion() instanceof Assertion.SameLaw same) {
            return List.of(moments(deriver, claim.model()), moments(deriver, same.other()));
        }
        if (claim.assertion() instanceof Assertion.UniformPositions) {
            return List.of(new Laws(deriver, claim.model()).positions());
        }
        Assertion.Equals says = (Assertion.Equals) claim.assertion();
        Laws laws = new Laws(deriver, claim.model());
        return List.of(
                Expansions.isAbout(says.quantity())
                        ? laws.expansion(says.quantity(), says.formula())
                        : laws.derivation(says.quantity()));
    }

    private static Derivation moments(Deriver deriver, Model model) {
        return new Laws(deriver, model).derivation(Quantity.FACTORIAL_MOMENT);
    }
}
