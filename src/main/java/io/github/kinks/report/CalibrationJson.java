package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.TrialResult;
import io.github.kinks.evidence.BinomialInterval;
import java.io.IOException;

/**
 * A calibration as canonical JSON: {@code {suite: {seed, version, alpha, power, runs, intervalsMiss}, trials: [{test, law, effect,
 * detectable, samples, runs, falseAlarms, falseAlarmRate, interval: [low, high], detections, powerRate, powerInterval: [low,
 * high]}]}}. Equal calibrations give equal text. {@code intervalsMiss} is the probability with which an interval misses its rate.
 */
public final class CalibrationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CalibrationJson() {}

    /** The calibration. */
    public static String write(Calibration run) {
        return Json.text(out -> {
            out.writeStartObject();
            out.writeObjectFieldStart("suite");
            out.writeNumberField("seed", run.seed());
            out.writeStringField("version", run.version());
            out.writeNumberField("alpha", run.promise().alpha());
            out.writeNumberField("power", run.promise().power());
            out.writeNumberField("runs", run.runs());
            out.writeNumberField("intervalsMiss", run.chance());
            out.writeEndObject();
            out.writeArrayFieldStart("trials");
            for (TrialResult trial : run.results()) {
                trial(out, trial);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void trial(JsonGenerator out, TrialResult trial) throws IOException {
        Design design = trial.design();
        out.writeStartObject();
        out.writeStringField("test", design.test());
        out.writeStringField("law", design.law());
        out.writeStringField("effect", design.effect());
        out.writeNumberField("detectable", design.detectable());
        out.writeNumberField("samples", design.samples());
        out.writeNumberField("runs", trial.falseAlarms().trials());
        rate(out, "falseAlarms", "falseAlarmRate", "interval", trial.falseAlarms());
        rate(out, "detections", "powerRate", "powerInterval", trial.detections());
        out.writeEndObject();
    }

    private static void rate(JsonGenerator out, String count, String rate, String interval, BinomialInterval value)
            throws IOException {
        out.writeNumberField(count, value.events());
        out.writeNumberField(rate, value.rate());
        out.writeArrayFieldStart(interval);
        out.writeNumber(value.low());
        out.writeNumber(value.high());
        out.writeEndArray();
    }

    /**
     * Reads what {@link #write} wrote. Rates and intervals are computed again from the counts, so writing the outcome gives the same
     * text if and only if they were right.
     *
     * @throws IllegalArgumentException if {@code text} is not that, with the place of the fault
     */
    public static Calibration read(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not valid JSON: " + e.getMessage(), e);
        }
        JsonNode suite = FindingsReader.get(root, "", "suite", JsonNodeType.OBJECT);
        Promise promise = new Promise(
                number(suite, "suite.", "alpha").doubleValue(),
                number(suite, "suite.", "power").doubleValue());
        double chance = number(suite, "suite.", "intervalsMiss").doubleValue();
        return new Calibration(
                number(suite, "suite.", "seed").longValue(),
                FindingsReader.text(suite, "suite.", "version"),
                promise,
                number(suite, "suite.", "runs").longValue(),
                chance,
                FindingsReader.list(root, "", "trials", (node, at) -> trial(node, at, promise, chance)));
    }

    private static TrialResult trial(JsonNode node, String at, Promise promise, double chance) {
        Design design = new Design(
                FindingsReader.text(node, at, "test"),
                FindingsReader.text(node, at, "law"),
                FindingsReader.text(node, at, "effect"),
                number(node, at, "detectable").doubleValue(),
                number(node, at, "samples").longValue(),
                promise);
        return TrialResult.of(
                design,
                number(node, at, "runs").longValue(),
                number(node, at, "falseAlarms").longValue(),
                number(node, at, "detections").longValue(),
                chance);
    }

    private static JsonNode number(JsonNode node, String at, String name) {
        return FindingsReader.get(node, at, name, JsonNodeType.NUMBER);
    }
}
