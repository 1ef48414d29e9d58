package io.github.kinks.law;

import java.util.Arrays;
import java.util.Optional;

/**
 * The probabilities of the law of a q-ball or q-sphere: by contours outwards from the mean, and by exact sums at small widths
 * where no contour serves.
 */
final class QBallPmf {
    /** Up to this width exact sums are made where no contour serves. */
    static final int WIDEST_SUM = 256;

    /** Below this a tail is cut off, if it is shown to be below {@link PmfWindow#LEAST}. */
    private static final double CUT = 1e-305;

    private static final double LOG_LEAST = StrictMath.log(PmfWindow.LEAST) - 1e-6;

    private final int n;
    private final SaddleContour contour;

    private QBallPmf(QBall ball, int n) {
        this.n = n;
        this.contour = SaddleContour.of(ball, n);
    }

    /**
     * The law at width n.
     *
     * @throws ArithmeticException if the width is beyond {@value #WIDEST_SUM} and some contour shows itself not to be accurate
     */
    static PmfWindow of(QBall ball, int n) {
        return (n == 0 ? Optional.<PmfWindow>empty() : new QBallPmf(ball, n).byContours()).orElseGet(() -> {
            if (n > WIDEST_SUM) {
                throw new ArithmeticException("no contour serves all k at width %d for q = %s".formatted(n, ball.q()));
            }
            return PmfWindow.of(0, ball.exact(n).pmf()).trimmed();
        });
    }

    private Optional<PmfWindow> byContours() {
        int middle = (int) Math.min(n, Math.max(0, StrictMath.rint(contour.mean())));
        return side(middle, 1)
                .flatMap(up -> side(middle - 1, -1).map(down -> {
                    double[] all = new double[down.length + up.length];
                    for (int i = 0; i < down.length; i++) {
                        all[i] = down[down.length - 1 - i];
                    }
                    System.arraycopy(up, 0, all, down.length, up.length);
                    return PmfWindow.of(middle - down.length, all).trimmed();
                }));
    }

    /** The probabilities from start in one direction; empty where some contour fails. */
    private Optional<double[]> side(int start, int direction) {
        double[] found = new double[64];
        int count = 0;
        int reach = 0;
        int k = start;
        while (k >= 0 && k <= n) {
            Optional<PmfWindow> block = block(k, Math.min(n, Math.max(0, k + direction * reach)));
            if (block.isEmpty()) {
                return Optional.empty();
            }
            PmfWindow values = block.get();
            reach = (values.size() - 1) / 2;
            double last = 0;
            for (; values.contains(k); k += direction) {
                last = values.at(k);
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = last;
            }
            if (last < CUT && k > 0 && k < n && contour.logTailBound(k, direction) < LOG_LEAST) {
                break;
            }
        }
        return Optional.of(Arrays.copyOf(found, count));
    }

    /** A block that holds k, with its middle at {@code preferred} where that reaches so far. */
    private Optional<PmfWindow> block(int k, int preferred) {
        return contour.near(preferred).filter(b -> b.contains(k)).or(() -> contour.near(k));
    }
}
