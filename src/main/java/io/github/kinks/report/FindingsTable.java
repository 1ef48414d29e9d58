package io.github.kinks.report;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of claims and verdicts: with statements for a paper, with links for the front page. */
public final class FindingsTable {
    private FindingsTable() {}

    /** Claims, statements and verdicts, for {@code tables/claims.tex}. */
    public static Table statements(Findings run) {
        List<List<Cell>> rows = run.findings().stream()
                .map(f -> List.of(
                        new Cell.Code(f.claim()),
                        statement(f.statement()),
                        new Cell.Text(f.verdict().name()),
                        evidence(f)))
                .toList();
        return new Table(
                Optional.empty(),
                List.of(provenance(run)),
                List.of(
                        Column.wrapped("id", new Cell.Text("Claim"), 0.22),
                        Column.wrapped("statement", new Cell.Text("Statement"), 0.40),
                        Column.left("verdict", new Cell.Text("Verdict")),
                        Column.wrapped("evidence", new Cell.Text("Evidence"), 0.13)),
                rows);
    }

    /**
     * The claims for the front page, in Markdown: each leads to its file and its proof.
     *
     * @param claims the built-in claims; one without a finding has no verdict
     * @param run what was found about them
     * @param uncovered slugs of results that are stated but not checked yet; listed below the table
     */
    public static String frontPage(List<Claim> claims, Findings run, List<String> uncovered) {
        List<List<Cell>> rows = claims.stream()
                .map(claim -> List.of(
                        new Cell.Link(claim.id(), "validation/claims/" + claim.id() + ".yaml"),
                        new Cell.Text(claim.title()),
                        verdict(run.of(claim.id())),
                        run.of(claim.id()).map(FindingsTable::evidence).orElse(new Cell.Missing()),
                        run.of(claim.id()).map(FindingsTable::mutants).orElse(new Cell.Missing()),
                        proof(claim)))
                .toList();
        Table table = new Table(
                Optional.empty(),
                List.of(provenance(run)),
                List.of(
                        Column.left("id", new Cell.Text("Claim")),
                        Column.left("title", new Cell.Text("What it says")),
                        Column.left("verdict", new Cell.Text("Verdict")),
                        Column.left("evidence", new Cell.Text("Evidence")),
                        Column.left("mutants", new Cell.Text("Mutants refuted")),
                        Column.left("proof", new Cell.Text("Proof"))),
                rows);
        String rest = uncovered.stream()
                .map(slug -> "`" + slug.replace("`", "") + "`")
                .collect(Collectors.joining(", ", "\nNot yet covered: ", ".\n"));
        return TableMarkdown.of(table) + (uncovered.isEmpty() ? "" : rest);
    }

    private static String provenance(Findings run) {
        Suite suite = run.suite();
        return "kinks %s, seed %s, alpha %s"
                .formatted(
                        suite.version(),
                        suite.seed(),
                        Json.text(out -> out.writeNumber(suite.alpha())).strip());
    }

    private static Cell statement(String latex) {
        return StatementMath.of(latex)
                .<Cell>map(math -> new Cell.Mathematics(math, latex))
                .orElse(new Cell.Code(latex));
    }

    private static Cell verdict(Optional<Finding> finding) {
        return finding.<Cell>map(f -> new Cell.Text(f.verdict().name())).orElse(new Cell.Missing());
    }

    private static Cell proof(Claim claim) {
        return claim.withoutProof().isPresent()
                ? new Cell.Missing()
                : new Cell.Link("proof", "proofs/" + claim.id() + "/proof.md");
    }

    /** As in {@code 86 of 87}, those left out that are proved equivalent. */
    private static Cell mutants(Finding finding) {
        return finding.mutation()
                .<Cell>map(m -> new Cell.Text(m.refuted() + " of " + m.refutable()))
                .orElse(new Cell.Missing());
    }

    /** The kinds of evidence that settle something, those that contradict marked so. */
    private static Cell evidence(Finding finding) {
        String kinds = Arrays.stream(Kind.values())
                .filter(kind -> FindingsText.mark(finding, kind) != '.')
                .map(kind ->
                        FindingsJson.word(kind) + (FindingsText.mark(finding, kind) == '-' ? " (contradicts)" : ""))
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? new Cell.Missing() : new Cell.Text(kinds);
    }
}
