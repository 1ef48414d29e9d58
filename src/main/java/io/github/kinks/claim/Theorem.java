package io.github.kinks.claim;

import java.util.List;

/**
 * A theorem that states a claim and that Coq checks.
 *
 * @param module the file that states it, without its extension
 * @param name its name there
 * @param assumptions what its proof rests on beside the calculus itself, by the names that Coq prints; none where it rests on
 *     nothing else
 */
public record Theorem(String module, String name, List<String> assumptions) {
    public Theorem {
        assumptions = List.copyOf(assumptions);
    }

    /** The file from the top of the project. */
    public String file() {
        return "proofs/coq/" + module + ".v";
    }

    /** The name with its module's. */
    @Override
    public String toString() {
        return module + "." + name;
    }
}
