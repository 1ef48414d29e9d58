package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.MutationScore;
import io.github.kinks.claim.MutationScore.Mutated;
import io.github.kinks.claim.MutationScore.Operator;
import io.github.kinks.claim.MutationScore.Witness;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A mutation score as a part of {@code findings.json}: {@code {mutants, refuted, score, witnesses: [{kind, refuted, score, silent,
 * note?}], operators: [{operator, mutants, refuted, equivalent}], equivalent: [{mutant, mutated, why}], survivors: [{mutant,
 * mutated, why, samplesNeeded?}], tooClose: [..]}}. Scores are null where there is nothing to refute.
 */
final class MutationJson {
    private MutationJson() {}

    static void write(JsonGenerator out, MutationScore score) throws IOException {
        out.writeObjectFieldStart("mutation");
        out.writeNumberField("mutants", score.mutants());
        out.writeNumberField("refuted", score.refuted());
        share(out, score.score());
        out.writeArrayFieldStart("witnesses");
        for (Witness witness : score.witnesses()) {
            out.writeStartObject();
            out.writeStringField("kind", witness.kind().name());
            out.writeNumberField("refuted", witness.refuted());
            share(out, score.score(witness));
            out.writeNumberField("silent", witness.silent());
            if (!witness.note().isEmpty()) {
                out.writeStringField("note", witness.note());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("operators");
        for (Operator operator : score.operators()) {
            out.writeStartObject();
            out.writeStringField("operator", operator.term());
            out.writeNumberField("mutants", operator.mutants());
            out.writeNumberField("refuted", operator.refuted());
            out.writeNumberField("equivalent", operator.equivalent());
            out.writeEndObject();
        }
        out.writeEndArray();
        mutated(out, "equivalent", score.equivalent());
        mutated(out, "survivors", score.survivors());
        mutated(out, "tooClose", score.tooClose());
        out.writeEndObject();
    }

    private static void share(JsonGenerator out, OptionalDouble score) throws IOException {
        out.writeFieldName("score");
        if (score.isPresent()) {
            out.writeNumber(score.getAsDouble());
        } else {
            out.writeNull();
        }
    }

    private static void mutated(JsonGenerator out, String name, List<Mutated> list) throws IOException {
        out.writeArrayFieldStart(name);
        for (Mutated mutant : list) {
            out.writeStartObject();
            out.writeStringField("mutant", mutant.mutant());
            out.writeStringField("mutated", mutant.mutated());
            out.writeStringField("why", mutant.why());
            if (mutant.samplesNeeded().isPresent()) {
                out.writeNumberField("samplesNeeded", mutant.samplesNeeded().getAsLong());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static MutationScore read(JsonNode node, String at) {
        return new MutationScore(
                FindingsReader.list(
                        node,
                        at,
                        "operators",
                        (o, here) -> new Operator(
                                FindingsReader.text(o, here, "operator"),
                                count(o, here, "mutants"),
                                count(o, here, "refuted"),
                                count(o, here, "equivalent"))),
                FindingsReader.list(
                        node,
                        at,
                        "witnesses",
                        (w, here) -> new Witness(
                                FindingsReader.oneOf(Kind.class, w, here, "kind"),
                                count(w, here, "refuted"),
                                count(w, here, "silent"),
                                w.has("note") ? FindingsReader.text(w, here, "note") : "")),
                FindingsReader.list(node, at, "equivalent", MutationJson::mutated),
                FindingsReader.list(node, at, "survivors", MutationJson::mutated),
                FindingsReader.list(node, at, "tooClose", MutationJson::mutated));
    }

    private static Mutated mutated(JsonNode node, String at) {
        return new Mutated(
                FindingsReader.text(node, at, "mutant"),
                FindingsReader.text(node, at, "mutated"),
                FindingsReader.text(node, at, "why"),
                node.has("samplesNeeded")
                        ? OptionalLong.of(FindingsReader.get(node, at, "samplesNeeded", JsonNodeType.NUMBER)
                                .longValue())
                        : OptionalLong.empty());
    }

    private static int count(JsonNode node, String at, String name) {
        return FindingsReader.get(node, at, name, JsonNodeType.NUMBER).intValue();
    }
}
