package io.github.kinks.claim;

import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code model} and {@code claim} together: what the formula mentions decides what the model leaves symbolic. */
final class AssertionReader {
    /** What was read. */
    record Stated(Model model, Assertion assertion, Map<String, Restriction> conditions) {}

    private static final String SAME_LAW = "same-law";
    private static final String POSITIONS = "positions-given-count";

    private final Fields top;

    private AssertionReader(Fields top) {
        this.top = top;
    }

    /** The model, assertion and conditions, or empty with the problems recorded. */
    static Optional<Stated> read(Fields top) {
        return new AssertionReader(top).read();
    }

    private Optional<Stated> read() {
        List<String> kinds = new ArrayList<>();
        List.of(Quantity.values()).forEach(q -> kinds.add(q.key()));
        kinds.add(SAME_LAW);
        kinds.add(POSITIONS);
        List<String> keys = new ArrayList<>(kinds);
        keys.add("for");
        top.require("model", "say which networks the claim speaks of, as in model: {prior: ball}");
        top.require("claim", "say what is claimed, as in claim: {mean: n/2}");
        Optional<Fields> model = top.fields("model", ModelReader.KEYS);
        Optional<Fields> claim = top.fields("claim", keys);
        Map<String, Restriction> conditions = conditions(claim);
        List<String> stated = claim.map(
                        c -> c.keys().stream().filter(kinds::contains).toList())
                .orElse(List.of());
        // a misspelt kind has been told
        boolean told = claim.isPresent()
                && stated.isEmpty()
                && !keys.containsAll(claim.get().keys());
        if (claim.isPresent() && stated.size() != 1 && !told) {
            top.problem(
                    "claim",
                    "exactly one of %s is wanted, not %s"
                            .formatted(
                                    String.join(", ", kinds),
                                    stated.isEmpty() ? "none" : String.join(" and ", stated)));
        }
        if (claim.isEmpty() || stated.size() != 1) {
            model.ifPresent(m -> ModelReader.read(m, Set.of(), Domain.forFormulaIn(Set.of())));
            return Optional.empty();
        }
        return switch (stated.get(0)) {
            case SAME_LAW -> sameLaw(model, claim.get(), conditions);
            case POSITIONS -> positions(model, claim.get(), conditions);
            default -> equality(model, claim.get(), stated.get(0), conditions);
        };
    }

    private Map<String, Restriction> conditions(Optional<Fields> claim) {
        boolean inside = claim.filter(c -> c.get("for").isPresent()).isPresent();
        if (inside && top.get("for").isPresent()) {
            top.problem("for", "stands beside claim and inside it; keep one");
        }
        return RestrictionReader.read(inside ? claim.orElseThrow() : top);
    }

    private Optional<Stated> sameLaw(Optional<Fields> model, Fields claim, Map<String, Restriction> conditions) {
        Optional<Model> first = model.flatMap(m -> ModelReader.read(m, Set.of(), Domain.forFormulaIn(Set.of())));
        Domain domain = first.map(m -> new Domain(m.left(), m.right())).orElse(Domain.forFormulaIn(Set.of()));
        Optional<Model> other =
                claim.fields(SAME_LAW, ModelReader.KEYS).flatMap(m -> ModelReader.read(m, Set.of(), domain));
        if (first.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Set<String> restrictable = new HashSet<>(Set.of("n"));
        restrictable.addAll(first.get().variables());
        restrictable.addAll(other.get().variables());
        checkConditions(claim, conditions, restrictable);
        return Optional.of(new Stated(first.get(), new Assertion.SameLaw(other.get()), conditions));
    }

    private Optional<Stated> positions(Optional<Fields> fields, Fields claim, Map<String, Restriction> conditions) {
        Optional<Model> model = fields.flatMap(m -> ModelReader.read(m, Set.of(), Domain.forFormulaIn(Set.of())));
        Optional<String> law = claim.text(POSITIONS);
        if (law.isPresent() && !law.get().equals("uniform")) {
            claim.problem(POSITIONS, "uniform is the one law that can be claimed, not " + Problems.quote(law.get()));
        }
        if (model.isEmpty() || !law.equals(Optional.of("uniform"))) {
            return Optional.empty();
        }
        Set<String> restrictable = new HashSet<>(Set.of("n"));
        restrictable.addAll(model.get().variables());
        checkConditions(claim, conditions, restrictable);
        if (!model.get().activation().bendsAtZeroAlone()) {
            claim.problem(
                    POSITIONS,
                    "it is claimed of activations that bend at 0 alone, not of "
                            + model.get().activation());
        }
        return Optional.of(new Stated(model.get(), new Assertion.UniformPositions(), conditions));
    }

    private Optional<Stated> equality(
            Optional<Fields> modelFields, Fields claim, String key, Map<String, Restriction> conditions) {
        Quantity quantity = List.of(Quantity.values()).stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .orElseThrow();
        Optional<Formula> formula = FormulaReader.read(claim, key);
        Set<String> mentioned = new HashSet<>(formula.map(Formula::variables).orElse(Set.of()));
        Domain domain = Domain.forFormulaIn(quantity == Quantity.DENSITY ? Set.of() : mentioned);
        Optional<Model> model = modelFields.flatMap(m -> ModelReader.read(m, mentioned, domain));
        if (formula.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        Formula fitted = new FormulaFit(quantity, model.get(), conditions)
                .fit(formula.get(), message -> claim.problem(key, message));
        if (quantity == Quantity.PMF_RECURRENCE) {
            requireOperator(fitted, claim, key);
        }
        Set<String> restrictable = new HashSet<>(FormulaFit.variables(quantity));
        restrictable.remove(ShiftOperator.SHIFT);
        restrictable.add("n");
        restrictable.addAll(model.get().variables());
        checkConditions(claim, conditions, restrictable);
        return Optional.of(new Stated(model.get(), new Assertion.Equals(quantity, fitted), conditions));
    }

    private static void requireOperator(Formula formula, Fields claim, String key) {
        try {
            ShiftOperator.of(formula);
        } catch (FormulaException e) {
            claim.problem(key, e.getMessage());
        }
    }

    private void checkConditions(Fields claim, Map<String, Restriction> conditions, Set<String> restrictable) {
        Fields parent = claim.get("for").isPresent() ? claim : top;
        conditions.keySet().stream()
                .filter(name -> !restrictable.contains(name))
                .sorted()
                .forEach(name -> parent.problem(
                        "for",
                        "the claim has no variable '%s'; it has %s"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                restrictable.stream().sorted().toList()))));
    }
}
