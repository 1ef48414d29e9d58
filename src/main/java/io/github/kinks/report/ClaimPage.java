package io.github.kinks.report;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Model.Scale;
import io.github.kinks.claim.Theorem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One claim with all that is known about it before it is judged.
 *
 * @param claim the claim
 * @param derivations how the laws that it is compared with are reached; two where it says that two laws are the same
 * @param proof its written proof, in Markdown
 * @param theorems the theorems that state it and that Coq checks
 * @param certificates the certificates that speak of it
 */
public record ClaimPage(
        Claim claim,
        List<Derivation> derivations,
        Optional<String> proof,
        List<Theorem> theorems,
        List<Certificate> certificates) {
    public ClaimPage {
        derivations = List.copyOf(derivations);
        theorems = List.copyOf(theorems);
        certificates = List.copyOf(certificates);
    }

    /** What a user types to have the claim judged. */
    String rerun() {
        return "kinks verify --only " + claim.id();
    }

    /** The model, by the keys of a claim file. */
    static Map<String, Object> fields(Model model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("prior", model.prior().toString());
        fields.put("domain", List.of(model.left().toString(), model.right().toString()));
        fields.put("activation", activation(model.activation()));
        if (model.scale() instanceof Scale.Joint s) {
            fields.put("scale", Map.of("joint", s.factor().toString()));
        } else if (model.scale() instanceof Scale.Weights s) {
            fields.put("scale", Map.of("weights", s.factor().toString()));
        }
        return fields;
    }

    /** As a claim file has it: a name, or the breakpoints. */
    static Object activation(Activation activation) {
        return Activation.names().contains(activation.name())
                ? activation.name()
                : Map.of(
                        activation.name(),
                        activation.breakpoints().stream()
                                .map(t -> Formula.number(t).toString())
                                .toList());
    }

    /** What the claim says, by the keys of a claim file. */
    Map<String, Object> assertion() {
        if (claim.assertion() instanceof Assertion.SameLaw same) {
            return Map.of("same-law", fields(same.other()));
        } else if (claim.assertion() instanceof Assertion.UniformPositions) {
            return Map.of("positions-given-count", "uniform");
        }
        Assertion.Equals equals = (Assertion.Equals) claim.assertion();
        return Map.of(equals.quantity().key(), equals.formula().toString());
    }

    /** The values that free variables take where the claim is computed and simulated. */
    List<Object> points() {
        return claim.check().points().stream()
                .map(point -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    point.forEach((name, value) -> values.put(name, value.toString()));
                    return (Object) values;
                })
                .toList();
    }

    /** A formula as it is typed and in LaTeX. */
    static Map<String, Object> forms(Formula formula) {
        Map<String, Object> forms = new LinkedHashMap<>();
        forms.put("exact", formula.toString());
        forms.put("latex", LatexFormula.of(formula));
        return forms;
    }
}
