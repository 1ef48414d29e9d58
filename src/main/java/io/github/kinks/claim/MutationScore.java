package io.github.kinks.claim;

import io.github.kinks.claim.Finding.Kind;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How the evidence for a claim judges the claim made wrong on purpose: each mutant goes past the same witnesses, and each of
 * them votes for itself.
 *
 * @param operators how many mutants each kind of mistake gave, and what became of them
 * @param witnesses how many mutants each witness refutes
 * @param equivalent mutants that are proved to say what the derived law says; there is nothing to refute in them
 * @param survivors all others that no witness refutes
 * @param tooClose mutants that differ from the truth where networks were drawn, and that the networks do not refute
 */
public record MutationScore(
        List<Operator> operators,
        List<Witness> witnesses,
        List<Mutated> equivalent,
        List<Mutated> survivors,
        List<Mutated> tooClose) {

    public MutationScore {
        operators = List.copyOf(operators);
        witnesses = List.copyOf(witnesses);
        equivalent = List.copyOf(equivalent);
        survivors = List.copyOf(survivors);
        tooClose = List.copyOf(tooClose);
    }

    /**
     * One kind of mistake.
     *
     * @param term its name in mutation testing
     * @param mutants how many it gave
     * @param refuted how many of them some witness refutes
     * @param equivalent how many of them are proved equivalent
     */
    public record Operator(String term, int mutants, int refuted, int equivalent) {}

    /**
     * One kind of evidence as a witness against mutants.
     *
     * @param kind which
     * @param refuted how many mutants it refutes
     * @param silent how many it could not judge
     * @param note why not, for the most frequent reason; empty where it judged all
     */
    public record Witness(Kind kind, int refuted, int silent, String note) {}

    /**
     * One mutant.
     *
     * @param mutant its name
     * @param mutated the formula or model that was put in the claim's place
     * @param why why it is not refuted
     * @param samplesNeeded networks that refute it with power 0.99, where that can be said
     */
    public record Mutated(String mutant, String mutated, String why, OptionalLong samplesNeeded) {}

    /** How many mutants there are. */
    public int mutants() {
        return operators.stream().mapToInt(Operator::mutants).sum();
    }

    /** How many there are to be refuted: all but the equivalent ones. */
    public int refutable() {
        return mutants() - equivalent.size();
    }

    /** How many some witness refutes. */
    public int refuted() {
        return refutable() - survivors.size();
    }

    /** The share of the refutable mutants that some witness refutes; empty where there is none. */
    public OptionalDouble score() {
        return share(refuted());
    }

    /** The share of the refutable mutants that one witness refutes; empty where there is none. */
    public OptionalDouble score(Witness witness) {
        return share(witness.refuted());
    }

    private OptionalDouble share(int refuted) {
        return refutable() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) refuted / refutable());
    }
}
