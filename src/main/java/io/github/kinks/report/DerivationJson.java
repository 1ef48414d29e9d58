package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step;
import io.github.kinks.law.Bracket;
import io.github.kinks.report.DerivedValues.Value;
import java.io.IOException;
import java.io.Writer;

/**
 * A derived quantity as JSON: {@code {prior, width, domain: [left, right], quantity, values: [{k?, exact, latex, decimal,
 * enclosure: [low, high]}], steps: [{rule, before, after, check}]}}. What does not apply is null; {@code width} is a number,
 * or "n"; {@code activation} follows the domain where it is not relu; the values are strings, since no double holds them.
 */
public final class DerivationJson {
    private DerivationJson() {}

    /**
     * Writes the values one by one as they are computed. {@code target} is flushed and stays open.
     *
     * @throws IOException if {@code target} cannot be written to; what was written then is no complete document
     */
    public static void write(DerivedValues derived, Writer target) throws IOException {
        Json.write(target, false, out -> {
            out.writeStartObject();
            out.writeStringField("prior", derived.prior());
            out.writeFieldName("width");
            if (derived.width().isPresent()) {
                out.writeNumber(derived.width().getAsInt());
            } else {
                out.writeString("n");
            }
            Json.domain(out, derived.left(), derived.right());
            Json.activation(out, derived.activation());
            out.writeStringField("quantity", derived.quantityText());
            out.writeArrayFieldStart("values");
            for (Value value : derived.values()) {
                value(out, value);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("steps");
            for (Step step : derived.steps()) {
                step(out, step);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void value(JsonGenerator out, Value value) throws IOException {
        out.writeStartObject();
        if (value.index().isPresent()) {
            out.writeNumberField("k", value.index().getAsInt());
        }
        Json.field(out, "exact", value.exact().map(Formula::toString));
        Json.field(out, "latex", value.exact().map(LatexFormula::of));
        Json.field(out, "decimal", value.decimal());
        out.writeFieldName("enclosure");
        if (value.enclosure().isPresent()) {
            Bracket bracket = value.enclosure().get();
            out.writeStartArray();
            out.writeString(bracket.lower());
            out.writeString(bracket.upper());
            out.writeEndArray();
        } else {
            out.writeNull();
        }
        out.writeEndObject();
    }

    static void step(JsonGenerator out, Step step) throws IOException {
        out.writeStartObject();
        out.writeStringField("rule", step.rule());
        out.writeStringField("before", step.before());
        out.writeStringField("after", step.after());
        out.writeFieldName("check");
        Json.value(out, StepChecks.fields(step));
        out.writeEndObject();
    }
}
