package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads {@code findings.json}. */
final class FindingsReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FindingsReader() {}

    static Findings read(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not valid JSON: " + e.getMessage(), e);
        }
        JsonNode suite = get(root, "", "suite", JsonNodeType.OBJECT);
        Suite given = new Suite(
                get(suite, "suite.", "alpha", JsonNodeType.NUMBER).doubleValue(),
                get(suite, "suite.", "seed", JsonNodeType.NUMBER).longValue(),
                text(suite, "suite.", "version"));
        return new Findings(given, list(root, "", "findings", FindingsReader::finding));
    }

    private static Finding finding(JsonNode node, String at) {
        Optional<Verdict> expected = node.path("expected").isNull()
                ? Optional.empty()
                : Optional.of(oneOf(Verdict.class, node, at, "expected"));
        return new Finding(
                text(node, at, "id"),
                oneOf(Verdict.class, node, at, "verdict"),
                expected,
                text(node, at, "statement"),
                list(node, at, "evidence", FindingsReader::evidence),
                node.has("counterexample")
                        ? Optional.of(counterexample(
                                get(node, at, "counterexample", JsonNodeType.OBJECT), at + "counterexample."))
                        : Optional.empty(),
                node.has("mutation")
                        ? Optional.of(
                                MutationJson.read(get(node, at, "mutation", JsonNodeType.OBJECT), at + "mutation."))
                        : Optional.empty());
    }

    private static Evidence evidence(JsonNode node, String at) {
        Optional<Boolean> holds = node.path("holds").isNull()
                ? Optional.empty()
                : Optional.of(get(node, at, "holds", JsonNodeType.BOOLEAN).booleanValue());
        Map<String, Object> details = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (!FindingsJson.EVIDENCE_KEYS.contains(field.getKey())) {
                details.put(field.getKey(), MAPPER.convertValue(field.getValue(), Object.class));
            }
        });
        return new Evidence(oneOf(Finding.Kind.class, node, at, "kind"), holds, text(node, at, "summary"), details);
    }

    private static Counterexample counterexample(JsonNode node, String at) {
        Map<String, String> point = new LinkedHashMap<>();
        JsonNode values = get(node, at, "at", JsonNodeType.OBJECT);
        values.fieldNames().forEachRemaining(name -> point.put(name, text(values, at + "at.", name)));
        Optional<String> eValue = node.has("eValue") ? Optional.of(text(node, at, "eValue")) : Optional.empty();
        return new Counterexample(point, text(node, at, "claimed"), text(node, at, "actual"), eValue);
    }

    static <T> List<T> list(JsonNode node, String at, String name, BiFunction<JsonNode, String, T> item) {
        List<T> items = new ArrayList<>();
        for (JsonNode element : get(node, at, name, JsonNodeType.ARRAY)) {
            items.add(item.apply(element, "%s%s[%s].".formatted(at, name, items.size())));
        }
        return items;
    }

    static String text(JsonNode node, String at, String name) {
        return get(node, at, name, JsonNodeType.STRING).textValue();
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, JsonNode node, String at, String name) {
        String text = text(node, at, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "%s%s: one of %s is wanted, not %s".formatted(at, name, List.of(type.getEnumConstants()), text));
    }

    static JsonNode get(JsonNode node, String at, String name, JsonNodeType type) {
        JsonNode value = node.path(name);
        if (value.getNodeType() != type) {
            throw new IllegalArgumentException(
                    "%s%s: %s is wanted, not %s".formatted(at, name, type, value.getNodeType()));
        }
        return value;
    }
}
