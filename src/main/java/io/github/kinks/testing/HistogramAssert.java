package io.github.kinks.testing;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.TotalVariationBound;
import io.github.kinks.law.ExactLaw;
import java.util.Locale;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the law that the draws of a histogram come from.
 *
 * <p>A law is given exactly or as probabilities in doubles, one a cell from 0 upwards. The doubles are taken to be right to
 * a relative 1e-9 and must sum to 1 as closely; a law without an end is cut by a last cell that holds the rest. Cells that
 * the law does not name have probability 0: a draw in one of them refutes it.
 */
public class HistogramAssert extends AbstractAssert<HistogramAssert, Histogram> {
    private final double rate;

    /** Assertions at {@link ConsistencyAssert#DEFAULT_RATE}. */
    public HistogramAssert(Histogram actual) {
        this(actual, ConsistencyAssert.DEFAULT_RATE);
    }

    private HistogramAssert(Histogram actual, double rate) {
        super(actual, HistogramAssert.class);
        this.rate = rate;
    }

    /**
     * The same histogram with another bound on the probability that an assertion judges wrongly: that
     * {@link #isConsistentWith} fails though the law is the true one, that {@link #isDetectablyDifferentFrom} passes though
     * it is, that {@link #hasTotalVariationAtMost} passes though the distance is greater.
     *
     * @param falseAlarmRate between 0 and 1
     */
    @CheckReturnValue
    public HistogramAssert withFalseAlarmRate(double falseAlarmRate) {
        HistogramAssert other = new HistogramAssert(actual, DetectionAssert.requireRate(falseAlarmRate));
        other.info.description(info.description());
        return other;
    }

    /**
     * Fails if the draws refute the law, or are so few that none could. The test is the Dirichlet mixture martingale with the
     * weights 1/2. It is done at once, at the rate stated before or else at {@link ConsistencyAssert#DEFAULT_RATE};
     * {@code withFalseAlarmRate} behind it tests again, more severely.
     *
     * @throws IllegalArgumentException if a probability of the law is negative, or they do not sum to 1
     */
    public ConsistencyAssert isConsistentWith(ExactLaw law) {
        return isConsistentWith(CellLaw.of(law));
    }

    /** The same for a law in doubles, as the class describes them. */
    public ConsistencyAssert isConsistentWith(double... probabilities) {
        return isConsistentWith(CellLaw.of(probabilities));
    }

    private ConsistencyAssert isConsistentWith(CellLaw law) {
        isNotNull();
        return ConsistencyAssert.test(LawCheck.of(actual, law), rate, message -> failure("%s", message));
    }

    /**
     * Fails unless the draws refute the law: what {@link #isConsistentWith} would then do with it. A test of a wrong law shows
     * that the test of the right one can fail.
     *
     * @throws IllegalArgumentException if a probability of the law is negative, or they do not sum to 1
     */
    public HistogramAssert isDetectablyDifferentFrom(ExactLaw law) {
        return isDetectablyDifferentFrom(CellLaw.of(law));
    }

    /** The same for a law in doubles, as the class describes them. */
    public HistogramAssert isDetectablyDifferentFrom(double... probabilities) {
        return isDetectablyDifferentFrom(CellLaw.of(probabilities));
    }

    private HistogramAssert isDetectablyDifferentFrom(CellLaw law) {
        isNotNull();
        LawCheck check = LawCheck.of(actual, law);
        if (check.refutation(rate).isEmpty()) {
            throw failure("%s", check.agreement(rate));
        }
        return this;
    }

    /**
     * Fails unless the total variation distance of the true law to the stated one is at most {@code distance}, at confidence
     * {@code 1 - rate}: a bound on the difference, which no test of consistency gives. {@link TotalVariationBound} has the
     * inequality.
     *
     * @param distance between 0 and 1
     * @throws IllegalArgumentException if a probability of the law is negative, or they do not sum to 1
     */
    public HistogramAssert hasTotalVariationAtMost(double distance, ExactLaw law) {
        return hasTotalVariationAtMost(distance, CellLaw.of(law));
    }

    /** The same for a law in doubles, as the class describes them. */
    public HistogramAssert hasTotalVariationAtMost(double distance, double[] probabilities) {
        return hasTotalVariationAtMost(distance, CellLaw.of(probabilities));
    }

    private HistogramAssert hasTotalVariationAtMost(double distance, CellLaw law) {
        isNotNull();
        if (!(distance > 0 && distance < 1)) {
            throw new IllegalArgumentException("a distance to be shown lies between 0 and 1, not at " + distance);
        }
        if (actual.total() == 0) {
            throw failure("%s", "no draws: they bound no distance");
        }
        CellLaw whole = law.withRest();
        TotalVariationBound bound = TotalVariationBound.best(whole.upper(), actual.total(), rate);
        Histogram draws = whole.fitted(actual);
        double shown = bound.upperBound(draws, rate);
        if (!(shown <= distance)) {
            throw failure(
                    "%s",
                    String.format(
                            Locale.ROOT,
                            "%d draws do not show that the total variation distance to the law is at most %s:%n"
                                    + "  it is at most %.3g at confidence 1 - %s%n"
                                    + "  %.3g was observed, and the rest is what so few draws leave open",
                            actual.total(),
                            distance,
                            shown,
                            rate,
                            bound.observed(draws)));
        }
        return this;
    }
}
