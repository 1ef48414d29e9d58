package io.github.kinks.symbolic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.law.Dyadic;
import io.github.kinks.law.Enclosure;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.PiPolynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/** The messages about values: a formula and points go to the child, and exact numbers or enclosures come back. */
final class ValueMessage {
    private static final int RADIX = 32;

    private ValueMessage() {}

    /**
     * A request.
     *
     * @param purse from which it is paid
     * @param work what the purse holds when it is opened, in word products
     * @param formula the formula
     * @param points values of its variables
     * @param bits the precision of the enclosures
     */
    record Request(long purse, long work, Formula formula, List<Map<String, BigFraction>> points, int bits) {
        String text() {
            ObjectNode node = Message.node();
            node.put("purse", purse);
            node.put("work", work);
            node.put("formula", formula.toString());
            node.put("bits", bits);
            ArrayNode list = node.putArray("points");
            for (Map<String, BigFraction> point : points) {
                ObjectNode values = list.addObject();
                point.forEach((name, value) -> values.put(name, written(value)));
            }
            return node.toString();
        }

        static Request of(JsonNode node) {
            List<Map<String, BigFraction>> points = new ArrayList<>();
            for (JsonNode point : node.required("points")) {
                Map<String, BigFraction> values = new LinkedHashMap<>();
                point.properties()
                        .forEach(e ->
                                values.put(e.getKey(), fraction(e.getValue().textValue())));
                points.add(values);
            }
            return new Request(
                    node.required("purse").longValue(),
                    node.required("work").longValue(),
                    FormulaParser.parse(node.required("formula").textValue()),
                    points,
                    node.required("bits").intValue());
        }
    }

    /** Whether a message asks for values. */
    static boolean isRequest(JsonNode node) {
        return node.has("points");
    }

    /** The answer that gives the values. */
    static String answer(List<ExactValue> values, int bits) {
        ObjectNode node = Message.node();
        ArrayNode list = node.putArray("values");
        for (ExactValue value : values) {
            ObjectNode one = list.addObject();
            if (value.isExact()) {
                ObjectNode exact = one.putObject("exact");
                value.exact()
                        .orElseThrow()
                        .coefficients()
                        .forEach((half, coefficient) -> exact.put(half.toString(), written(coefficient)));
            } else {
                Enclosure enclosure = value.atPrecision(bits);
                put(one.putArray("lower"), enclosure.lower());
                put(one.putArray("upper"), enclosure.upper());
            }
        }
        return node.toString();
    }

    /**
     * The values in an answer.
     *
     * @param bits the precision that was asked for
     * @param refine the enclosure of the value at an index, from more bits
     */
    static List<ExactValue> values(JsonNode answer, int bits, IntFunction<IntFunction<Enclosure>> refine) {
        List<ExactValue> values = new ArrayList<>();
        for (JsonNode one : answer.required("values")) {
            if (one.has("exact")) {
                values.add(ExactValue.of(exact(one.required("exact"))));
            } else {
                Enclosure first = enclosure(one, bits);
                IntFunction<Enclosure> further = refine.apply(values.size());
                values.add(ExactValue.enclosed(more -> more <= bits ? first : further.apply(more)));
            }
        }
        return values;
    }

    /** The one enclosure, or exact number, in an answer. */
    static Enclosure enclosure(JsonNode one, int bits) {
        if (one.has("exact")) {
            return exact(one.required("exact")).enclosure(bits);
        }
        Enclosure lower = Enclosure.of(dyadic(one.required("lower")));
        Enclosure upper = Enclosure.of(dyadic(one.required("upper")));
        // wide enough to keep both ends as they are
        return Enclosure.hull(lower, upper, bits + 128);
    }

    private static PiPolynomial exact(JsonNode coefficients) {
        PiPolynomial sum = PiPolynomial.of(0);
        for (Map.Entry<String, JsonNode> e : coefficients.properties()) {
            BigFraction coefficient = fraction(e.getValue().textValue());
            sum = sum.plus(PiPolynomial.monomial(coefficient, Integer.parseInt(e.getKey())));
        }
        return sum;
    }

    private static void put(ArrayNode array, Dyadic number) {
        array.add(number.mantissa().toString(RADIX)).add(number.exponent());
    }

    private static Dyadic dyadic(JsonNode array) {
        return new Dyadic(
                new BigInteger(array.get(0).textValue(), RADIX), array.get(1).longValue());
    }

    private static String written(BigFraction value) {
        return value.getNumerator().toString(RADIX) + "/"
                + value.getDenominator().toString(RADIX);
    }

    private static BigFraction fraction(String text) {
        int slash = text.indexOf('/');
        return new BigFraction(
                new BigInteger(text.substring(0, slash), RADIX), new BigInteger(text.substring(slash + 1), RADIX));
    }
}
