package io.github.kinks.law;

import java.util.Arrays;
import org.apache.commons.numbers.core.DD;

/**
 * The probabilities of Binomial(n, p): the one at the mode by logarithms of gamma functions, the others from it by their
 * quotients, all in double-double arithmetic. Nothing cancels: at n = 10^6 errors stay far below a unit of the last place.
 */
final class BinomialPmf {
    private final int n;
    private final DD odds;
    private final DD middle;
    private final int mode;

    private BinomialPmf(int n, DD p, DD q) {
        this.n = n;
        this.odds = p.divide(q);
        this.mode = (int) Math.min(n, StrictMath.floor((n + 1.0) * p.hi()));
        DD log = DoubleDouble.logChoose(n, mode)
                .add(DoubleDouble.log(p).multiply((double) mode))
                .add(DoubleDouble.log(q).multiply((double) n - mode));
        this.middle = DoubleDouble.exp(log);
    }

    /** @param p strictly between 0 and 1 */
    static PmfWindow of(int n, ExactValue p) {
        BinomialPmf pmf = new BinomialPmf(
                n, DoubleDouble.of(p), DoubleDouble.of(ExactValue.of(1).minus(p)));
        return pmf.window();
    }

    private PmfWindow window() {
        double[] found = new double[64];
        int count = 0;
        DD value = middle;
        int first = mode;
        for (; first > 0 && value.hi() >= PmfWindow.LEAST; first--) {
            found = add(found, count++, value);
            value = value.multiply((double) first).divide(odds.multiply(n - first + 1.0));
        }
        found = add(found, count++, value);
        reverse(found, count);
        value = middle;
        for (int k = mode; k < n && value.hi() >= PmfWindow.LEAST; k++) {
            value = value.multiply(odds.multiply((double) n - k)).divide(k + 1.0);
            found = add(found, count++, value);
        }
        // the law is log-concave: past the first value that is too small all are
        return PmfWindow.of(first, Arrays.copyOf(found, count)).trimmed();
    }

    private static double[] add(double[] found, int count, DD value) {
        double[] room = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        room[count] = value.hi();
        return room;
    }

    private static void reverse(double[] values, int count) {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            double other = values[i];
            values[i] = values[j];
            values[j] = other;
        }
    }
}
