package io.github.kinks.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes a checkpoint: text, a JSON object a line.
 *
 * <pre>
 * {"format":"kinks checkpoint","version":1}
 * {"run":{..},"complete":false,"seconds":12.5,"ranges":1,"figures":0}
 * {"model":"..","width":8,"from":0,"to":4096,"whole":false,"counts":{"first":0,"of":[..]},"pairs":{"first":0,"of":[..]}}
 * {"figures":"..","values":".."}
 * {"sha256":".."}
 * </pre>
 *
 * The last line has the checksum of all bytes before it. Values of figures are doubles, eight bytes each with the highest one first,
 * in base 64.
 */
final class CheckpointWriter {
    /** The version of the format. */
    static final int VERSION = 1;

    static final String BEFORE_VERSION = "{\"format\":\"kinks checkpoint\",\"version\":";
    static final String AFTER_VERSION = "}\n";

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private CheckpointWriter() {}

    /** The last line for a checksum. */
    static String lastLine(String sha256) {
        return "{\"sha256\":\"" + sha256 + "\"}\n";
    }

    /** Writes all that a run has drawn; the stream is left open. */
    static void write(RunIdentity run, Ledger ledger, OutputStream target) throws IOException {
        Sha256 checksum = new Sha256();
        OutputStream out = new BufferedOutputStream(new Summed(target, checksum), 1 << 16);
        out.write((BEFORE_VERSION + VERSION + AFTER_VERSION).getBytes(StandardCharsets.UTF_8));
        line(out, json -> header(json, run, ledger));
        for (Iterator<Counted> ranges = ledger.ranges().iterator(); ranges.hasNext(); ) {
            Counted range = ranges.next();
            line(out, json -> range(json, range));
        }
        for (Map.Entry<String, double[]> figures : ledger.figures().entrySet()) {
            line(out, json -> {
                json.writeStringField("figures", figures.getKey());
                json.writeStringField("values", encoded(figures.getValue()));
            });
        }
        out.flush();
        target.write(lastLine(checksum.hex()).getBytes(StandardCharsets.UTF_8));
        target.flush();
    }

    private static void header(JsonGenerator json, RunIdentity run, Ledger ledger) throws IOException {
        json.writeObjectFieldStart("run");
        for (Map.Entry<String, String> field : run.fields().entrySet()) {
            json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
        json.writeBooleanField("complete", ledger.isComplete());
        json.writeNumberField("seconds", ledger.seconds());
        json.writeNumberField("ranges", ledger.ranges().count());
        json.writeNumberField("figures", ledger.figures().size());
    }

    private static void range(JsonGenerator json, Counted range) throws IOException {
        json.writeStringField("model", range.key().model());
        json.writeNumberField("width", range.key().width());
        json.writeNumberField("from", range.key().from());
        json.writeNumberField("to", range.to());
        json.writeBooleanField("whole", range.whole());
        span(json, "counts", range.counts());
        span(json, "pairs", range.pairs());
    }

    private static void span(JsonGenerator json, String name, Span span) throws IOException {
        long[] counts = span.counts();
        json.writeObjectFieldStart(name);
        json.writeNumberField("first", span.first());
        json.writeFieldName("of");
        json.writeArray(counts, 0, counts.length);
        json.writeEndObject();
    }

    private static String encoded(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, values.length));
        bytes.asDoubleBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** What writes the fields of a line. */
    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static void line(OutputStream out, Fields fields) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Adds all that passes to a checksum. */
    private static final class Summed extends FilterOutputStream {
        private final Sha256 checksum;

        Summed(OutputStream target, Sha256 checksum) {
            super(target);
            this.checksum = checksum;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            checksum.add(bytes, from, length);
            out.write(bytes, from, length);
        }
    }
}
