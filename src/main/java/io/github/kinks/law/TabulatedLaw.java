package io.github.kinks.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.apache.commons.numbers.core.DD;

/**
 * The law of the number of kinks K on {0, .., n} in doubles, at any width to 10^6 and beyond. Immutable and safe for use by several
 * threads; the same on every machine to the last bit.
 *
 * <p>Every probability above {@value PmfWindow#LEAST} has a relative error of at most {@value #RELATIVE_ERROR}; every other is 0.
 * Tails of at least 1e-285, on either side, and with them {@link #cdf} and {@link #survival}, have the same relative error;
 * smaller ones may lack what was set to 0.
 *
 * <p>The bound: nothing cancels. A binomial probability comes from the one at the mode by quotients in double-double arithmetic. One
 * of a q-ball is a factor, in double-double arithmetic, times a sum of some thirty doubles near a Gaussian; what that sum neglects
 * is measured for each k, and where it is too much more terms are taken, or exact sums, or the law is refused. Against exact
 * values, for q from 1/10 to 10 and widths to 10^6, no relative error beyond 1e-14 was seen.
 */
public final class TabulatedLaw {
    /** Bounds the relative error of each probability that is not 0. */
    public static final double RELATIVE_ERROR = 1e-12;

    /** Decimals hold so many digits at most; what they round off is far below the error bound. */
    private static final int MOST_DIGITS = 15;

    private final int width;
    private final PmfWindow pmf;

    /** P(K <= first + i). */
    private final double[] below;

    /** P(K >= first + i). */
    private final double[] above;

    private TabulatedLaw(int width, PmfWindow pmf) {
        this.width = width;
        this.pmf = pmf;
        int count = pmf.size();
        this.below = new double[count];
        this.above = new double[count];
        DD left = DD.ZERO;
        DD right = DD.ZERO;
        for (int i = 0, j = count - 1; i < count; i++, j--) {
            left = left.add(pmf.at(pmf.first() + i));
            below[i] = left.hi();
            right = right.add(pmf.at(pmf.first() + j));
            above[j] = right.hi();
        }
    }

    /**
     * Binomial(n, p).
     *
     * @param n not negative
     * @throws IllegalArgumentException if p lies outside [0, 1]
     */
    public static TabulatedLaw binomial(int n, ExactValue p) {
        ExactValue q = ExactValue.of(1).minus(p);
        int below = p.sign().orElse(1);
        int above = q.sign().orElse(1);
        if (below < 0 || above < 0) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + p);
        }
        PmfWindow sure = PmfWindow.of(above == 0 ? checked(n) : 0, 1);
        return new TabulatedLaw(n, checked(n) == 0 || below * above == 0 ? sure : BinomialPmf.of(n, p));
    }

    /**
     * The law of a q-ball or q-sphere.
     *
     * @param n not negative
     * @throws ArithmeticException if no way is known to keep the error bound: for spheres with q above 10, at some widths beyond
     *     {@value QBallPmf#WIDEST_SUM}
     */
    public static TabulatedLaw of(QBall ball, int n) {
        return new TabulatedLaw(n, QBallPmf.of(ball, checked(n)));
    }

    /**
     * The law of a ball whose weights are cut off: the exact law's values, rounded.
     *
     * @param n in 0..{@value TruncatedBall#WIDEST}
     * @throws io.github.kinks.claim.FormulaException "too large: .." where they would take more than minutes
     */
    public static TabulatedLaw of(TruncatedBall ball, int n) {
        return new TabulatedLaw(n, PmfWindow.of(0, ball.exact(checked(n)).pmf()).trimmed());
    }

    private static int checked(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a width is not negative: " + n);
        }
        return n;
    }

    /** The width n. */
    public int width() {
        return width;
    }

    /** The least k whose probability is not 0 here. */
    public int first() {
        return pmf.first();
    }

    /** The greatest k whose probability is not 0 here. */
    public int last() {
        return pmf.last();
    }

    /** P(K = k), for k in 0..n. */
    public double pmf(int k) {
        return pmf.contains(Objects.checkIndex(k, width + 1)) ? pmf.at(k) : 0;
    }

    /** A double not above P(K = k). */
    public double lowerBound(int k) {
        return Math.max(0, Math.nextDown(pmf(k) * (1 - RELATIVE_ERROR)));
    }

    /** A double not below P(K = k): for 0 it is {@value PmfWindow#LEAST}. */
    public double upperBound(int k) {
        double p = pmf(k);
        return p == 0 ? PmfWindow.LEAST : Math.nextUp(p * (1 + RELATIVE_ERROR));
    }

    /** P(K = k) as a decimal of at most {@code digits} digits, "0" where it is below {@value PmfWindow#LEAST}. */
    public String decimal(int k, int digits) {
        double p = pmf(k);
        return p == 0 ? "0" : rounded(p, Math.min(digits, MOST_DIGITS), RoundingMode.HALF_EVEN);
    }

    /** Two decimals that bracket P(K = k). */
    public Bracket bracket(int k) {
        if (pmf(k) == 0) {
            return new Bracket("0", "1e-300");
        }
        return new Bracket(
                rounded(lowerBound(k), MOST_DIGITS, RoundingMode.FLOOR),
                rounded(upperBound(k), MOST_DIGITS, RoundingMode.CEILING));
    }

    private static String rounded(double value, int digits, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(digits, mode)).toString();
    }

    /** P(K <= k), for every k. */
    public double cdf(int k) {
        int i = k - first();
        if (i < 0) {
            return 0;
        } else if (i >= below.length - 1) {
            return 1;
        }
        return below[i] <= 0.5 ? below[i] : 1 - above[i + 1];
    }

    /** P(K > k), for every k. */
    public double survival(int k) {
        int i = k + 1 - first();
        if (i >= above.length) {
            return 0;
        } else if (i <= 0) {
            return 1;
        }
        return above[i] <= 0.5 ? above[i] : 1 - below[i - 1];
    }

    /**
     * The least k with P(K <= k) >= p, from {@link #first} to {@link #last}. Where p is within the error bound of the true value at
     * some k, it may be a neighbour.
     *
     * @throws IllegalArgumentException if p lies outside [0, 1]
     */
    public int quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile is asked for at a probability, not " + p);
        }
        int low = first();
        int high = last();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (p <= 0.5 ? cdf(middle) >= p : survival(middle) <= 1 - p) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The least k with P(K > k) <= p: for small p it tells more than a quantile at 1 - p.
     *
     * @throws IllegalArgumentException if p lies outside [0, 1]
     */
    public int upperQuantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile is asked for at a probability, not " + p);
        }
        int low = first();
        int high = last();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (survival(middle) <= p) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The least k with P(K <= k) >= 1/2. */
    public int median() {
        return quantile(0.5);
    }

    /** The least of the k with the greatest probability here. */
    public int mode() {
        int best = first();
        for (int k = first() + 1; k <= last(); k++) {
            best = pmf.at(k) > pmf.at(best) ? k : best;
        }
        return best;
    }

    /** E K, up to {@value #RELATIVE_ERROR} of it. */
    public double mean() {
        DD sum = DD.ZERO;
        for (int k = first(); k <= last(); k++) {
            sum = sum.add(DD.of(pmf.at(k)).multiply((double) k));
        }
        return sum.hi();
    }

    /** Var K, up to a few times {@value #RELATIVE_ERROR} of it. */
    public double variance() {
        double mean = mean();
        DD sum = DD.ZERO;
        for (int k = first(); k <= last(); k++) {
            sum = sum.add(DD.ofSquare(k - mean).multiply(pmf.at(k)));
        }
        return sum.hi();
    }

    /** Draws from this law. */
    public KinkSampler sampler() {
        return KinkSampler.of(this);
    }
}
