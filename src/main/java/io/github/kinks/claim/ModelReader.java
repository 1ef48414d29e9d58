package io.github.kinks.claim;

import io.github.kinks.claim.Model.Scale;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code model: {prior: .., domain: .., activation: .., scale: ..}}. */
final class ModelReader {
    static final List<String> KEYS = List.of("prior", "domain", "activation", "scale");
    private static final String POSITIVE = "a positive number or the variable T";

    private ModelReader() {}

    /**
     * The model, or empty with the problems recorded.
     *
     * @param mentioned the variables of the claim's formula, which stay symbolic where the model leaves them out
     * @param otherwise the domain where the fields state none
     */
    static Optional<Model> read(Fields fields, Set<String> mentioned, Domain otherwise) {
        fields.require(
                "prior", "name the law of weights and biases: interval, ball, qball, qsphere, gaussian or spherical");
        Optional<Prior> prior = fields.text("prior").flatMap(text -> prior(fields, text, mentioned));
        Optional<Domain> stated = Domain.read(fields);
        boolean domainRead = stated.isPresent() || fields.get("domain").isEmpty();
        Optional<Activation> activation = ActivationReader.read(fields);
        Optional<Scale> scale = fields.get("scale").isEmpty() ? Optional.of(new Scale.None()) : scale(fields);
        if (prior.isEmpty() || scale.isEmpty() || activation.isEmpty() || !domainRead) {
            return Optional.empty();
        }
        Domain domain = stated.orElse(otherwise);
        return Optional.of(new Model(prior.get(), domain.left(), domain.right(), scale.get(), activation.get()));
    }

    private static Optional<Prior> prior(Fields fields, String text, Set<String> mentioned) {
        try {
            return Optional.of(PriorReader.read(text, mentioned));
        } catch (IllegalArgumentException e) {
            fields.problem("prior", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Scale> scale(Fields model) {
        List<String> known = List.of("joint", "weights");
        Optional<Fields> scale = model.fields("scale", known);
        if (scale.isEmpty() || !known.containsAll(scale.get().keys())) {
            return Optional.empty();
        }
        boolean joint = scale.get().get("joint").isPresent();
        if (joint == scale.get().get("weights").isPresent()) {
            model.problem("scale", "exactly one of joint and weights is wanted, as in {joint: T}");
            return Optional.empty();
        }
        String key = joint ? "joint" : "weights";
        Optional<Formula> factor = scale.get().get(key).flatMap(ModelReader::factor);
        if (factor.isEmpty()) {
            String found = scale.get().get(key).map(Yaml::kind).orElse("nothing");
            scale.get().problem(key, POSITIVE + " is wanted, not " + found);
        }
        return factor.map(f -> joint ? new Scale.Joint(f) : new Scale.Weights(f));
    }

    private static Optional<Formula> factor(Yaml value) {
        if (!(value instanceof Yaml.Scalar s) || s.type() == Yaml.Type.BOOLEAN || s.type() == Yaml.Type.NULL) {
            return Optional.empty();
        }
        return s.text().strip().equals("T")
                ? Optional.of(Formula.variable("T"))
                : ExactNumber.parse(s.text().strip())
                        .filter(n -> n.signum() > 0)
                        .map(Formula::number);
    }
}
