package io.github.kinks.evidence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One false-alarm probability for a whole run, split over named parts before sampling. If each part raises a false alarm
 * with at most its share, the run raises any with at most {@code alpha} (union bound). The shares sum to {@code alpha} or
 * less exactly, as the real numbers that the doubles stand for. Immutable; parts keep the order in which they were named.
 */
public final class ErrorBudget {
    /** Digits of a share before it becomes a double. */
    private static final int DIGITS = 40;

    private final double alpha;
    private final Map<String, Double> shares;

    private ErrorBudget(double alpha, Map<String, Double> shares) {
        this.alpha = alpha;
        this.shares = Collections.unmodifiableMap(shares);
    }

    /**
     * Splits {@code alpha} in proportion to whole weights.
     *
     * @param alpha the false-alarm probability of the run, between 0 and 1
     * @param weights a weight of at least 1 for each part, in a stable order
     * @throws IllegalArgumentException if there is no part, a weight is below 1 or a share is too small for a double
     */
    public static ErrorBudget split(double alpha, Map<String, Integer> weights) {
        Mass.requireAlpha(alpha);
        BigInteger total = BigInteger.ZERO;
        for (Map.Entry<String, Integer> part : weights.entrySet()) {
            if (part.getValue() < 1) {
                throw new IllegalArgumentException(
                        part.getKey() + " has the weight " + part.getValue() + "; it must be at least 1");
            }
            total = total.add(BigInteger.valueOf(part.getValue()));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("a budget needs at least one part");
        }
        BigDecimal whole = new BigDecimal(total);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> part : weights.entrySet()) {
            BigDecimal exact = new BigDecimal(alpha)
                    .multiply(new BigDecimal(part.getValue()))
                    .divide(whole, new MathContext(DIGITS, RoundingMode.DOWN));
            double share = exact.doubleValue();
            if (new BigDecimal(share).compareTo(exact) > 0) {
                share = Math.nextDown(share);
            }
            if (share < Double.MIN_NORMAL) {
                throw new IllegalArgumentException("the share of " + part.getKey() + " is too small: " + exact);
            }
            shares.put(part.getKey(), share);
        }
        return new ErrorBudget(alpha, shares);
    }

    /** Splits {@code alpha} equally; the parts must be distinct. */
    public static ErrorBudget equal(double alpha, Collection<String> parts) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String part : parts) {
            if (weights.put(part, 1) != null) {
                throw new IllegalArgumentException(part + " is named twice");
            }
        }
        return split(alpha, weights);
    }

    /** What was split. */
    public double alpha() {
        return alpha;
    }

    /** The parts in order. */
    public Set<String> parts() {
        return shares.keySet();
    }

    /**
     * The share of a part.
     *
     * @throws IllegalArgumentException if there is no such part: alpha is never spent on what was not named beforehand
     */
    public double share(String part) {
        Double share = shares.get(part);
        if (share == null) {
            throw new IllegalArgumentException("no share was set aside for " + part + " before sampling");
        }
        return share;
    }

    /** The share of a part split further, say over its widths. */
    public ErrorBudget within(String part, Map<String, Integer> weights) {
        return split(share(part), weights);
    }
}
