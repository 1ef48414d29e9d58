package io.github.kinks.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what {@link CheckpointWriter} wrote. Nothing is parsed before the checksum is seen to fit, and memory is bounded until then. */
final class CheckpointReader {
    private static final int CHECKSUM_DIGITS = 64;
    private static final int LAST_LINE =
            CheckpointWriter.lastLine("0".repeat(CHECKSUM_DIGITS)).length();
    private static final int LONGEST_VERSION = 9;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(1 << 28)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Path file;

    private CheckpointReader(Path file) {
        this.file = file;
    }

    /** What a file holds. */
    record Kept(RunIdentity run, Ledger ledger) {}

    /**
     * Reads a file.
     *
     * @throws CheckpointException if it is no checkpoint, damaged, or of another version of the format
     * @throws IOException if it cannot be read
     */
    static Kept read(Path file) throws IOException {
        return new CheckpointReader(file).read();
    }

    private Kept read() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CheckpointException("'%s' is no file; name one, or one that does not exist yet".formatted(file));
        }
        long size = Files.size(file);
        String version = version(size);
        checkSum(size);
        if (!version.equals(String.valueOf(CheckpointWriter.VERSION))) {
            throw new CheckpointException(
                    "'%s' is a checkpoint in version %s of the format, and this program reads version %d; go on with the program"
                                    .formatted(file, version, CheckpointWriter.VERSION)
                            + " that wrote it, or name another file");
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            return parsed(lines);
        } catch (JsonProcessingException
                | CharacterCodingException
                | IllegalArgumentException
                | ArithmeticException e) {
            throw damaged("its content is not what this program writes", e);
        }
    }

    private String version(long size) throws IOException {
        String expected = CheckpointWriter.BEFORE_VERSION;
        String begin;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(expected.length() + LONGEST_VERSION + CheckpointWriter.AFTER_VERSION.length());
            begin = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        int end = begin.indexOf(CheckpointWriter.AFTER_VERSION);
        if (size == 0) {
            throw damaged("it is empty");
        } else if (!begin.startsWith(expected)) {
            throw new CheckpointException(
                    "'%s' is not a checkpoint, or its first line is damaged; it was left as it is: name another file, or delete it to begin anew"
                            .formatted(file));
        } else if (end <= expected.length()) {
            throw damaged("its first line is broken");
        }
        return begin.substring(expected.length(), end);
    }

    private void checkSum(long size) throws IOException {
        Sha256 checksum = new Sha256();
        String last;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = Math.max(0, size - LAST_LINE);
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw damaged("it ends too early");
                }
                checksum.add(buffer, 0, read);
                left -= read;
            }
            last = new String(in.readNBytes(LAST_LINE + 1), StandardCharsets.ISO_8859_1);
        }
        if (!last.equals(CheckpointWriter.lastLine(checksum.hex()))) {
            throw damaged("its checksum does not fit");
        }
    }

    private static Kept parsed(BufferedReader lines) throws IOException {
        JsonNode header = line(lines);
        Ledger ledger = new Ledger();
        ledger.complete(bool(header, "complete"));
        double seconds = header.path("seconds").asDouble(-1);
        require(seconds >= 0 && seconds < Double.POSITIVE_INFINITY, "seconds");
        ledger.drawnFor(seconds);
        long ranges = number(header, "ranges");
        long figures = number(header, "figures");
        for (long i = 0; i < ranges; i++) {
            ledger.add(range(line(lines)));
        }
        require(ledger.ranges().count() == ranges, "ranges");
        for (long i = 0; i < figures; i++) {
            JsonNode node = line(lines);
            ledger.add(text(node, "figures"), decoded(text(node, "values")));
        }
        String last = lines.readLine();
        require(last != null && last.length() == LAST_LINE - 1 && lines.read() < 0, "the number of lines");
        return new Kept(new RunIdentity(fields(header.path("run"))), ledger);
    }

    private static Map<String, String> fields(JsonNode run) {
        Map<String, String> fields = new LinkedHashMap<>();
        require(run.isObject(), "run");
        run.fieldNames().forEachRemaining(name -> fields.put(name, text(run, name)));
        return fields;
    }

    private static Counted range(JsonNode node) {
        Counted.Key key =
                new Counted.Key(text(node, "model"), Math.toIntExact(number(node, "width")), number(node, "from"));
        return new Counted(
                key, number(node, "to"), bool(node, "whole"), span(node.path("counts")), span(node.path("pairs")));
    }

    private static Span span(JsonNode node) {
        JsonNode of = node.path("of");
        require(of.isArray(), "counts");
        long[] counts = new long[of.size()];
        for (int i = 0; i < counts.length; i++) {
            require(of.get(i).isIntegralNumber() && of.get(i).canConvertToLong(), "counts");
            counts[i] = of.get(i).longValue();
        }
        return new Span(Math.toIntExact(number(node, "first")), counts);
    }

    private static double[] decoded(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        require(bytes.capacity() % Double.BYTES == 0, "values");
        double[] values = new double[bytes.capacity() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    private static JsonNode line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        require(line != null, "the number of lines");
        JsonNode node = JSON.readTree(line);
        require(node.isObject(), "a line");
        return node;
    }

    private static String text(JsonNode node, String name) {
        require(node.path(name).isTextual(), name);
        return node.path(name).textValue();
    }

    private static long number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        require(value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0, name);
        return value.longValue();
    }

    private static boolean bool(JsonNode node, String name) {
        require(node.path(name).isBoolean(), name);
        return node.path(name).booleanValue();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not as it should be: " + what);
        }
    }

    private CheckpointException damaged(String how) {
        return new CheckpointException(damage(how));
    }

    private CheckpointException damaged(String how, Exception cause) {
        return new CheckpointException(damage(how), cause);
    }

    private String damage(String how) {
        return "'%s' is damaged: %s; it was left as it is: put an undamaged copy in its place, or delete it to begin anew"
                .formatted(file, how);
    }
}
