package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.evidence.SimulationResult;
import java.util.List;

/** How one kind of claim is tested against simulated networks at one place. */
interface PlaceTest {
    /** The power at which detectable errors are stated. */
    double POWER = 0.99;

    /**
     * What a test came to.
     *
     * @param results one or more
     * @param networks how many were drawn
     * @param ended why no more were
     */
    record Judged(List<SimulationResult> results, long networks, StoppingRule.Reason ended) {
        public Judged {
            results = List.copyOf(results);
        }
    }

    /**
     * Tests the formula, looking at sizes fixed beforehand.
     *
     * @param formula the claimed formula; a test that compares two models does without
     * @param alpha bound on the probability of refuting it where it is true
     * @throws io.github.kinks.claim.FormulaException if the formula has no value there
     */
    Judged judge(Place place, Formula formula, double alpha);
}
