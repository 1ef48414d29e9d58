package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.FixedSpaceIndenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Formula;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way in which JSON is written here: two spaces a level, keys in a fixed order, a line end at the end, and numbers
 * printed by Jackson's own algorithm, since the JDK's differs between versions.
 */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Json() {}

    /** What writes a document. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    /** A document in memory. */
    static String text(Body body) {
        StringWriter text = new StringWriter();
        try {
            write(text, true, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a document.
     *
     * @param broken whether each element of an array gets a line of its own
     */
    static void write(Writer target, boolean broken, Body body) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(broken ? lines : new FixedSpaceIndenter());
        // not closed but flushed: an unfinished document must not be completed when writing fails
        JsonGenerator out = FACTORY.createGenerator(target).setPrettyPrinter(printer);
        body.write(out);
        out.writeRaw('\n');
        out.flush();
    }

    /** The ends of a domain: numbers where a finite decimal says them exactly, else formulas such as {@code "1/3"}. */
    static void domain(JsonGenerator out, Formula left, Formula right) throws IOException {
        out.writeArrayFieldStart("domain");
        for (Formula end : List.of(left, right)) {
            Optional<BigDecimal> decimal = decimal(end);
            if (decimal.isPresent()) {
                out.writeNumber(decimal.get());
            } else {
                out.writeString(end.toString());
            }
        }
        out.writeEndArray();
    }

    /** The activation, as claim files have it, where it is not the one that is meant where none is named. */
    static void activation(JsonGenerator out, Activation activation) throws IOException {
        if (!activation.equals(Activation.RELU)) {
            out.writeFieldName("activation");
            value(out, ClaimPage.activation(activation));
        }
    }

    private static Optional<BigDecimal> decimal(Formula formula) {
        if (!(formula instanceof Formula.Rational number)) {
            return Optional.empty();
        }
        try {
            BigDecimal numerator = new BigDecimal(number.value().getNumerator());
            return Optional.of(numerator.divide(new BigDecimal(number.value().getDenominator())));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /** A text, or null where there is none. */
    static void field(JsonGenerator out, String name, Optional<String> value) throws IOException {
        out.writeFieldName(name);
        if (value.isPresent()) {
            out.writeString(value.get());
        } else {
            out.writeNull();
        }
    }

    /** A string, number, boolean, list or map of such, in its own order. */
    static void value(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(String.valueOf(entry.getKey()));
                value(out, entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                value(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Double number) {
            number(out, number);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else {
            throw new IllegalArgumentException("no JSON for a value of " + value.getClass());
        }
    }

    /** A number; null where it is not finite, since JSON has no name for it. */
    static void number(JsonGenerator out, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }
}
