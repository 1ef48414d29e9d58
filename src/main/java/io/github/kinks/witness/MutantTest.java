package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import java.util.Optional;

/** How one kind of wrong claim is tested against simulated networks at one place. */
interface MutantTest {
    /**
     * Tests a formula against networks for which it may be wrong.
     *
     * @param place where
     * @param model what the networks are drawn from
     * @param formula the formula under test
     * @param truth the right formula, where it is known: it sharpens the test and settles how large a sample is needed
     * @param samples the number of networks
     * @param alpha bound on the probability of refuting the formula where it is right
     */
    Vote vote(Place place, Model model, Formula formula, Optional<Formula> truth, long samples, double alpha);
}
