package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Theorem;
import io.github.kinks.formal.Theorems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The witness of theorems that Coq checks. It says that they hold only where Coq has just checked them. */
public final class FormalEvidence {
    private final Optional<Theorems> theorems;
    private final Optional<String> checkedBy;

    private FormalEvidence(Optional<Theorems> theorems, Optional<String> checkedBy) {
        this.theorems = theorems;
        this.checkedBy = checkedBy;
    }

    /** For claims that no theorem states. */
    public static FormalEvidence none() {
        return new FormalEvidence(Optional.empty(), Optional.empty());
    }

    /**
     * For the built-in claims.
     *
     * @param checkedBy which Coq has checked all theorems in this run; empty where none has
     */
    public static FormalEvidence of(Theorems theorems, Optional<String> checkedBy) {
        return new FormalEvidence(Optional.of(theorems), checkedBy);
    }

    Witness of(Claim claim) {
        List<Theorem> stated = theorems.map(t -> t.of(claim.id())).orElse(List.of());
        if (stated.isEmpty()) {
            return Witness.of(new Evidence(
                    Kind.FORMALISED,
                    Optional.empty(),
                    "not run: no machine-checked theorem is tied to this claim",
                    Map.of()));
        }
        String names = stated.stream().map(Theorem::toString).collect(Collectors.joining(", "));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("theorems", stated.stream().map(FormalEvidence::fields).toList());
        return Witness.of(checkedBy
                .map(coq -> new Evidence(
                        Kind.FORMALISED, Optional.of(true), "%s checked by %s".formatted(names, coq), details))
                .orElse(new Evidence(
                        Kind.FORMALISED,
                        Optional.empty(),
                        "not run: %s in proofs/coq; --coq has Coq check it".formatted(names),
                        details)));
    }

    private static Map<String, Object> fields(Theorem theorem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", theorem.toString());
        fields.put("file", theorem.file());
        fields.put("assumptions", theorem.assumptions());
        return fields;
    }
}
