package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code M_j = E prod_{i<=j} min(1, rho |v_i|)} for v uniform in the unit ball of n dimensions, j from 0 to n: the chance that j given
 * neurons all have their kink in the domain. With {@code tau = rho^2} and D of {@link ErfcDefect}, for every x > 0,
 *
 * <pre>M_j = G(1+n/2) rho^-n pi^(-1-j/2) sum_{m<tau} (-1)^m C(j,m) int z^(-n-j-1) e^((tau-m)z^2) D(z)^m dy,  z = x + iy,</pre>
 *
 * y from -oo to oo: Theorem 3 of {@code proofs/ball-truncated}. Integrals are sums over the nodes of a {@link TruncationContour}, which
 * bounds its aliasing and what lies beyond the last node; rounding is that of {@link Enclosure} and of fixed-point numbers that
 * carry their error. All three are in the radius of each value.
 */
final class TruncatedMoments {
    /** What all values at one precision may cost, in products of 32-bit words: a minute or so of work. */
    private static final double MOST_WORK = 1e12;

    private static final int FIRST_BITS = 64;
    private static final int MOST_KEPT = 4;

    private final int n;
    private final BigFraction rho;
    private final BigFraction tau;
    private final int end;
    private final PascalTriangle choose;
    private final Map<Integer, List<Enclosure>> known = new HashMap<>();

    /** The bits of the greatest integral that cancel, much the same at every precision; negative until they are known. */
    private int cancelled = -1;

    /**
     * @param n at least 1
     * @param rho positive
     */
    TruncatedMoments(int n, BigFraction rho) {
        this.n = n;
        this.rho = rho;
        this.tau = rho.multiply(rho);
        BigInteger[] quotient = tau.getNumerator().divideAndRemainder(tau.getDenominator());
        BigInteger powers = quotient[1].signum() == 0 ? quotient[0] : quotient[0].add(BigInteger.ONE);
        this.end = powers.min(BigInteger.valueOf(n + 1L)).intValueExact();
        this.choose = PascalTriangle.of(n, end);
    }

    /**
     * M_j to about so many bits.
     *
     * @throws FormulaException "too large: .." where that is more work than is done
     */
    synchronized Enclosure at(int j, int bits) {
        if (known.size() >= MOST_KEPT && !known.containsKey(bits)) {
            known.clear();
        }
        // refused before anything is computed, where it can be
        affordable(contours(bits + n), bits + n);
        return known.computeIfAbsent(bits, b -> all(b + cancelled())).get(j);
    }

    private int cancelled() {
        int guess = n;
        while (cancelled < 0) {
            int kept = all(FIRST_BITS + guess).stream()
                    .mapToInt(Enclosure::relativeBits)
                    .min()
                    .orElseThrow();
            if (kept >= FIRST_BITS) {
                cancelled = guess;
            }
            guess += Math.max(16, kept == 0 ? guess : FIRST_BITS - kept);
        }
        return cancelled;
    }

    /** All values; what is neglected and rounded is about {@code 2^-bits} of the integral for m = 0. */
    private List<Enclosure> all(int bits) {
        List<TruncationContour> contours = contours(bits);
        affordable(contours, bits);
        int working = bits + 64;
        Enclosure[] sums = new Enclosure[n + 1];
        Arrays.fill(sums, Enclosure.ZERO);
        for (TruncationContour contour : contours) {
            Enclosure[] integrals = new TruncationSum(n, tau, choose, contour, place(bits), working).integrals();
            for (int j = 0; j <= n; j++) {
                sums[j] = sums[j].plus(integrals[j], working);
            }
        }
        return scaled(sums, working);
    }

    private List<TruncationContour> contours(int bits) {
        List<TruncationContour> contours = new ArrayList<>();
        for (int from = 0; from < end; from = contours.get(contours.size() - 1).to()) {
            contours.add(TruncationContour.of(n, tau, from, end, bits * StrictMath.log(2)));
        }
        return contours;
    }

    private void affordable(List<TruncationContour> contours, int bits) {
        double work = contours.stream().mapToDouble(c -> c.work(place(bits))).sum();
        if (!(work <= MOST_WORK)) {
            throw Budget.tooLarge(
                    "the law of the ball with rho = %s at width %d to %d bits".formatted(Formula.number(rho), n, bits));
        }
    }

    /** So many bits below the least modulus of {@code z^-n e^(tau z^2)} on the positive axis. */
    private int place(int bits) {
        double log = n / 2.0 * (1 - StrictMath.log(n / (2 * tau.doubleValue())));
        return (int) StrictMath.ceil(bits - log / StrictMath.log(2));
    }

    /** With the factor in front of the sum. */
    private List<Enclosure> scaled(Enclosure[] sums, int working) {
        Enclosure pi = Enclosure.pi(working);
        Enclosure root = pi.sqrt(working);
        Enclosure factor = Enclosure.of(new BigFraction(n + 2, 2), working)
                .gamma(working)
                .times(Enclosure.of(rho, working).pow(-n, working), working)
                .over(pi, working);
        List<Enclosure> values = new ArrayList<>();
        for (Enclosure sum : sums) {
            values.add(sum.times(factor, working));
            factor = factor.over(root, working);
        }
        return List.copyOf(values);
    }
}
