package io.github.kinks.testing;

import io.github.kinks.claim.Histogram;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The entry to the assertions about samples. The draws must be independent and their number must not have been chosen by
 * looking at them.
 */
@CheckReturnValue
public final class KinksAssertions {
    private KinksAssertions() {}

    /** Assertions about the law that draws of whole numbers come from. */
    public static HistogramAssert assertThat(Histogram actual) {
        return new HistogramAssert(actual);
    }

    /**
     * Assertions about the expectation of a bounded variable.
     *
     * @param values independent draws of it
     * @param low the least value that it can have
     * @param high the greatest
     * @throws IllegalArgumentException if {@code low < high} does not hold, or a value lies outside of them
     */
    public static MeanAssert assertThatMean(double[] values, double low, double high) {
        return new MeanAssert(BoundedSample.of(values, low, high));
    }

    /** The same for a list. */
    public static MeanAssert assertThatMean(List<? extends Number> values, double low, double high) {
        return assertThatMean(values.stream().mapToDouble(Number::doubleValue).toArray(), low, high);
    }
}
