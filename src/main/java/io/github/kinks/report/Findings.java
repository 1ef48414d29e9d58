package io.github.kinks.report;

import io.github.kinks.claim.Finding;
import java.util.List;
import java.util.Optional;

/**
 * All findings of a run.
 *
 * @param suite what the run was given
 * @param findings one a claim, in the order in which they are told
 */
public record Findings(Suite suite, List<Finding> findings) {
    public Findings {
        findings = List.copyOf(findings);
    }

    /** What was found about the claim {@code id}, if it was judged. */
    public Optional<Finding> of(String id) {
        return findings.stream().filter(f -> f.claim().equals(id)).findFirst();
    }
}
