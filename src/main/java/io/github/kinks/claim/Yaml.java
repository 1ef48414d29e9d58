package io.github.kinks.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML document as a tree of plain values that remember their lines, counted from 1. */
sealed interface Yaml {
    int line();

    /** What the value is, for messages: {@code a list}. */
    String kind();

    /** A map; its keys keep their order and their own lines. */
    record Mapping(int line, Map<String, Yaml> entries, Map<String, Integer> keyLines) implements Yaml {
        @Override
        public String kind() {
            return "a map";
        }
    }

    /** A list. */
    record Sequence(int line, List<Yaml> items) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A single value, as written, with what the core schema of YAML 1.2 takes it for. */
    record Scalar(int line, String text, Type type) implements Yaml {
        @Override
        public String kind() {
            return switch (type) {
                case TEXT -> "the text " + Problems.quote(text);
                case NUMBER -> "the number " + Problems.quote(text);
                case BOOLEAN -> "the truth value " + Problems.quote(text);
                case NULL -> "nothing";
            };
        }
    }

    /** The types of single values. */
    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** The line of each field by its path: {@code claim.mean}, {@code check.widths}. */
    static Map<String, Integer> lines(Mapping map) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        collect(map, "", lines);
        return lines;
    }

    private static void collect(Mapping map, String path, Map<String, Integer> lines) {
        map.entries().forEach((key, value) -> {
            String at = path + key;
            lines.put(at, map.keyLines().getOrDefault(key, map.line()));
            if (value instanceof Mapping inner) {
                collect(inner, at + ".", lines);
            }
        });
    }
}
