package io.github.kinks.suite;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.evidence.SimulationResult;
import java.util.List;

/** How one kind of claim is tested against simulated networks at one place. */
interface PlaceTest {
    /** The power at which detectable errors are stated. */
    double POWER = 0.99;

    /**
     * Tests the formula.
     *
     * @param alpha bound on the probability of refuting it where it is true
     * @throws io.github.kinks.claim.FormulaException if the formula has no value there
     */
    List<SimulationResult> judge(Place place, Formula formula, double alpha);

    /**
     * Tests a mutant of the claimed formula, whose exact values come first: a law that is none needs no sample.
     *
     * @param alpha bound on the probability of refuting the mutant where it is the truth
     */
    MutantFate fate(Place place, Formula claimed, Formula mutant, double alpha);

    /** What became of a mutant at one place. */
    enum MutantFate {
        /** It has no value there, or is no law. */
        REFUTED_BY_VALUE,
        /** The simulated networks speak against it. */
        REFUTED_BY_SIMULATION,
        /** It says the same as the claim there. */
        EQUIVALENT,
        /** It differs from the claim, and this many networks do not show it. */
        SURVIVED;

        /** What a mutant that cannot be evaluated has shown: nothing, unless it has no value. */
        static MutantFate of(FormulaException e) {
            return e.getMessage().startsWith("undefined") ? REFUTED_BY_VALUE : SURVIVED;
        }
    }
}
