package io.github.kinks.report;

import io.github.kinks.claim.CertificateFinding;
import io.github.kinks.claim.Problem;
import java.util.List;
import java.util.function.Function;

/** What became of certificates, for a terminal. */
public final class CertificateText {
    private CertificateText() {}

    /** A line for each certificate: claim, kind, holds or FAILS, what it shows, and what was checked or stands against it. */
    public static String of(List<CertificateFinding> findings) {
        int claims = width(findings, CertificateText::claim);
        int kinds = width(findings, CertificateText::kind);
        StringBuilder text = new StringBuilder();
        for (CertificateFinding finding : findings) {
            String told = finding.failure()
                    .map(Problem::toString)
                    .orElseGet(() -> "[" + String.join("; ", finding.facts()) + "]");
            text.append(PlainText.left(claim(finding), claims))
                    .append("  ")
                    .append(PlainText.left(kind(finding), kinds))
                    .append("  ")
                    .append(finding.holds() ? "holds" : "FAILS")
                    .append("  ")
                    .append(PlainText.clean(finding.certificate().shows() + " " + told))
                    .append('\n');
        }
        return text.toString();
    }

    private static int width(List<CertificateFinding> findings, Function<CertificateFinding, String> column) {
        return findings.stream().mapToInt(f -> column.apply(f).length()).max().orElse(0);
    }

    private static String claim(CertificateFinding finding) {
        return PlainText.clean(finding.certificate().claim().claim());
    }

    private static String kind(CertificateFinding finding) {
        return finding.certificate().argument().kind();
    }
}
