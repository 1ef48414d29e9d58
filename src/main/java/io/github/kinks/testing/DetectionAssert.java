package io.github.kinks.testing;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** What can be asserted of a test that the draws have passed: that it could have failed. */
public sealed class DetectionAssert permits ConsistencyAssert {
    private final Check check;
    private final double rate;
    private final Function<String, AssertionError> failure;

    DetectionAssert(Check check, double rate, Function<String, AssertionError> failure) {
        this.check = check;
        this.rate = rate;
        this.failure = failure;
    }

    /**
     * Fails if the draws are too few for the test to fail, with probability at least {@code power}, whenever the truth is off
     * by {@code effect} or more: the total variation distance of laws, or the error of an expectation. That holds whatever the
     * true law; against a particular one the test is often better.
     *
     * @param effect above 0
     * @param power between 0 and 1
     */
    public DetectionAssert andCanDetect(double effect, double power) {
        if (!(effect > 0)) {
            throw new IllegalArgumentException("an effect to be detected must be positive, not " + effect);
        }
        double smallest = check.smallestDetectable(rate, power);
        if (!(smallest <= effect)) {
            OptionalLong enough = check.samplesNeeded(effect, rate, power);
            throw failure.apply(String.format(
                    Locale.ROOT,
                    "%d draws are too few to detect %s of %s with probability %s at the false-alarm rate %s:%n"
                            + "  the smallest that they are sure to detect is %.3g%n"
                            + "  %s",
                    check.samples(),
                    check.effect(),
                    effect,
                    power,
                    rate,
                    smallest,
                    enough.isPresent() ? enough.getAsLong() + " draws are enough" : "no number of draws is enough"));
        }
        return this;
    }

    final Check check() {
        return check;
    }

    final double rate() {
        return rate;
    }

    final Function<String, AssertionError> failure() {
        return failure;
    }

    static double requireRate(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("a false-alarm rate must lie between 0 and 1, not be " + rate);
        }
        return rate;
    }
}
