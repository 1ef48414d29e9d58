package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Verdict;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Findings as canonical JSON: {@code {suite: {alpha, seed, version}, findings: [{id, verdict, expected, statement, evidence:
 * [{kind, holds, summary, ..}], counterexample?: {at, claimed, actual, eValue?}, mutation?: {mutants, refuted, score, ..}}]}}. Equal
 * findings give equal text.
 */
public final class FindingsJson {
    static final Set<String> EVIDENCE_KEYS = Set.of("kind", "holds", "summary");

    private FindingsJson() {}

    /**
     * The findings in their order.
     *
     * @throws IllegalArgumentException if a detail of the evidence is named kind, holds or summary, or is no plain value
     */
    public static String write(Findings run) {
        return Json.text(out -> {
            out.writeStartObject();
            out.writeObjectFieldStart("suite");
            out.writeNumberField("alpha", run.suite().alpha());
            out.writeNumberField("seed", run.suite().seed());
            out.writeStringField("version", run.suite().version());
            out.writeEndObject();
            out.writeArrayFieldStart("findings");
            for (Finding finding : run.findings()) {
                finding(out, finding);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    /**
     * Reads what {@link #write} wrote; whole numbers in details come back as longs.
     *
     * @throws IllegalArgumentException if {@code text} is not that, with the place of the fault
     */
    public static Findings read(String text) {
        return FindingsReader.read(text);
    }

    private static void finding(JsonGenerator out, Finding finding) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", finding.claim());
        out.writeStringField("verdict", finding.verdict().name());
        Json.field(out, "expected", finding.expected().map(Verdict::name));
        out.writeStringField("statement", finding.statement());
        out.writeArrayFieldStart("evidence");
        for (Evidence evidence : finding.evidence()) {
            evidence(out, evidence);
        }
        out.writeEndArray();
        if (finding.counterexample().isPresent()) {
            counterexample(out, finding.counterexample().get());
        }
        if (finding.mutation().isPresent()) {
            MutationJson.write(out, finding.mutation().get());
        }
        out.writeEndObject();
    }

    private static void evidence(JsonGenerator out, Evidence evidence) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", evidence.kind().name());
        out.writeFieldName("holds");
        if (evidence.holds().isPresent()) {
            out.writeBoolean(evidence.holds().get());
        } else {
            out.writeNull();
        }
        out.writeStringField("summary", evidence.summary());
        for (Map.Entry<String, Object> detail : evidence.details().entrySet()) {
            if (EVIDENCE_KEYS.contains(detail.getKey())) {
                throw new IllegalArgumentException(
                        "a detail cannot be named %s; all evidence has that".formatted(detail.getKey()));
            }
            out.writeFieldName(detail.getKey());
            Json.value(out, detail.getValue());
        }
        out.writeEndObject();
    }

    private static void counterexample(JsonGenerator out, Counterexample point) throws IOException {
        out.writeObjectFieldStart("counterexample");
        out.writeObjectFieldStart("at");
        for (Map.Entry<String, String> value : point.at().entrySet()) {
            out.writeStringField(value.getKey(), value.getValue());
        }
        out.writeEndObject();
        out.writeStringField("claimed", point.claimed());
        out.writeStringField("actual", point.actual());
        if (point.eValue().isPresent()) {
            out.writeStringField("eValue", point.eValue().get());
        }
        out.writeEndObject();
    }

    /** The kind of evidence in lower case, for readers. */
    static String word(Finding.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
