package io.github.kinks.law;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The trapezoidal rule for
 *
 * <pre>P(K=k) = C(n,k) G(c+N) / (2 pi i) int e^s s^(-c-N) x^k (1-x)^(n-k) ds,  x = a s^-alpha,  N = alpha n,</pre>
 *
 * on the parabola {@code s = s0 (1+iv)^2} through a point s0 near the saddle, v real. Nothing cancels there: in v the integrand
 * is near a Gaussian, positive in the middle. What depends on k alone, with exponents up to n log n, is taken at s0 in
 * double-double arithmetic; in doubles there are only the quotients of the integrand by its value at s0.
 */
final class SaddleContour {
    /**
     * Nodes lie so many widths of the Gaussian apart. Aliasing then leaves e^-123 of a Gaussian, and e^-30 at every second node;
     * {@link ContourNodes} compares the two halves, and where they differ, as they do at small widths, nodes are added.
     */
    private static final double STEP = 0.4;

    private static final int MOST_HALVINGS = 4;

    /** A block reaches so many widths of the Gaussian to both sides of its saddle, which multiplies its moduli by e^0.08. */
    private static final double REACH = 0.4;

    /** Each neighbour adds a few roundings. */
    private static final int MOST_NEIGHBOURS = 32;

    private final int n;
    private final DD alpha;
    private final Saddle.Scale a;

    /** {@code c + N}, with c = 1 for the ball and 0 for the sphere. */
    private final DD order;

    private final DD logGamma;

    private SaddleContour(int n, DD alpha, Saddle.Scale a, DD order, DD logGamma) {
        this.n = n;
        this.alpha = alpha;
        this.a = a;
        this.order = order;
        this.logGamma = logGamma;
    }

    static SaddleContour of(QBall ball, int n) {
        DD alpha = DoubleDouble.of(ExactValue.of(ball.alpha()));
        DD order = alpha.multiply((double) n).add(ball.shift());
        DD a = DoubleDouble.log(DoubleDouble.of(ball.scale()));
        return new SaddleContour(n, alpha, new Saddle.Scale(a, 1), order, DoubleDouble.logGamma(order));
    }

    /** E K = n a G(c+N) / G(c+N+alpha), nearly. */
    double mean() {
        DD log = a.log().add(logGamma).subtract(DoubleDouble.logGamma(order.add(alpha)));
        return n * DoubleDouble.exp(log).hi();
    }

    /** The probabilities of k and some neighbours; empty where no contour of this kind serves. */
    Optional<PmfWindow> near(int k) {
        double step = STEP;
        for (int i = 0; i <= MOST_HALVINGS; i++, step /= 2) {
            Optional<ContourNodes> nodes = nodes(k, step);
            Optional<PmfWindow> block = nodes.flatMap(ContourNodes::probabilities);
            if (block.isPresent() || nodes.isEmpty()) {
                return block;
            }
        }
        return Optional.empty();
    }

    /**
     * Near the logarithm of the least of {@code E z^(K-k)} over z > 0, which bounds P(K >= k) where k is above the mean and
     * P(K <= k) where it is below (Chernoff). With z in place of 1 the kinks are thinned, and E z^K is the integral for k = 0 with
     * (1-z) a in place of a; for z > 1 that is negative, and nothing changes. Infinite where it is not found.
     *
     * @param k neither 0 nor n
     * @param direction 1 for P(K >= k), -1 for P(K <= k)
     */
    double logTailBound(int k, int direction) {
        double x = saddle(k).x().hi();
        double z = k / (double) (n - k) * (1 - x) / x;
        if (!((z - 1) * direction > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        DD log = a.log().add(StrictMath.log(Math.abs(1 - z)));
        SaddleContour thinned = new SaddleContour(n, alpha, new Saddle.Scale(log, Math.signum(1 - z)), order, logGamma);
        return thinned.nodes(0, STEP)
                .flatMap(ContourNodes::logProbability)
                .map(transform -> transform - k * StrictMath.log(z))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Saddle saddle(int k) {
        return Saddle.of(order.add(alpha.multiply((double) k)), n - k, alpha, a);
    }

    private Optional<ContourNodes> nodes(int k, double relativeStep) {
        Saddle saddle = saddle(k);
        double s = saddle.s();
        double x = saddle.x().hi();
        double y = x / (1 - x);
        double al = alpha.hi();
        // the real part of the exponent is -curvature v^2 / 2 near v = 0
        double curvature = 2 * (s + saddle.power().hi() - 0.5 - (n - k) * al * y * (2 * al * (1 + y) + 1));
        if (!(x < 1) || !(curvature > 0) || !(saddle.slope() > 0)) {
            return Optional.empty();
        }
        double width = 1 / StrictMath.sqrt(curvature);
        double neighbours = REACH * width * 2 * s * saddle.slope() / (al * (1 + Math.abs(y)));
        return Optional.of(new ContourNodes(
                n,
                k,
                al,
                saddle,
                relativeStep * width,
                (int) Math.min(MOST_NEIGHBOURS, neighbours),
                middle(saddle, k)));
    }

    /** The logarithm of what all quotients at k were divided by. */
    private DD middle(Saddle saddle, int k) {
        DD s = DD.of(saddle.s());
        DD result = logGamma.add(s).subtract(order.subtract(1).multiply(DoubleDouble.log(s)));
        if (k < n) {
            result = result.add(DoubleDouble.log(DD.ONE.subtract(saddle.x())).multiply((double) n - k));
        }
        if (k > 0) {
            result = result.add(DoubleDouble.log(saddle.x()).multiply((double) k))
                    .add(DoubleDouble.logChoose(n, k));
        }
        return result;
    }
}
