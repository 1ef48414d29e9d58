package io.github.kinks.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the formula of a field; its faults are told with the column and shown under the formula. */
final class FormulaReader {
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN = 100;

    private FormulaReader() {}

    static Optional<Formula> read(Fields fields, String key) {
        return fields.get(key).flatMap(value -> read(fields, key, value, List.of()));
    }

    /** The formula that {@code value} says, which may use further names for variables. */
    static Optional<Formula> read(Fields fields, String key, Yaml value, Collection<String> names) {
        if (!(value instanceof Yaml.Scalar scalar)
                || scalar.type() == Yaml.Type.BOOLEAN
                || scalar.type() == Yaml.Type.NULL
                || scalar.text().isBlank()) {
            fields.problem(value, key, "a formula is wanted such as \"n/2\", not " + value.kind());
            return Optional.empty();
        }
        if (scalar.type() == Yaml.Type.NUMBER) {
            Optional<Formula> number = ExactNumber.parse(scalar.text()).map(Formula::number);
            if (number.isEmpty()) {
                fields.problem(value, key, "a formula is wanted such as \"n/2\", not " + scalar.kind());
            }
            return number;
        }
        try {
            return Optional.of(FormulaParser.parse(scalar.text(), names));
        } catch (FormulaException e) {
            fields.problem(value, key, told(scalar.text(), e));
            return Optional.empty();
        }
    }

    private static String told(String text, FormulaException e) {
        if (e.offset() < 0) {
            return String.valueOf(e.getMessage());
        }
        int from = Math.max(0, e.offset() - SHOWN_BEFORE);
        int to = Math.min(text.length(), from + SHOWN);
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            shown.append(Character.isWhitespace(c) || Problems.isControl(c) ? ' ' : c);
        }
        return "column %d: %s\n    %s\n    %s^"
                .formatted(
                        e.offset() + 1,
                        e.getMessage(),
                        shown.toString().stripTrailing(),
                        " ".repeat(e.offset() - from));
    }
}
