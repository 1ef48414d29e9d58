package io.github.kinks.report;

import io.github.kinks.claim.Finding;
import io.github.kinks.claim.MutationScore;
import io.github.kinks.claim.MutationScore.Mutated;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mutation score in words. */
final class MutationText {
    private MutationText() {}

    /** The mutants refuted of those that could be, as in {@code 86/87}; empty where none were run. */
    static String score(Finding finding) {
        return finding.mutation().map(m -> m.refuted() + "/" + m.refutable()).orElse("");
    }

    /** The mutants that nothing refutes, by their names, where there are any. */
    static Optional<String> survivors(Finding finding) {
        return finding.mutation()
                .map(MutationScore::survivors)
                .filter(survivors -> !survivors.isEmpty())
                .map(survivors -> survivors.stream().map(Mutated::mutant).collect(Collectors.joining(", ")));
    }

    /** The whole in a sentence, where mutants were run. */
    static Optional<String> sentence(Finding finding) {
        return finding.mutation()
                .map(m -> "%d mutants: %d refuted, %d equivalent, %d not refuted%s"
                        .formatted(
                                m.mutants(),
                                m.refuted(),
                                m.equivalent().size(),
                                m.survivors().size(),
                                survivors(finding)
                                        .map(names -> " (" + names + ")")
                                        .orElse("")));
    }
}
