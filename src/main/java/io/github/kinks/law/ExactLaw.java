package io.github.kinks.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * The law of the number of kinks K on {0, .., n} at one width n. Immutable and safe for use by several threads. Probabilities
 * are exact elements of Q[sqrt(pi), 1/sqrt(pi)] where what the law was made from is, up to width 512; all of them can be
 * enclosed as narrowly as wanted.
 */
public final class ExactLaw {
    private static final ExactValue ONE = ExactValue.of(1);

    /** Powers of polynomials in pi of more than one term are multiplied out up to this width. */
    private static final int WIDEST_POWER = 128;

    private static final long MOST_BITS = 1 << 18;

    private final int width;
    private final IntFunction<ExactValue> pmf;
    private final IntFunction<ExactValue> moment;
    private final BooleanSupplier massIsOne;

    private ExactLaw(
            int width, IntFunction<ExactValue> pmf, IntFunction<ExactValue> moment, BooleanSupplier massIsOne) {
        if (width < 0) {
            throw new IllegalArgumentException("a width is not negative: " + width);
        }
        this.width = width;
        this.pmf = pmf;
        this.moment = moment;
        this.massIsOne = massIsOne;
    }

    /**
     * The law with {@code E C(K, j) = moment(j)}, by {@code P(K=k) = sum_j (-1)^(j-k) C(j,k) E C(K,j)}. No check is made that
     * it is one: see {@link #isNonNegative} and {@link #massIsOne}.
     *
     * @param n the width; K is at most n
     * @param moment the factorial moments over j!, asked once for each j from 0 to n
     */
    public static ExactLaw fromFactorialMoments(int n, IntFunction<ExactValue> moment) {
        List<ExactValue> moments = IntStream.rangeClosed(0, n).mapToObj(moment).toList();
        BinomialInversion inversion = new BinomialInversion(moments);
        // sum_k (-1)^(j-k) C(j,k) is 1 for j = 0 and 0 otherwise, so the whole mass is the moment of order 0
        return new ExactLaw(n, inversion::probability, moments::get, () -> isOne(moments.get(0)));
    }

    /**
     * The law of the Euclidean ball with slope 1, its probabilities enclosed by {@link BallRecurrence}.
     *
     * @param n the width, from 1 to {@value BallRecurrence#WIDEST}
     * @param moment its factorial moments over j!, asked for when they are wanted
     */
    public static ExactLaw euclidean(int n, IntFunction<ExactValue> moment) {
        EnclosedPmf pmf = new EnclosedPmf(bits -> BallRecurrence.enclosures(n, n, bits));
        return new ExactLaw(n, pmf::probability, moment, () -> isOne(moment.apply(0)));
    }

    /** The law with {@code P(K = k) = probabilities.get(k)}, of width one less than there are values. */
    public static ExactLaw fromProbabilities(List<ExactValue> probabilities) {
        List<ExactValue> values = List.copyOf(probabilities);
        return new ExactLaw(
                values.size() - 1, values::get, j -> expectedChoice(values, j), () -> isOne(ClaimedPmf.sum(values)));
    }

    private static ExactValue expectedChoice(List<ExactValue> values, int j) {
        BigInteger choose = BigInteger.ONE;
        List<ExactValue> terms = new ArrayList<>();
        for (int k = j; k < values.size(); k++) {
            terms.add(values.get(k).times(whole(choose)));
            choose = choose.multiply(BigInteger.valueOf(k + 1L)).divide(BigInteger.valueOf(k + 1L - j));
        }
        return ClaimedPmf.sum(terms);
    }

    /**
     * Binomial(n, p).
     *
     * @throws IllegalArgumentException if p lies outside [0, 1]
     */
    public static ExactLaw binomial(int n, ExactValue p) {
        ExactValue q = ONE.minus(p);
        if (Optional.of(-1).equals(p.sign()) || Optional.of(-1).equals(q.sign())) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + p);
        }
        boolean exact = p.exact()
                .map(x -> x.ratio().map(r -> n * (long) r.bits() <= MOST_BITS).orElse(n <= WIDEST_POWER))
                .orElse(false);
        return new ExactLaw(
                n,
                k -> power(p, k, exact).times(power(q, n - k, exact)).times(whole(choose(n, k))),
                j -> power(p, j, exact).times(whole(choose(n, j))),
                // the binomial theorem
                () -> true);
    }

    private static ExactValue power(ExactValue base, int power, boolean exact) {
        if (exact) {
            return ExactValue.of(base.exact().orElseThrow().pow(power));
        }
        return power == 0
                ? ONE
                : ExactValue.enclosed(bits -> base.enclosure(bits + 32).pow(power, bits));
    }

    static BigInteger choose(int n, int k) {
        BigInteger choose = BigInteger.ONE;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            choose = choose.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
        }
        return choose;
    }

    private static ExactValue whole(BigInteger value) {
        return ExactValue.of(new BigFraction(value));
    }

    private static boolean isOne(ExactValue value) {
        return value.exact().filter(PiPolynomial.ONE::equals).isPresent();
    }

    /** The width n. */
    public int width() {
        return width;
    }

    /** P(K = k), for k in 0..n. */
    public ExactValue pmf(int k) {
        return pmf.apply(Objects.checkIndex(k, width + 1));
    }

    /** E C(K, j), for j in 0..n; 0 beyond. */
    public ExactValue factorialMoment(int j) {
        return j > width ? ExactValue.of(0) : moment.apply(Objects.checkIndex(j, width + 1));
    }

    /** E K. */
    public ExactValue mean() {
        return factorialMoment(1);
    }

    /** Var K = 2 E C(K,2) + E K - (E K)^2. */
    public ExactValue variance() {
        ExactValue mean = mean();
        return factorialMoment(2).times(ExactValue.of(2)).plus(mean).minus(mean.times(mean));
    }

    /** All P(K = k), each correctly rounded to {@code digits} significant digits. */
    public List<String> decimals(int digits) {
        return IntStream.rangeClosed(0, width).mapToObj(k -> decimal(k, digits)).toList();
    }

    /** P(K = k) correctly rounded to {@code digits} significant digits; see {@link ExactValue#decimal}. */
    public String decimal(int k, int digits) {
        return pmf(k).decimal(digits);
    }

    /** Two decimals of about {@code digits} digits that bracket P(K = k). */
    public Bracket enclosure(int k, int digits) {
        return pmf(k).bracket(digits);
    }

    /** The nearest doubles to P(K = 0), .., P(K = n). */
    public double[] pmf() {
        return IntStream.rangeClosed(0, width)
                .mapToDouble(k -> pmf(k).toDouble())
                .toArray();
    }

    /** Doubles not below P(K = 0), .., P(K = n), each at most two units in the last place above. */
    public double[] upperBounds() {
        return IntStream.rangeClosed(0, width)
                .mapToDouble(k -> pmf(k).upperDouble())
                .toArray();
    }

    /** Whether every P(K = k) is shown to be at least 0. */
    public boolean isNonNegative() {
        return IntStream.rangeClosed(0, width)
                .allMatch(k -> pmf(k).sign().filter(s -> s >= 0).isPresent());
    }

    /** Whether the masses are shown to add up to 1, exactly: false where they do not or where they are only enclosed. */
    public boolean massIsOne() {
        return massIsOne.getAsBoolean();
    }
}
