package io.github.kinks.suite;

import io.github.kinks.claim.Formula;
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
}
