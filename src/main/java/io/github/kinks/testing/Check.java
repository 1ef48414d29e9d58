package io.github.kinks.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A claim beside the draws that test it. */
interface Check {
    /** The power at which messages say what could have been found. */
    double USUAL_POWER = 0.99;

    /** Why the draws refute the claim at a false-alarm rate, if they do. */
    Optional<String> refutation(double rate);

    /** Whether some outcome of as many draws refutes the claim. */
    boolean canFail(double rate);

    /** What {@link #smallestDetectable} measures, as in "an error of the mean". */
    String effect();

    /** The effect from which on the claim is refuted with probability at least {@code power}. */
    double smallestDetectable(double rate, double power);

    /** A number of draws after which that effect is {@code effect}. */
    OptionalLong samplesNeeded(double effect, double rate, double power);

    /** The number of draws. */
    long samples();

    /** What would have been found, in a line of a message. */
    default String detectable(double rate) {
        double smallest = smallestDetectable(rate, USUAL_POWER);
        return smallest < Double.POSITIVE_INFINITY
                ? String.format(
                        Locale.ROOT, "%s of %.3g is detected with probability %s", effect(), smallest, USUAL_POWER)
                : "no " + effect() + " is sure to be detected";
    }
}
