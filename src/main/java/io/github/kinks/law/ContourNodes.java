package io.github.kinks.law;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The integrand of {@link SaddleContour} at the nodes {@code v = 0, h, 2h, ..} (at -v it is the conjugate), divided by its value
 * at v = 0. For the neighbours of k the nodes stay and the quotients are multiplied by those of x/(1-x).
 *
 * <p>What is neglected, relatively to the sum: (1) Aliasing. The integrand is analytic for |Im v| below some d, so the rule with
 * step h is off by about e^(-2 pi d/h), and that with 2h by the root of it. The latter is half the difference of the sums over even
 * and over odd nodes, which is measured for each k. (2) The tail. By the series of 1/(1 - xc) and |sin pt| <= p|t| the logarithm of
 * the modulus falls at least as fast as {@code -(B/2) v^2}, B = 4 s0 - 2A - 4 alpha (A-s0)/(1-x); this is positive except at small
 * widths or large q, where comparisons with exact values stand in for the proof. (3) Rounding: some 30 terms of a few units in the
 * last place each, of whose absolute sum at least {@value #KEPT} must remain, and a few units for each step from k.
 */
final class ContourNodes {
    /** Nodes end where the integrand fell below e^-45 = 3e-20 of its middle. */
    private static final double DEPTH = 45;

    private static final int MOST_NODES = 1_000;

    /** The most that the sums over even and over odd nodes may differ, relatively: aliasing of all nodes is about its square. */
    private static final double HALVES = 1e-7;

    /** The least that a sum may be of the sum of absolute values: what cancels is lost. */
    private static final double KEPT = 0.05;

    private final int n;
    private final int k;
    private final double alpha;
    private final Saddle saddle;
    private final double step;
    private final int reach;
    private final DD middle;

    /** The term, and its factor from one k to the next, by node. */
    private double[] re = new double[64];

    private double[] im = new double[64];
    private double[] factorRe = new double[64];
    private double[] factorIm = new double[64];
    private int count;
    private double moduli;

    ContourNodes(int n, int k, double alpha, Saddle saddle, double step, int reach, DD middle) {
        this.n = n;
        this.k = k;
        this.alpha = alpha;
        this.saddle = saddle;
        this.step = step;
        this.reach = reach;
        this.middle = middle;
        fill();
    }

    private void fill() {
        double s = saddle.s();
        double power = saddle.power().hi();
        // s - A is near the saddle's -alpha (n-k) y: much smaller than both
        double excess = saddle.power().subtract(s).negate().hi();
        DD rest = DD.ONE.subtract(saddle.x());
        double y = saddle.x().divide(rest).hi();
        double m = n - k;
        double depth = 0;
        for (count = 0; depth > -DEPTH && count < MOST_NODES; count++) {
            double v = count * step;
            double log = StrictMath.log1p(v * v);
            double angle = StrictMath.atan(v);
            // c = (1+iv)^(-2 alpha), d = 1 - c, z = (1 - x c)/(1 - x) = 1 + y d
            double size = StrictMath.exp(-alpha * log);
            double half = StrictMath.sin(alpha * angle);
            double dRe = 2 * size * half * half - StrictMath.expm1(-alpha * log);
            double dIm = size * StrictMath.sin(2 * alpha * angle);
            double zRe = 1 + y * dRe;
            double zIm = y * dIm;
            double grown = y * (2 * dRe + y * (dRe * dRe + dIm * dIm));
            depth = -s * v * v - (power - 0.5) * log + 0.5 * m * StrictMath.log1p(grown);
            // 2 s v - (2A-1) atan(v) + m arg z without its large terms
            double phase = 2 * s * overAngle(v, angle) + (2 * excess + 1) * angle + m * StrictMath.atan2(zIm, zRe);
            double modulus = StrictMath.exp(depth);
            double norm = zRe * zRe + zIm * zIm;
            ensureRoom();
            re[count] = modulus * StrictMath.cos(phase);
            im[count] = modulus * StrictMath.sin(phase);
            factorRe[count] = ((1 - dRe) * zRe - dIm * zIm) / norm;
            factorIm[count] = (-dIm * zRe - (1 - dRe) * zIm) / norm;
            moduli += count == 0 ? modulus : 2 * modulus;
        }
    }

    private void ensureRoom() {
        if (count == re.length) {
            re = Arrays.copyOf(re, 2 * count);
            im = Arrays.copyOf(im, 2 * count);
            factorRe = Arrays.copyOf(factorRe, 2 * count);
            factorIm = Arrays.copyOf(factorIm, 2 * count);
        }
    }

    /** {@code v - atan(v)}. */
    private static double overAngle(double v, double angle) {
        if (v > 0.25) {
            return v - angle;
        }
        double square = v * v;
        double sum = 0;
        for (int i = 31; i >= 3; i -= 2) {
            sum = (i % 4 == 3 ? 1.0 : -1.0) / i + square * sum;
        }
        return v * square * sum;
    }

    /** The logarithm of the value at the middle k alone; empty where the rule shows itself not to be accurate. */
    Optional<Double> logProbability() {
        double sum = sum(re);
        return sum > 0 ? Optional.of(middle.hi() + StrictMath.log(sum * step / Math.PI)) : Optional.empty();
    }

    /** P(K = k) for all k in reach; empty where the rule shows itself not to be accurate. */
    Optional<PmfWindow> probabilities() {
        int first = Math.max(0, k - reach);
        double[] up = probabilities(Math.min(n, k + reach) - k + 1, 1);
        double[] down = probabilities(k - first + 1, -1);
        double[] all = new double[down.length + up.length - 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < down.length ? down[down.length - 1 - i] : up[i - down.length + 1];
            if (Double.isNaN(all[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(PmfWindow.of(first, all));
    }

    /** The probabilities of so many k from the middle one in one direction; NaN where the rule is not accurate. */
    private double[] probabilities(int size, int direction) {
        // half of the exponent is left to the end: the middle may lie below the normal doubles where its neighbours do
        // not
        double half = DoubleDouble.exp(middle.multiply(0.5)).hi();
        double front = half * (step / Math.PI);
        double odds = saddle.x().divide(DD.ONE.subtract(saddle.x())).hi();
        double[] result = new double[size];
        double[] a = re.clone();
        double[] b = im.clone();
        for (int i = 0, at = k; i < size; i++, at += direction) {
            double sum = sum(a);
            result[i] = sum > 0 ? front * sum * half : Double.NaN;
            front = direction > 0
                    ? front * odds * ((double) (n - at) / (at + 1))
                    : front / odds * ((double) at / (n - at + 1));
            for (int j = 1; j < count; j++) {
                double u = factorRe[j];
                double v = direction * factorIm[j];
                double scale = direction > 0 ? 1 : 1 / (u * u + v * v);
                double next = (a[j] * u - b[j] * v) * scale;
                b[j] = (a[j] * v + b[j] * u) * scale;
                a[j] = next;
            }
        }
        return result;
    }

    /** The sum over all nodes; 0 where its two halves differ or too much of it cancels. */
    private double sum(double[] terms) {
        double even = terms[0];
        double odd = 0;
        for (int j = count - 1; j > 0; j--) {
            if (j % 2 == 0) {
                even += 2 * terms[j];
            } else {
                odd += 2 * terms[j];
            }
        }
        double sum = even + odd;
        boolean agree = Math.abs(even - odd) <= HALVES * Math.abs(sum);
        return agree && sum >= KEPT * moduli && count < MOST_NODES ? sum : 0;
    }
}
