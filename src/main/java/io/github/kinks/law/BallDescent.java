package io.github.kinks.law;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The recurrence of {@link BallRecurrence} on its way down, with a bound of its error. m_k is {@code (v + d) 2^exponent} with a whole
 * number v and {@code |d| <= error(k)}.
 *
 * <p>The bound: if the step to k is off by at most r_k, then the errors E_k of {@code |d|} satisfy
 * {@code E_k <= (h (n+k+2) - 1) E_{k+2} + 2 E_{k+1} + h (n-k-2) E_{k+3} + r_k}: the recurrence with all signs positive, which is that of
 * {@code (-1)^k m_k}. So the bound grows no faster than errors may. It is computed in doubles, each step rounded up.
 */
final class BallDescent {
    /** Multiplied by this, a sum of a few rounded products is not below the true one. */
    private static final double UP = 1 + 0x1p-45;

    /** Not below pi/2. */
    private static final double H = Math.nextUp(Math.PI / 2);

    /** Numbers are shifted by at least so many bits, so that it is done less often. */
    private static final int LEAST_SHIFT = 12;

    /** A limb is dropped where the error is so much greater: that adds less than 2^-8 of it. */
    private static final double DROPPED = 0x1p68;

    private final int n;
    private final int least;
    private final int room;

    private int k;
    private long exponent;
    private Limbs quarterPi;
    private Limbs multiples;
    private Limbs next;

    /** m_k, m_{k+1} and m_{k+2}. */
    private Limbs first;

    private Limbs second;
    private Limbs third;
    private double firstError;
    private double secondError;
    private double thirdError;
    private double nextError;

    private BallDescent(int n, int size, int least) {
        this.n = n;
        this.least = least;
        this.room = room(n);
        this.quarterPi = Limbs.of(
                Enclosure.pi(Limbs.BITS * size + 8).scaled(-2).lower().floorScaled((long) Limbs.BITS * size), size);
        this.multiples = Limbs.zero(size);
        this.next = Limbs.zero(size);
        this.first = Limbs.zero(size);
        this.second = Limbs.zero(size);
        this.third = Limbs.zero(size);
        this.k = n;
        start(size);
    }

    /**
     * The recurrence at k = n.
     *
     * @param size the limbs to begin with
     * @param least as many are kept
     */
    static BallDescent of(int n, int size, int least) {
        return new BallDescent(n, size, least);
    }

    /** So many bits at the top stay free for the factors of a step. */
    private static int room(int n) {
        return Long.SIZE - Long.numberOfLeadingZeros(4L * n + 4);
    }

    /** No m_k has more bits than this below the length of its limbs: from k to k-1 it does not become smaller. */
    static int unused(int n) {
        return 2 * room(n) + LEAST_SHIFT;
    }

    /** m_n = 1/(pi^floor(n/2) 2^ceil(n/2) (n-1)!!) and m_{n-1} = m_n (2^n n!/(2n-1)!! - 1). */
    private void start(int size) {
        int bits = Limbs.BITS * size;
        Enclosure last = Enclosure.ONE.over(
                LimbProduct.of(1 + n % 2, 2, n / 2, bits)
                        .times(Enclosure.pi(bits + Integer.SIZE).pow(n / 2, bits), bits)
                        .scaled((n + 1) / 2),
                bits);
        Enclosure ratio = LimbProduct.of(1, 1, n, bits)
                .over(LimbProduct.of(1, 2, n, bits), bits)
                .scaled(n)
                .minus(Enclosure.ONE, bits);
        Enclosure beforeLast = last.times(ratio, bits);
        exponent = beforeLast.magnitude() - bits + room;
        first = floor(last, size);
        firstError = error(last);
        next = floor(beforeLast, size);
        nextError = error(beforeLast);
    }

    private Limbs floor(Enclosure x, int size) {
        return Limbs.of(x.lower().floorScaled(-exponent), size);
    }

    private double error(Enclosure x) {
        BigInteger width = x.upper().floorScaled(-exponent).subtract(x.lower().floorScaled(-exponent));
        return UP * (width.doubleValue() + 1);
    }

    int k() {
        return k;
    }

    /** From m_k to m_{k-1}. */
    void step() {
        k--;
        if (k < n - 1) {
            descend();
        }
        Limbs free = third;
        third = second;
        second = first;
        first = next;
        next = free;
        thirdError = secondError;
        secondError = firstError;
        firstError = nextError;
        int excess = first.topBits() - Limbs.BITS + room;
        if (excess > 0) {
            shift(excess + LEAST_SHIFT);
        }
        if (first.size() > least && Math.min(firstError, Math.min(secondError, thirdError)) > DROPPED) {
            drop();
        }
    }

    private void descend() {
        long over = multiples.setDifference(2L * (n + k + 2), second, 2L * (n - k - 2), third);
        next.setHighProduct(quarterPi, multiples);
        long under = next.subtractWithTwice(second, first);
        // where the error is as large as the number, the result may be negative, and nothing is known
        nextError = over != 0 || under != 0
                ? Double.POSITIVE_INFINITY
                : UP
                        * ((H * (n + k + 2) - 1) * secondError
                                + 2 * firstError
                                + H * (n - k - 2) * thirdError
                                // that of the product, and that of the constant
                                + first.size()
                                + 3);
    }

    private void shift(int bits) {
        first.shiftRight(bits);
        second.shiftRight(bits);
        third.shiftRight(bits);
        exponent += bits;
        scaleErrors(-bits);
    }

    private void drop() {
        int size = first.size() - 1;
        quarterPi = quarterPi.top(size);
        multiples = Limbs.zero(size);
        next = Limbs.zero(size);
        first = first.top(size);
        second = second.top(size);
        third = third.top(size);
        exponent += Limbs.BITS;
        scaleErrors(-Limbs.BITS);
    }

    /** What is cut off is less than one unit. */
    private void scaleErrors(int power) {
        firstError = UP * Math.scalb(firstError, power) + 1;
        secondError = UP * Math.scalb(secondError, power) + 1;
        thirdError = UP * Math.scalb(thirdError, power) + 1;
    }

    /**
     * {@code C(n,k) m_k}, its radius 2^-bits of it or little more; empty where the error is greater.
     *
     * @param product as long as the row's mantissas; it is overwritten
     */
    Optional<Enclosure> times(BinomialRow row, Limbs product, int bits) {
        int size = product.size();
        Limbs top = first.top(size);
        product.setHighProduct(top, row.mantissa(k));
        // relative errors in units of 2^-bits: of m_k, of its cut, of the product, of the binomial coefficient
        double own = Math.scalb(firstError / first.leading(), bits - Limbs.BITS * (first.size() - 2));
        double cut = Math.scalb(1 / top.leading() + (size + 1) / product.leading(), bits - Limbs.BITS * (size - 2));
        // the rest is for products of the errors, and for what underflows
        if (!(own + cut + row.relativeError(bits) < 1 - 0x1p-10)) {
            return Optional.empty();
        }
        BigInteger middle = product.value();
        return Optional.of(Enclosure.ball(
                middle,
                BigInteger.ONE.shiftLeft(Math.max(0, middle.bitLength() - bits)),
                exponent + row.exponent(k) + (long) Limbs.BITS * first.size()));
    }
}
