package io.github.kinks.law;

import org.hipparchus.fraction.BigFraction;

/**
 * The line {@code Re z = x} and the nodes {@code x + ihl}, |l| up to {@code last}, on which {@link TruncatedMoments} integrates the powers m in
 * {@code [from, to)}, and what the trapezoidal rule on them neglects. For
 *
 * <pre>g(z) = z^(-p-1) e^(dz^2) D(z)^m,  d = tau - m > 0,  |D(z)| <= min(1, 1/(2 x^2)) where Re z = x > 0,</pre>
 *
 * the rule with step h is off by the Fourier coefficients of y -> g(x+iy) at the multiples of {@code 2 pi/h}, and each of these is taken on a
 * line moved to {@code right} or {@code left}; the nodes beyond the last decrease like {@code e^(-dy^2)}. None of the choices
 * made here in doubles matters for the bounds, which are computed from them in interval arithmetic.
 */
final class TruncationContour {
    /** Powers are integrated together as long as tau - m falls by no more than this factor. */
    private static final int SPAN = 4;

    private static final double LEAST_DEPTH = 8;

    private static final int LEAST_BITS = 48;
    private static final double SHORT = 40;

    /** Bounds need no more. */
    private static final int BITS = 64;

    private final int n;
    private final BigFraction tau;
    private final int from;
    private final int to;
    private final double left;
    private final double x;
    private final double right;
    private final double step;
    private final int last;

    private TruncationContour(
            int n, BigFraction tau, int from, int to, double left, double x, double right, double step, int last) {
        this.n = n;
        this.tau = tau;
        this.from = from;
        this.to = to;
        this.left = left;
        this.x = x;
        this.right = right;
        this.step = step;
        this.last = last;
    }

    /**
     * The contour of the powers from {@code from} on.
     *
     * @param n the width
     * @param tau rho^2
     * @param from less than end
     * @param end the first power that does not contribute, at most tau + 1
     * @param depth what is neglected should be about e^-depth of the integral for m = 0
     */
    static TruncationContour of(int n, BigFraction tau, int from, int end, double depth) {
        BigFraction greatest = tau.subtract(from);
        int to = from + 1;
        while (to < end && tau.subtract(to).multiply(SPAN).compareTo(greatest) >= 0) {
            to++;
        }
        double b = greatest.doubleValue();
        double a = tau.subtract(to - 1).doubleValue();
        // the integral of this power is smaller than that for m = 0 by this factor or more
        double enough = Math.max(LEAST_DEPTH, depth - n / 2.0 * StrictMath.log(tau.doubleValue() / b));
        // the saddle of z^-p e^(bz^2) for p in the middle of n .. 2n, where the modulus on the line is least
        double saddle = StrictMath.sqrt(0.75 * n / b);
        double unit = StrictMath.sqrt(enough / b);
        double x = saddle + unit / 4;
        double step = Math.PI / (2 * StrictMath.sqrt(b * enough));
        double height = b * x * x - n * StrictMath.log(x) - n / 2.0 * (1 - StrictMath.log(n / (2 * b)));
        int last = 1;
        while (a * square(last * step) + (n + 1) / 2.0 * StrictMath.log1p(square(last * step / x)) < enough + height) {
            last++;
        }
        return new TruncationContour(n, tau, from, to, saddle, x, saddle + unit, step, last);
    }

    private static double square(double t) {
        return t * t;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int last() {
        return last;
    }

    /** The step, exactly. */
    Enclosure step() {
        return exactly(step);
    }

    /** The node above the real axis whose number is l. */
    ComplexEnclosure node(int l) {
        return new ComplexEnclosure(exactly(x), step().times(Enclosure.of(l), Integer.MAX_VALUE / 4));
    }

    /** The bits that values at a node need for the place to be right. */
    int bits(int l, int place) {
        double square = square(x) - square(l * step);
        double d = tau.subtract(square > 0 ? from : to - 1).doubleValue();
        double log = d * square - (n + 1) / 2.0 * StrictMath.log(square(x) + square(l * step));
        return (int) Math.max(LEAST_BITS, place + log / StrictMath.log(2));
    }

    /** About what the integrals cost, in products of 32-bit words. */
    double work(int place) {
        double words = bits(0, place) / 32.0;
        // a short product costs more than its words
        double sums = (to - from) * (double) (n - from + 1) * ((1 + n / 64.0) * words + SHORT);
        double series = 4 * (square(x) + square(last * step));
        double products = n + Math.min(series, 4.0 * bits(0, place)) + 30;
        return (last + 1.0) * (20 * sums + 6 * products * words * (words + 10));
    }

    /** Of the powers that count here, those that the moment of order j has. */
    private int end(int j) {
        return Math.min(to, j + 1);
    }

    /**
     * Bounds, for each j from 0 to n, what the rule neglects of {@code sum_m C(j,m) int g dy} with p = n + j.
     *
     * @param choose the binomial coefficients by row
     */
    Enclosure[] neglected(PascalTriangle choose) {
        Enclosure[] result = new Enclosure[n + 1];
        Enclosure[][] parts = new Enclosure[to - from][];
        for (int m = from; m < to; m++) {
            parts[m - from] = parts(m);
        }
        Enclosure[] moduli = {
            exactly(left), exactly(right), node(last).squaredModulus(BITS).sqrt(BITS)
        };
        Enclosure[] powers = new Enclosure[moduli.length];
        for (int i = 0; i < moduli.length; i++) {
            powers[i] = moduli[i].pow(-n - 1L, BITS);
        }
        for (int j = 0; j <= n; j++) {
            Enclosure sum = Enclosure.ZERO;
            for (int i = 0; i < moduli.length; i++) {
                Enclosure inner = Enclosure.ZERO;
                for (int m = from; m < end(j); m++) {
                    inner = inner.plus(parts[m - from][i].times(Enclosure.of(choose.at(j, m)), BITS), BITS);
                }
                sum = sum.plus(inner.times(powers[i], BITS), BITS);
                powers[i] = powers[i].over(moduli[i], BITS);
            }
            result[j] = sum;
        }
        return result;
    }

    /** The bounds for one power without the factors |z|^(-p-1): from the left, from the right, from beyond the last node. */
    private Enclosure[] parts(int m) {
        Enclosure d = Enclosure.of(tau.subtract(m), BITS);
        Enclosure y = step().times(Enclosure.of(last), BITS);
        Enclosure root = Enclosure.pi(BITS).over(d, BITS).sqrt(BITS);
        Enclosure beyond = growth(x, m, d)
                .times(d.times(y.pow(2, BITS), BITS).negate().exp(BITS), BITS)
                .over(d.times(y, BITS), BITS);
        return new Enclosure[] {
            aliased(x, left, growth(left, m, d).times(root, BITS)),
            aliased(right, x, growth(right, m, d).times(root, BITS)),
            beyond
        };
    }

    /** {@code e^(d x^2) min(1, 1/(2 x^2))^m}. */
    private static Enclosure growth(double x, int m, Enclosure d) {
        Enclosure square = exactly(x).pow(2, BITS);
        Enclosure half = Enclosure.ONE.over(square.scaled(1), BITS);
        Enclosure most = half.certainlyLess(Enclosure.ONE) ? half : Enclosure.ONE;
        return d.times(square, BITS).exp(BITS).times(most.pow(m, BITS), BITS);
    }

    /** The geometric series of {@code e^(-2 pi (greater-less) l/h)} over l >= 1, times a factor. */
    private Enclosure aliased(double greater, double less, Enclosure factor) {
        Enclosure exponent = Enclosure.pi(BITS)
                .scaled(1)
                .times(exactly(greater).minus(exactly(less), BITS), BITS)
                .over(step(), BITS);
        return factor.over(exponent.exp(BITS).minus(Enclosure.ONE, BITS), BITS);
    }

    private static Enclosure exactly(double value) {
        return Enclosure.of(Dyadic.of(value));
    }
}
