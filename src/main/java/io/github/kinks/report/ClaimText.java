package io.github.kinks.report;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Theorem;
import io.github.kinks.claim.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Claims for a terminal. */
public final class ClaimText {
    private static final int WIDTH = 100;
    private static final int LABEL = 12;

    private ClaimText() {}

    /**
     * Writes a line for each claim: id, expected verdict, title.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void list(List<Claim> claims, Appendable out) throws IOException {
        int ids = claims.stream().mapToInt(c -> c.id().length()).max().orElse(0);
        int verdicts = claims.stream().mapToInt(c -> expected(c).length()).max().orElse(0);
        for (Claim claim : claims) {
            out.append(PlainText.left(claim.id(), ids))
                    .append("  ")
                    .append(PlainText.left(expected(claim), verdicts))
                    .append("  ")
                    .append(PlainText.clean(claim.title()))
                    .append('\n');
        }
    }

    /**
     * Writes the claim, the way to the law that it is compared with, its proof, and how it is judged.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void page(ClaimPage page, Appendable out) throws IOException {
        Claim claim = page.claim();
        out.append(claim.id())
                .append(": ")
                .append(PlainText.clean(claim.title()))
                .append("\n\n");
        field(out, "Source", claim.source());
        field(out, "Statement", claim.statement());
        field(out, "Model", model(claim.model()));
        field(out, "Claim", named(page.assertion()));
        if (!claim.conditions().isEmpty()) {
            field(out, "For", named(claim.conditions()));
        }
        for (Derivation derivation : page.derivations()) {
            heading(out, "Derivation: " + derivation.subject());
            for (int i = 0; i < derivation.steps().size(); i++) {
                DerivationText.step(out, i + 1, derivation.steps().get(i));
            }
            out.append("Result: ").append(derivation.result().toString()).append('\n');
        }
        heading(out, "Proof");
        out.append(page.proof()
                .map(String::strip)
                .or(() -> claim.withoutProof().map(reason -> "none: " + PlainText.clean(reason)))
                .orElse("none"));
        out.append('\n');
        if (!page.theorems().isEmpty()) {
            heading(out, "Theorems that Coq checks");
            for (Theorem theorem : page.theorems()) {
                String assumed = theorem.assumptions().isEmpty() ? "nothing" : String.join(", ", theorem.assumptions());
                out.append(theorem.toString())
                        .append(" in ")
                        .append(theorem.file())
                        .append('\n');
                field(out, "  assumes", assumed);
            }
        }
        certificates(out, page.certificates());
        heading(out, "Evidence");
        field(out, "Expected", expected(claim));
        field(out, "Checked at", checked(page));
        field(out, "Judge it", page.rerun());
    }

    private static void certificates(Appendable out, List<Certificate> certificates) throws IOException {
        if (certificates.isEmpty()) {
            return;
        }
        heading(out, "Certificates");
        for (Certificate c : certificates) {
            out.append("%s: %s (%s)\n"
                    .formatted(
                            c.argument().kind(),
                            PlainText.clean(c.shows()),
                            PlainText.clean(c.origin().file())));
        }
    }

    private static void heading(Appendable out, String title) throws IOException {
        out.append('\n')
                .append(title)
                .append('\n')
                .append("-".repeat(title.length()))
                .append('\n');
    }

    private static void field(Appendable out, String label, String text) throws IOException {
        // a formula has few blanks: only a line that can be broken is
        String wrapped = PlainText.wrap(text, LABEL, WIDTH);
        out.append(PlainText.left(label, LABEL)).append(wrapped.substring(LABEL));
    }

    private static String model(Model model) {
        return "prior %s on (%s, %s)%s%s"
                .formatted(
                        model.prior(),
                        model.left(),
                        model.right(),
                        model.activation().equals(Activation.RELU) ? "" : ", activation " + model.activation(),
                        model.scale() instanceof Model.Scale.Joint s
                                ? ", weights and biases multiplied by " + s.factor()
                                : model.scale() instanceof Model.Scale.Weights s
                                        ? ", weights multiplied by " + s.factor()
                                        : "");
    }

    private static String named(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + ": " + (e.getValue() instanceof Map<?, ?> m ? plain(m) : e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String plain(Map<?, ?> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String checked(ClaimPage page) {
        String widths =
                page.claim().check().widths().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String points = page.points().isEmpty() ? "" : ", at " + page.points();
        return "widths %s%s, with %d networks each"
                .formatted(widths, points, page.claim().check().samples());
    }

    private static String expected(Claim claim) {
        return claim.expected().map(Verdict::name).orElse("-");
    }
}
