package io.github.kinks.report;

import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings for a terminal: a line a claim, the reason under those that are refuted or unexpected, and a last line. */
public final class FindingsText {
    private static final int VERDICT = 12;

    private FindingsText() {}

    /**
     * The findings in their order.
     *
     * @param width the terminal's width in characters; names and numbers may be longer
     */
    public static String of(Findings run, int width) {
        int ids =
                run.findings().stream().mapToInt(f -> f.claim().length()).max().orElse(0);
        ids = Math.max(ids, "claim".length());
        StringBuilder out = new StringBuilder();
        out.append(PlainText.left("claim", ids)).append("  ").append(PlainText.left("verdict", VERDICT));
        for (Kind kind : Kind.values()) {
            out.append("  ").append(kind.name().charAt(0));
        }
        boolean mutants = run.findings().stream().anyMatch(f -> f.mutation().isPresent());
        out.append(mutants ? "  mutants\n" : "\n");
        for (Finding finding : run.findings()) {
            finding(out, finding, ids, width);
        }
        out.append('\n');
        out.append(PlainText.wrap(
                "D derived, F formalised, E enclosed, S simulated: + holds, - contradicts, . not run or not settled"
                        + (mutants ? "; mutants refuted of those not proved equivalent" : ""),
                0,
                width));
        return out.append(PlainText.wrap(summary(run), 0, width)).toString();
    }

    private static void finding(StringBuilder out, Finding finding, int ids, int width) {
        out.append(PlainText.left(PlainText.clean(finding.claim()), ids)).append("  ");
        out.append(PlainText.left(finding.verdict().name(), VERDICT));
        for (Kind kind : Kind.values()) {
            out.append("  ").append(mark(finding, kind));
        }
        if (finding.mutation().isPresent()) {
            out.append("  ").append(PlainText.right(MutationText.score(finding), "mutants".length()));
        }
        if (!finding.asExpected()) {
            out.append("  ! ").append(expectation(finding)).append(" was expected");
        }
        out.append('\n');
        finding.counterexample().ifPresent(c -> out.append(PlainText.wrap(counterexample(c), 4, width)));
        MutationText.survivors(finding)
                .ifPresent(names -> out.append(PlainText.wrap("mutants not refuted: " + names, 4, width)));
        if (!finding.asExpected() || finding.verdict() == Verdict.INCONCLUSIVE) {
            evidence(out, finding, width);
        }
    }

    private static void evidence(StringBuilder out, Finding finding, int width) {
        for (Evidence evidence : finding.evidence()) {
            out.append(PlainText.wrap(FindingsJson.word(evidence.kind()) + ": " + evidence.summary(), 4, width));
        }
    }

    /**
     * One finding with all that led to it: verdict and expectation, counterexample, evidence.
     *
     * @param width as above
     */
    public static String explained(Finding finding, int width) {
        StringBuilder out = new StringBuilder();
        String verdict = "the verdict on %s is %s; %s was expected"
                .formatted(finding.claim(), finding.verdict(), expectation(finding));
        out.append(PlainText.wrap(verdict, 0, width));
        finding.counterexample().ifPresent(c -> out.append(PlainText.wrap(counterexample(c), 4, width)));
        evidence(out, finding, width);
        return out.toString().stripTrailing();
    }

    /** What the evidence of one kind says together; one contradiction outweighs all else. */
    static char mark(Finding finding, Kind kind) {
        List<Optional<Boolean>> results = finding.evidence().stream()
                .filter(e -> e.kind() == kind)
                .map(Evidence::holds)
                .toList();
        if (results.contains(Optional.of(false))) {
            return '-';
        }
        return results.contains(Optional.of(true)) ? '+' : '.';
    }

    /** What was expected, in words. */
    static String expectation(Finding finding) {
        return finding.expected().map(Verdict::name).orElse("PROVED or CONSISTENT");
    }

    /** Where and how a claim fails, in a sentence. */
    static String counterexample(Counterexample c) {
        String at = c.at().entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(", "));
        return (at.isEmpty() ? "" : "at " + at + ": ")
                + "claimed " + c.claimed() + ", actual " + c.actual()
                + c.eValue().map(e -> ", e-value " + e).orElse("");
    }

    /** The last line, such as {@code 14 claims: 13 PROVED, 1 REFUTED (as expected)}. */
    public static String summary(Findings run) {
        int total = run.findings().size();
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count =
                    run.findings().stream().filter(f -> f.verdict() == verdict).count();
            if (count > 0) {
                counts.add(count + " " + verdict);
            }
        }
        String unexpected = run.findings().stream()
                .filter(f -> !f.asExpected())
                .map(Finding::claim)
                .collect(Collectors.joining(", "));
        String verdicts = counts.isEmpty() ? "" : ": " + String.join(", ", counts);
        String judged = total == 0 ? "" : unexpected.isEmpty() ? " (as expected)" : " (unexpected: " + unexpected + ")";
        return total + (total == 1 ? " claim" : " claims") + verdicts + judged;
    }
}
