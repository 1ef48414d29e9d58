package io.github.kinks.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A test that the draws have passed. It has been done when this comes into being, at a low rate of false alarms; a higher one
 * makes the test more severe. So nothing is left undone where {@link #withFalseAlarmRate} is forgotten, and where it
 * is said its rate holds for both tests together.
 */
public final class ConsistencyAssert extends DetectionAssert {
    /** The false-alarm rate where none is stated: low enough for all tests of a project together, and for those who state one. */
    public static final double DEFAULT_RATE = 1e-12;

    private ConsistencyAssert(Check check, double rate, Function<String, AssertionError> failure) {
        super(check, rate, failure);
    }

    static ConsistencyAssert test(Check check, double rate, Function<String, AssertionError> failure) {
        ConsistencyAssert tested = new ConsistencyAssert(check, rate, failure);
        tested.fail(rate);
        return tested;
    }

    /**
     * Tests again at a higher rate: fails if the draws refute the claim at it. The probability that this or the test before it
     * fails for a true claim is at most {@code falseAlarmRate}.
     *
     * @param falseAlarmRate at least the rate of the test before, which is {@link #DEFAULT_RATE} unless one was stated, and below 1
     * @throws IllegalArgumentException if it is lower: a test that was done cannot be undone, so state lower rates before it
     */
    public DetectionAssert withFalseAlarmRate(double falseAlarmRate) {
        if (requireRate(falseAlarmRate) < rate()) {
            throw new IllegalArgumentException(
                    "the test was done at the false-alarm rate %s, which cannot be lowered to %s; state that one before the test"
                            .formatted(rate(), falseAlarmRate));
        }
        fail(falseAlarmRate);
        return new DetectionAssert(check(), falseAlarmRate, failure());
    }

    private void fail(double rate) {
        if (!check().canFail(rate)) {
            throw failure()
                    .apply(String.format(
                            Locale.ROOT,
                            "%d draws are too few: whatever they were, nothing would be refuted at the false-alarm rate %s%n"
                                    + "  draw more, or state a higher rate before the test",
                            check().samples(),
                            rate));
        }
        Optional<String> refutation = check().refutation(rate);
        if (refutation.isPresent()) {
            throw failure().apply(refutation.get());
        }
    }
}
