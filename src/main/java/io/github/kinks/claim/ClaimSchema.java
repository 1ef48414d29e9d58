package io.github.kinks.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * The JSON Schema of claim files, by which editors check them and against which every file is validated. The readers come first, since
 * they say more of a fault; the schema has the last word.
 */
final class ClaimSchema {
    private static final String RESOURCE = "claim.schema.json";

    private ClaimSchema() {}

    /** Reports whatever in the file the schema does not allow. */
    static void validate(Yaml.Mapping file, Problems problems) {
        Map<String, Integer> lines = Yaml.lines(file);
        for (ValidationMessage fault : Holder.SCHEMA.validate(json(file))) {
            String path = fault.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
            String field = path.replaceAll("\\[\\d+].*$", "");
            problems.add(lines.getOrDefault(field, file.line()), path, fault.getError());
        }
    }

    private static JsonNode json(Yaml value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Yaml.Mapping map) {
            ObjectNode object = nodes.objectNode();
            map.entries().forEach((key, entry) -> object.set(key, json(entry)));
            return object;
        } else if (value instanceof Yaml.Sequence list) {
            ArrayNode array = nodes.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Yaml.Scalar scalar = (Yaml.Scalar) value;
        return switch (scalar.type()) {
            case TEXT -> nodes.textNode(scalar.text());
            case BOOLEAN -> nodes.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> nodes.nullNode();
            case NUMBER ->
                ExactNumber.parse(scalar.text())
                        .map(ClaimSchema::decimal)
                        .<JsonNode>map(nodes::numberNode)
                        .orElseGet(() -> nodes.textNode(scalar.text()));
        };
    }

    /** A number of YAML is a finite decimal. */
    private static BigDecimal decimal(BigFraction number) {
        return new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()));
    }

    /** The schema, read when the first file is validated. */
    private static final class Holder {
        static final JsonSchema SCHEMA = read();

        private static JsonSchema read() {
            try (InputStream in = ClaimSchema.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the build left no " + RESOURCE + " beside the classes");
                }
                return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
