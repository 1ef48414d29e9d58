package io.github.kinks.evidence;

import io.github.kinks.claim.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tests and bounds the mean of a variable on {@code [0, bound]} by betting (Waudby-Smith and Ramdas 2024, section 4). Two
 * gamblers start with half the capital each; one bets that the mean is above {@code m}, the other that it is below:
 *
 * <pre>
 * K+(m) = 1/2 prod (1 + min(bet, 1/(2m)) (x - m)),    K-(m) = 1/2 prod (1 - min(bet, 1/(2(bound-m))) (x - m))
 * </pre>
 *
 * The bet of a batch is settled by the batches before it, so at the true mean {@code K+ + K-} is a non-negative martingale
 * of mean 1 and may be looked at after every batch. {@code K+} falls and {@code K-} rises in {@code m}: the means that are
 * not refuted form an interval. Immutable; the batches must come in a fixed order and with sizes fixed beforehand.
 */
public final class BettingMean {
    private static final int BISECTIONS = 200;

    private final double bound;
    private final IntToDoubleFunction value;
    private final Bets bets;
    private final List<Batch> batches;
    private final long seen;
    private final double mean;
    private final double squares;

    /** The non-empty cells of a batch and the bet that was settled before it. */
    private record Batch(double bet, List<Cell> cells) {}

    private record Cell(double value, long count) {}

    /** An interval of means, both ends included. */
    public record Interval(double low, double high) {
        /** Whether {@code mean} lies in it. */
        public boolean contains(double mean) {
            return low <= mean && mean <= high;
        }

        /** The distance of the two ends. */
        public double width() {
            return high - low;
        }
    }

    private BettingMean(
            double bound,
            IntToDoubleFunction value,
            Bets bets,
            List<Batch> batches,
            long seen,
            double mean,
            double squares) {
        this.bound = bound;
        this.value = value;
        this.bets = bets;
        this.batches = batches;
        this.seen = seen;
        this.mean = mean;
        this.squares = squares;
    }

    /**
     * The test before any draw.
     *
     * @param bound the largest value of the variable, above 0
     * @param value the variable's value in a histogram's cell, in {@code [0, bound]}: {@code i -> i} for a count,
     *     {@code i -> i*i/2.0} for halved squared differences of pairs, whose mean is the variance
     * @param bets the rule of betting
     */
    public static BettingMean of(double bound, IntToDoubleFunction value, Bets bets) {
        if (!(bound > 0 && bound < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the bound must be positive and finite, not " + bound);
        }
        return new BettingMean(bound, value, bets, List.of(), 0, 0, 0);
    }

    /**
     * The test after the draws of {@code batch} too.
     *
     * @throws IllegalArgumentException if a value that occurs lies outside {@code [0, bound]}
     */
    public BettingMean after(Histogram batch) {
        List<Cell> cells = IntStream.range(0, batch.cells())
                .filter(i -> batch.count(i) > 0)
                .mapToObj(i -> new Cell(valueOf(i), batch.count(i)))
                .toList();
        if (cells.isEmpty()) {
            return this;
        }
        long total = batch.total();
        double sum = 0;
        for (Cell cell : cells) {
            sum += cell.count * cell.value;
        }
        double batchMean = sum / total;
        double batchSquares = 0;
        for (Cell cell : cells) {
            batchSquares += cell.count * (cell.value - batchMean) * (cell.value - batchMean);
        }
        double bet = bets.next(seen, squares);
        if (!(bet >= 0 && bet < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a bet must be finite and not negative, not " + bet);
        }
        List<Batch> longer = new ArrayList<>(batches);
        longer.add(new Batch(bet, cells));
        double shift = batchMean - mean;
        double share = (double) total / (seen + total);
        return new BettingMean(
                bound,
                value,
                bets,
                List.copyOf(longer),
                Math.addExact(seen, total),
                mean + shift * share,
                squares + batchSquares + shift * shift * seen * share);
    }

    /** The number of draws so far. */
    public long seen() {
        return seen;
    }

    /** The mean of the draws; 0 before the first. */
    public double mean() {
        return mean;
    }

    /** The mean squared deviation of the draws from their mean. */
    public double variance() {
        return seen == 0 ? 0 : squares / seen;
    }

    /** {@code ln(K+ + K-)} against the claimed mean {@code m} after the last batch, rounded down. */
    public double logE(double m) {
        return logE(m, m);
    }

    /** A lower bound of {@code ln(K+ + K-)} for every claimed mean in {@code [low, high]}, after the last batch. */
    public double logE(double low, double high) {
        requireMean(low);
        requireMean(high);
        double up = logCapital(high, true)[0];
        double down = logCapital(low, false)[0];
        double larger = Math.max(up, down);
        return larger + StrictMath.log1p(StrictMath.exp(Math.min(up, down) - larger)) - Math.ulp(larger) - 0x1p-50;
    }

    /**
     * Whether every claimed mean in {@code [low, high]} is refuted with a false-alarm probability of at most
     * {@code alpha}: one of the gamblers had {@code 1/alpha} after some batch.
     */
    public boolean refutes(double low, double high, double alpha) {
        requireMean(low);
        requireMean(high);
        double need = -StrictMath.log(Mass.requireAlpha(alpha));
        return logCapital(high, true)[1] >= need || logCapital(low, false)[1] >= need;
    }

    /**
     * All means that are not refuted at {@code alpha}, rounded outwards: with probability at least {@code 1 - alpha} it
     * holds the true mean, after all batches at once. Its distance from the observed mean is the error that this run
     * could have detected.
     */
    public Interval confidence(double alpha) {
        double need = -StrictMath.log(Mass.requireAlpha(alpha));
        double low = 0;
        double high = bound;
        if (logCapital(0, true)[1] >= need) {
            low = edge(0, bound, true, need);
        }
        if (logCapital(bound, false)[1] >= need) {
            high = edge(bound, 0, false, need);
        }
        return new Interval(low, high);
    }

    /** The refuted end of the last bracket between a refuted and an unrefuted mean, so that rounding only widens. */
    private double edge(double refuted, double unrefuted, boolean above, double need) {
        double out = refuted;
        double in = unrefuted;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (out + in) / 2;
            if (middle == out || middle == in) {
                break;
            }
            if (logCapital(middle, above)[1] >= need) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return out;
    }

    /** One gambler's log capital after the last batch and its largest after any, both rounded down. */
    private double[] logCapital(double m, boolean above) {
        double start = -StrictMath.log(2);
        double sum = start;
        double size = 1;
        double largest = start;
        for (Batch batch : batches) {
            double most = 0.5 / (above ? m : bound - m);
            double bet = (above ? 1 : -1) * Math.min(batch.bet, most);
            for (Cell cell : batch.cells) {
                double gain = cell.count * StrictMath.log1p(bet * (cell.value - m));
                sum += gain;
                size += Math.abs(gain);
            }
            largest = Math.max(largest, sum - size * 0x1p-40);
        }
        return new double[] {sum - size * 0x1p-40, largest};
    }

    private double valueOf(int cell) {
        double x = value.applyAsDouble(cell);
        if (!(x >= 0 && x <= bound)) {
            throw new IllegalArgumentException("cell " + cell + " has the value " + x + ", outside 0.." + bound);
        }
        return x;
    }

    private void requireMean(double m) {
        if (!(m >= 0 && m <= bound)) {
            throw new IllegalArgumentException("a mean of values in 0.." + bound + " cannot be " + m);
        }
    }
}
