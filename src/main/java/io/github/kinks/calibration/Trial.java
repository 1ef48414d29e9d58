package io.github.kinks.calibration;

import org.apache.commons.rng.UniformRandomProvider;

/** One test, a law under which it is to be silent, and one at its stated detectable effect. Safe for use by several threads. */
public interface Trial {
    /** What is tried and what it promises. */
    Design design();

    /**
     * One run on fresh draws.
     *
     * @param nullIsTrue whether the draws come from the law under which the test promises to be silent, or else from the one that
     *     it promises to find
     * @param generator where all random numbers of the run come from
     * @return whether the test spoke: a false alarm in the first case, a detection in the second
     */
    boolean rejects(boolean nullIsTrue, UniformRandomProvider generator);
}
