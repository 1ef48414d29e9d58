package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Theorem;
import io.github.kinks.claim.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Claims as JSON. Fields have the names that they have in a claim file. */
public final class ClaimJson {
    private ClaimJson() {}

    /**
     * Writes {@code [{id, title, expected}]}; {@code expected} is null where the claim states none.
     *
     * @throws IOException if {@code target} cannot be written to
     */
    public static void list(List<Claim> claims, Writer target) throws IOException {
        Json.write(target, true, out -> {
            out.writeStartArray();
            for (Claim claim : claims) {
                out.writeStartObject();
                out.writeStringField("id", claim.id());
                out.writeStringField("title", claim.title());
                Json.field(out, "expected", claim.expected().map(Verdict::name));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /**
     * Writes {@code {id, title, source, statement, model, claim, for, check, expected, derivations: [{subject, steps, exact,
     * latex}], proof, theorems: [{name, file, assumptions}], certificates: [{file, claim, kind, shows}], rerun}}; {@code proof}
     * is Markdown, or null where there is none.
     *
     * @throws IOException if {@code target} cannot be written to
     */
    public static void page(ClaimPage page, Writer target) throws IOException {
        Claim claim = page.claim();
        Json.write(target, true, out -> {
            out.writeStartObject();
            out.writeStringField("id", claim.id());
            out.writeStringField("title", claim.title());
            out.writeStringField("source", claim.source());
            out.writeStringField("statement", claim.statement());
            out.writeFieldName("model");
            Json.value(out, ClaimPage.fields(claim.model()));
            out.writeFieldName("claim");
            Json.value(out, page.assertion());
            out.writeObjectFieldStart("for");
            for (var condition : claim.conditions().entrySet()) {
                out.writeStringField(condition.getKey(), condition.getValue().toString());
            }
            out.writeEndObject();
            check(out, page);
            Json.field(out, "expected", claim.expected().map(Verdict::name));
            out.writeArrayFieldStart("derivations");
            for (Derivation derivation : page.derivations()) {
                derivation(out, derivation);
            }
            out.writeEndArray();
            Json.field(out, "proof", page.proof());
            out.writeArrayFieldStart("theorems");
            for (Theorem theorem : page.theorems()) {
                out.writeStartObject();
                out.writeStringField("name", theorem.toString());
                out.writeStringField("file", theorem.file());
                out.writeFieldName("assumptions");
                Json.value(out, theorem.assumptions());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("certificates");
            for (Certificate certificate : page.certificates()) {
                out.writeStartObject();
                CertificateJson.fields(out, certificate);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeStringField("rerun", page.rerun());
            out.writeEndObject();
        });
    }

    private static void check(JsonGenerator out, ClaimPage page) throws IOException {
        out.writeObjectFieldStart("check");
        out.writeFieldName("widths");
        Json.value(out, page.claim().check().widths());
        out.writeNumberField("samples", page.claim().check().samples());
        out.writeFieldName("at");
        Json.value(out, page.points());
        out.writeEndObject();
    }

    private static void derivation(JsonGenerator out, Derivation derivation) throws IOException {
        out.writeStartObject();
        out.writeStringField("subject", derivation.subject());
        out.writeArrayFieldStart("steps");
        for (Step step : derivation.steps()) {
            DerivationJson.step(out, step);
        }
        out.writeEndArray();
        for (var form : ClaimPage.forms(derivation.result()).entrySet()) {
            out.writeFieldName(form.getKey());
            Json.value(out, form.getValue());
        }
        out.writeEndObject();
    }
}
