package io.github.kinks.symbolic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is said to a child process and what it answers, one JSON object a line. */
final class Message {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Message() {}

    /** The request to decide a claim: its file, as it was read, and its formula, which may have been put in the place of the file's. */
    static String request(Claim claim) {
        ObjectNode node = JSON.createObjectNode();
        node.put("file", claim.origin().file());
        node.put("text", claim.origin().text());
        if (claim.assertion() instanceof Assertion.Equals says) {
            node.put("quantity", says.quantity().name());
            node.put("formula", says.formula().toString());
        }
        return node.toString();
    }

    /** The claim of a request. */
    static Claim claim(JsonNode node) {
        Claim claim = ClaimReader.read(
                node.required("file").textValue(), node.required("text").textValue());
        String formula = node.path("formula").asText();
        boolean asRead = claim.assertion() instanceof Assertion.Equals says
                && says.formula().toString().equals(formula);
        return formula.isEmpty() || asRead
                ? claim
                : claim.saying(new Assertion.Equals(
                        Quantity.valueOf(node.required("quantity").textValue()), FormulaParser.parse(formula)));
    }

    /** The answer that is a decision. */
    static String answer(Decision decision) {
        ObjectNode node = JSON.createObjectNode();
        node.put("status", decision.status().name());
        node.put("reason", decision.reason());
        decision.counterexample().ifPresent(c -> {
            ObjectNode found = node.putObject("counterexample");
            ObjectNode at = found.putObject("at");
            c.at().forEach(at::put);
            found.put("claimed", c.claimed());
            found.put("actual", c.actual());
        });
        return node.toString();
    }

    /** The answer that there is none. */
    static String answer(Throwable failure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("error", failure.getClass().getSimpleName());
        node.put("message", String.valueOf(failure.getMessage()));
        if (failure instanceof FormulaException e) {
            node.put("offset", e.offset());
        }
        return node.toString();
    }

    /** An empty message. */
    static ObjectNode node() {
        return JSON.createObjectNode();
    }

    /** An answer; one that there is none is thrown as what it was. */
    static JsonNode answered(String answer) {
        JsonNode node = parse(answer);
        if (node.has("error")) {
            throw failure(node);
        }
        return node;
    }

    /** The decision in an answer; an answer that there is none is thrown as what it was. */
    static Decision decision(String answer) {
        JsonNode node = answered(answer);
        return new Decision(
                Decision.Status.valueOf(node.required("status").textValue()),
                node.required("reason").textValue(),
                Optional.ofNullable(node.get("counterexample")).map(Message::counterexample));
    }

    private static RuntimeException failure(JsonNode node) {
        String kind = node.required("error").textValue();
        String message = node.required("message").textValue();
        return switch (kind) {
            case "FormulaException" ->
                new FormulaException(message, node.required("offset").intValue());
            case "SymbolicException" -> new SymbolicException(message);
            case "ArithmeticException" -> new ArithmeticException(message);
            case "StackOverflowError" -> new SymbolicException("the formula is nested too deeply to be decided");
            default -> new IllegalStateException("deciding the claim failed: " + kind + ": " + message);
        };
    }

    private static Counterexample counterexample(JsonNode node) {
        Map<String, String> at = new LinkedHashMap<>();
        node.required("at")
                .properties()
                .forEach(e -> at.put(e.getKey(), e.getValue().textValue()));
        return new Counterexample(
                at,
                node.required("claimed").textValue(),
                node.required("actual").textValue(),
                Optional.empty());
    }

    /** The message in a line. */
    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no message: " + line, e);
        }
    }
}
