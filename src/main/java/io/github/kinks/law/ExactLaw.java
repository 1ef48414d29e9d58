package io.github.kinks.law;

import java.util.List;
import java.util.function.IntFunction;

/** The law of the number of kinks K on {0, .., n} at one width n. */
public final class ExactLaw {
    private ExactLaw() {}

    /** The law with E C(K, j) = moment(j), by binomial inversion; {@code moment} is asked once for each j in 0..n. */
    public static ExactLaw fromFactorialMoments(int n, IntFunction<ExactValue> moment) {
        return Pending.pending();
    }

    /** The law with P(K = k) = probabilities.get(k). */
    public static ExactLaw fromProbabilities(List<ExactValue> probabilities) {
        return Pending.pending();
    }

    /** Binomial(n, p). */
    public static ExactLaw binomial(int n, ExactValue p) {
        return Pending.pending();
    }

    public int width() {
        return Pending.pending();
    }

    public ExactValue pmf(int k) {
        return Pending.pending();
    }

    /** E C(K, j). */
    public ExactValue factorialMoment(int j) {
        return Pending.pending();
    }

    public ExactValue mean() {
        return Pending.pending();
    }

    public ExactValue variance() {
        return Pending.pending();
    }

    /** All P(K = k), correctly rounded to {@code digits} significant digits. */
    public List<String> decimals(int digits) {
        return Pending.pending();
    }

    public String decimal(int k, int digits) {
        return Pending.pending();
    }

    public Bracket enclosure(int k, int digits) {
        return Pending.pending();
    }

    /** The nearest doubles to P(K = k). */
    public double[] pmf() {
        return Pending.pending();
    }

    /** Doubles not below P(K = k). */
    public double[] upperBounds() {
        return Pending.pending();
    }

    /** Whether the masses add up to 1, exactly. */
    public boolean massIsOne() {
        return Pending.pending();
    }
}
