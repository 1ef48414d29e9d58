package io.github.kinks.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hipparchus.fraction.BigFraction;

/** One map of a claim file under reading: hands out its fields by type and records what is wrong with them. */
final class Fields {
    private static final int LONGEST_LIST = 1_000;

    private final Yaml.Mapping map;
    private final String path;
    private final Problems problems;

    private Fields(Yaml.Mapping map, String path, Problems problems) {
        this.map = map;
        this.path = path;
        this.problems = problems;
    }

    /** The fields of {@code value}, which stands at {@code path} (empty for the file) and may have the {@code known} keys. */
    static Optional<Fields> of(Yaml value, String path, Problems problems, List<String> known) {
        if (!(value instanceof Yaml.Mapping map)) {
            problems.add(value.line(), path, "a map is wanted with the keys " + list(known) + ", not " + value.kind());
            return Optional.empty();
        }
        Fields fields = new Fields(map, path.isEmpty() ? "" : path + ".", problems);
        for (String key : map.entries().keySet()) {
            if (!known.contains(key)) {
                fields.problem(key, "unknown key" + hint(key, known) + " known are " + list(known));
            }
        }
        return Optional.of(fields);
    }

    private static String hint(String key, List<String> known) {
        if (key.contains("=")) {
            return "; a value with a comma in it must be put in quotes, as in prior: \"gaussian:sw=1,sb=2\";";
        }
        String near = Nearest.hint(key, known);
        return near.isEmpty() ? ";" : near;
    }

    /** The keys that are there, in the file's order. */
    List<String> keys() {
        return List.copyOf(map.entries().keySet());
    }

    Optional<Yaml> get(String key) {
        return Optional.ofNullable(map.entries().get(key));
    }

    /** The value of a key that must be there. */
    Optional<Yaml> require(String key, String wanted) {
        Optional<Yaml> value = get(key);
        if (value.isEmpty()) {
            problem(key, "is missing; " + wanted);
        }
        return value;
    }

    /** The text at {@code key}, if it is there and is one. */
    Optional<String> text(String key) {
        return get(key).flatMap(value -> text(value, key));
    }

    private Optional<String> text(Yaml value, String key) {
        if (!(value instanceof Yaml.Scalar scalar) || scalar.type() != Yaml.Type.TEXT) {
            boolean quotable = value instanceof Yaml.Scalar s && s.type() != Yaml.Type.NULL;
            problem(key, "a text is wanted, not " + value.kind() + (quotable ? "; put it in quotes" : ""));
            return Optional.empty();
        }
        if (scalar.text().codePoints().anyMatch(c -> c != '\n' && c != '\t' && Problems.isControl(c))) {
            problem(key, "the text contains control characters; only line feeds and tabs are allowed");
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            problem(key, "the text is empty; write one or leave the key out");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    /** The map at {@code key}, if it is there and is one. */
    Optional<Fields> fields(String key, List<String> known) {
        return get(key).flatMap(value -> of(value, path(key), problems, known));
    }

    /** The map at {@code key}, if it is there and is one, whatever its keys are. */
    Optional<Fields> open(String key) {
        return get(key).flatMap(value -> value instanceof Yaml.Mapping inner
                ? of(inner, path(key), problems, List.copyOf(inner.entries().keySet()))
                : of(value, path(key), problems, List.of("n")));
    }

    /** The fields of a list's item, which messages call {@code key}. */
    Optional<Fields> item(Yaml value, String key, List<String> known) {
        return of(value, path(key), problems, known);
    }

    /** The items of the list at {@code key}, if it is there and is one with at least one item. */
    Optional<List<Yaml>> items(String key, String wanted) {
        return items(key, wanted, LONGEST_LIST);
    }

    /** The items of the list at {@code key}, if it is there and is one with 1 to {@code most} items. */
    Optional<List<Yaml>> items(String key, String wanted, int most) {
        Optional<Yaml> value = get(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Yaml.Sequence list)) {
            problem(key, wanted + " is wanted, not " + value.get().kind());
            return Optional.empty();
        }
        if (list.items().isEmpty() || list.items().size() > most) {
            problem(
                    key,
                    "%s is wanted with 1 to %d entries, not %d"
                            .formatted(wanted, most, list.items().size()));
            return Optional.empty();
        }
        return Optional.of(list.items());
    }

    /** The number that {@code value} is, if it is one that {@code accepts}; {@code wanted} says what would be right. */
    Optional<BigFraction> number(Yaml value, String key, Predicate<BigFraction> accepts, String wanted) {
        Optional<BigFraction> number = value instanceof Yaml.Scalar s && s.type() == Yaml.Type.NUMBER
                ? ExactNumber.parse(s.text())
                : Optional.empty();
        if (number.isEmpty() || !accepts.test(number.get())) {
            problems.add(value.line(), path(key), wanted + " is wanted, not " + value.kind());
            return Optional.empty();
        }
        return number;
    }

    String path(String key) {
        return path + key;
    }

    void problem(String key, String message) {
        problems.add(map.keyLines().getOrDefault(key, map.line()), path(Problems.clean(key)), message);
    }

    /** A problem with a value that has a line of its own. */
    void problem(Yaml value, String key, String message) {
        problems.add(value.line(), path(key), message);
    }

    private static String list(List<String> keys) {
        return String.join(", ", keys);
    }
}
