package io.github.kinks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.CertificateFinding;
import io.github.kinks.claim.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What became of certificates, as JSON. */
public final class CertificateJson {
    private CertificateJson() {}

    /**
     * Writes {@code [{file, claim, kind, shows, holds, checked, failure}]}; {@code checked} lists what was seen to hold, and
     * {@code failure} is null for a certificate that holds.
     *
     * @throws IOException if {@code target} cannot be written to
     */
    public static void findings(List<CertificateFinding> findings, Writer target) throws IOException {
        Json.write(target, true, out -> {
            out.writeStartArray();
            for (CertificateFinding finding : findings) {
                out.writeStartObject();
                fields(out, finding.certificate());
                out.writeBooleanField("holds", finding.holds());
                out.writeFieldName("checked");
                Json.value(out, finding.facts());
                Json.field(out, "failure", finding.failure().map(Problem::toString));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static void fields(JsonGenerator out, Certificate certificate) throws IOException {
        out.writeStringField("file", certificate.origin().file());
        out.writeStringField("claim", certificate.claim().claim());
        out.writeStringField("kind", certificate.argument().kind());
        out.writeStringField("shows", certificate.shows());
    }
}
