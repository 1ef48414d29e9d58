package io.github.kinks.evidence;

/**
 * The largest of the {@code k + 1} gaps that {@code k} independent uniform points leave in (0, 1). Stevens (Solution to a
 * geometrical problem in probability, Ann. Eugenics 9, 1939): {@code P(G > g) = sum_{i>=1} (-1)^(i+1) C(k+1, i) (1 - i g)_+^k}.
 *
 * @param points k, from 1 to {@value #MOST}
 */
public record LargestGap(int points) {
    /** The most points: beyond it binomial coefficients leave the range of doubles. */
    public static final int MOST = 1_000;

    /** A bound on the absolute error of {@link #distribution}. */
    public static final double ERROR = 1e-5;

    /** Where the chance is below exp of minus this, it is not summed. */
    private static final double FAR = 12;

    /** @throws IllegalArgumentException if there are no points or too many */
    public LargestGap {
        if (points < 1 || points > MOST) {
            throw new IllegalArgumentException(
                    "the law of the gaps is computed for 1 to " + MOST + " points, not " + points);
        }
    }

    /** The largest gap that ascending points in (0, 1) leave. */
    public static double of(double[] ascending) {
        double largest = 0;
        double before = 0;
        for (double x : ascending) {
            largest = Math.max(largest, x - before);
            before = x;
        }
        return Math.max(largest, 1 - before);
    }

    /**
     * {@code P(G <= g)}, to {@value #ERROR}. The gaps are negatively associated (Joag-Dev and Proschan, Ann. Statist. 11, 1983), so
     * it is at most {@code (1 - (1-g)^k)^(k+1) <= exp(-y)}, {@code y = (k+1) (1-g)^k}, and 0 is returned where y is above 12. The
     * terms of the sum are at most {@code y^i / i!}, together {@code e^12}, each with a relative error of about 1e-12 at most.
     */
    public double distribution(double g) {
        if (g >= 1) {
            return 1;
        } else if (g * (points + 1) <= 1 || (points + 1) * StrictMath.pow(1 - g, points) > FAR) {
            return 0;
        }
        double above = 0;
        double choose = 1;
        for (int i = 1; i <= points + 1 && i * g < 1; i++) {
            choose = choose * (points + 2 - i) / i;
            double term = choose * StrictMath.pow(1 - i * g, points);
            above += i % 2 == 1 ? term : -term;
        }
        return Math.min(1, Math.max(0, 1 - above));
    }
}
