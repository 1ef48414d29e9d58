package io.github.kinks.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the suite found about one claim.
 *
 * @param claim the claim's id
 * @param verdict the verdict
 * @param expected the verdict that was expected, where the claim states one
 * @param statement the claim in LaTeX
 * @param evidence what was done, in the order derived, formalised, enclosed, simulated
 * @param counterexample where and how the claim fails, where it does
 * @param mutation how the same evidence judges the claim made wrong on purpose, where that was tried
 */
public record Finding(
        String claim,
        Verdict verdict,
        Optional<Verdict> expected,
        String statement,
        List<Evidence> evidence,
        Optional<Counterexample> counterexample,
        Optional<MutationScore> mutation) {
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** A finding without mutants. */
    public Finding(
            String claim,
            Verdict verdict,
            Optional<Verdict> expected,
            String statement,
            List<Evidence> evidence,
            Optional<Counterexample> counterexample) {
        this(claim, verdict, expected, statement, evidence, counterexample, Optional.empty());
    }

    /** Whether the verdict is the expected one; without an expectation, PROVED and CONSISTENT are fine. */
    public boolean asExpected() {
        return expected.map(e -> e == verdict).orElse(verdict == Verdict.PROVED || verdict == Verdict.CONSISTENT);
    }

    /** The four kinds of evidence. */
    public enum Kind {
        DERIVED,
        FORMALISED,
        ENCLOSED,
        SIMULATED
    }

    /**
     * One piece of evidence.
     *
     * @param kind its kind
     * @param holds whether it supports the claim; empty where it was not run or settles nothing
     * @param summary what was done and found, in a sentence or two
     * @param details figures for machines, in a stable order; values are strings, numbers, booleans, lists and maps
     */
    public record Evidence(Kind kind, Optional<Boolean> holds, String summary, Map<String, Object> details) {
        public Evidence {
            details = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(details));
        }
    }

    /**
     * A point at which the claim fails.
     *
     * @param at the values of the variables
     * @param claimed the claimed value there
     * @param actual the true value there, in as many digits as are right
     * @param eValue the evidence of the simulation against the claim, where there is one
     */
    public record Counterexample(Map<String, String> at, String claimed, String actual, Optional<String> eValue) {
        public Counterexample {
            at = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(at));
        }
    }
}
