package io.github.kinks.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * Reads activations: in a claim file a name or {@code {breakpoints: [-1, 0, 5/2]}}, on a command line a name or
 * {@code -1,0,5/2}.
 */
public final class ActivationReader {
    private static final String KEY = "activation";
    private static final String EXAMPLE = "{breakpoints: [-1, 0, 5/2]}";
    private static final String LIST = "a list of breakpoints such as [-1, 0, 5/2]";
    private static final String POINT =
            "a number such as -1, 0.5 or 5/2, between -" + Activation.LARGEST + " and " + Activation.LARGEST + ",";

    private ActivationReader() {}

    /**
     * The activation that a text on a command line says.
     *
     * @throws IllegalArgumentException if it says none; the message tells what is wrong and what would be right
     */
    public static Activation read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || Character.isLetter(stripped.charAt(0))) {
            return Activation.named(stripped)
                    .orElseThrow(() -> new IllegalArgumentException(unknown(stripped, "breakpoints such as -1,0,5/2")));
        }
        List<BigFraction> points = new ArrayList<>();
        for (String part : stripped.split(",", -1)) {
            points.add(point(part.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "breakpoints: " + POINT + " is wanted, not " + Problems.quote(part.strip()))));
        }
        return Activation.bendingAt(points);
    }

    /** The activation of a model's fields, {@link Activation#RELU} where they state none; empty with the problem recorded. */
    static Optional<Activation> read(Fields model) {
        Optional<Yaml> value = model.get(KEY);
        if (value.isEmpty()) {
            return Optional.of(Activation.RELU);
        } else if (value.get() instanceof Yaml.Mapping) {
            return model.fields(KEY, List.of(Activation.UNNAMED)).flatMap(ActivationReader::listed);
        } else if (value.get() instanceof Yaml.Scalar s && s.type() == Yaml.Type.TEXT) {
            Optional<Activation> named = Activation.named(s.text());
            if (named.isEmpty()) {
                model.problem(KEY, unknown(s.text(), EXAMPLE));
            }
            return named;
        }
        model.problem(
                KEY,
                "a name such as hard-tanh, or %s, is wanted, not %s"
                        .formatted(EXAMPLE, value.get().kind()));
        return Optional.empty();
    }

    private static Optional<Activation> listed(Fields activation) {
        activation.require(Activation.UNNAMED, "say where the slope changes, as in " + EXAMPLE);
        Optional<List<Yaml>> items = activation.items(Activation.UNNAMED, LIST, Activation.MOST);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<BigFraction> points = new ArrayList<>();
        for (Yaml item : items.get()) {
            boolean written =
                    item instanceof Yaml.Scalar s && (s.type() == Yaml.Type.NUMBER || s.type() == Yaml.Type.TEXT);
            Optional<BigFraction> point =
                    written ? point(((Yaml.Scalar) item).text().strip()) : Optional.empty();
            if (point.isEmpty()) {
                activation.problem(item, Activation.UNNAMED, POINT + " is wanted, not " + item.kind());
                return Optional.empty();
            }
            points.add(point.get());
        }
        try {
            return Optional.of(Activation.bendingAt(points));
        } catch (IllegalArgumentException e) {
            activation.problem(Activation.UNNAMED, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<BigFraction> point(String text) {
        return ExactNumber.parse(text).filter(p -> p.abs().compareTo(new BigFraction(Activation.LARGEST)) <= 0);
    }

    private static String unknown(String name, String example) {
        Set<String> names = Activation.names();
        String hint = Nearest.hint(name, names);
        return "unknown activation %s%s known are %s, and %s"
                .formatted(Problems.quote(name), hint.isEmpty() ? ";" : hint, String.join(", ", names), example);
    }
}
