package io.github.kinks.testing;

import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the expectation of a bounded variable, from independent draws of it. */
public class MeanAssert extends AbstractAssert<MeanAssert, BoundedSample> {
    private final double rate;
    private final double variance;

    MeanAssert(BoundedSample actual) {
        this(actual, ConsistencyAssert.DEFAULT_RATE, actual.largestVariance());
    }

    private MeanAssert(BoundedSample actual, double rate, double variance) {
        super(actual, MeanAssert.class);
        this.rate = rate;
        this.variance = variance;
    }

    /**
     * The same draws with another bound on the probability that {@link #isConsistentWith} fails for the true expectation.
     *
     * @param falseAlarmRate between 0 and 1
     */
    @CheckReturnValue
    public MeanAssert withFalseAlarmRate(double falseAlarmRate) {
        return described(new MeanAssert(actual, DetectionAssert.requireRate(falseAlarmRate), variance));
    }

    /**
     * The same draws with a bound on the variance, known without them: the test is aimed at it and finds smaller errors. It is
     * the power that rests on the bound; the false-alarm rate holds whether the bound is right or not.
     *
     * @param bound above 0; without one it is a quarter of the range's square, which no variance exceeds
     */
    @CheckReturnValue
    public MeanAssert withVarianceAtMost(double bound) {
        if (!(bound > 0)) {
            throw new IllegalArgumentException("a bound on the variance must be positive, not " + bound);
        }
        return described(new MeanAssert(actual, rate, Math.min(bound, actual.largestVariance())));
    }

    /**
     * Fails if the draws refute the expectation, or are so few that none could. The test is a bet of fixed size on either side
     * (Waudby-Smith and Ramdas 2024). It is done at once, at the rate stated before or else at
     * {@link ConsistencyAssert#DEFAULT_RATE}; {@code withFalseAlarmRate} behind it tests again, more severely.
     *
     * @param mean the claimed expectation, right to a few units in the last place
     * @throws IllegalArgumentException if it lies outside of the range
     */
    public ConsistencyAssert isConsistentWith(double mean) {
        MeanCheck check = new MeanCheck(actual, mean, variance, rate);
        return ConsistencyAssert.test(check, rate, message -> failure("%s", message));
    }

    private MeanAssert described(MeanAssert other) {
        other.info.description(info.description());
        return other;
    }
}
