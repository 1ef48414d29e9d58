package io.github.kinks.law;

import java.math.BigInteger;
import java.util.Optional;

/** Products of equally spaced numbers, and the gamma function where such a product gives it. Sizes are checked before. */
final class ExactGamma {
    /** Longer values cost more to multiply out than to enclose; two of them in a quotient may cost too much. */
    private static final long LONGEST = 400_000;

    private final Budget budget;

    ExactGamma(Budget budget) {
        this.budget = budget;
    }

    /**
     * Gamma at a whole or half-integer argument; empty at others and where the value is so long that an enclosure serves better.
     */
    Optional<PiPolynomial> value(Ratio z) {
        boolean whole = z.denominator().equals(BigInteger.ONE);
        if (!whole && !z.denominator().equals(BigInteger.TWO)) {
            return Optional.empty();
        }
        if (whole && z.numerator().signum() <= 0) {
            throw Budget.undefined("Gamma at a pole, " + describe(z.numerator()));
        }
        double size = z.numerator().abs().doubleValue() * (whole ? 1 : 0.5);
        // z! < z^z, and the double factorial over 2^m is of the same size
        if (size * StrictMath.log(size + 2) / StrictMath.log(2) + size > LONGEST) {
            return Optional.empty();
        }
        int m = z.numerator().intValueExact();
        if (whole) {
            return Optional.of(PiPolynomial.of(Ratio.of(product(BigInteger.ONE, BigInteger.ONE, m - 1))));
        }
        // G(h + 1/2) = (2h-1)!!/2^h sqrt(pi), and its inverse with (-1)^h for h < 0
        int h = Math.floorDiv(m, 2);
        BigInteger odd = product(BigInteger.ONE, BigInteger.TWO, Math.abs(h));
        BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(h));
        Ratio coefficient = h >= 0 ? new Ratio(odd, power) : new Ratio(h % 2 == 0 ? power : power.negate(), odd);
        return Optional.of(PiPolynomial.monomial(coefficient, 1));
    }

    private static String describe(BigInteger value) {
        return value.bitLength() < 64 ? value.toString() : "a negative whole number";
    }

    /** C(n, k) for n >= 0; 0 unless 0 <= k <= n. */
    BigInteger binomial(BigInteger n, BigInteger k) {
        if (k.signum() < 0 || k.compareTo(n) > 0) {
            return BigInteger.ZERO;
        }
        BigInteger least = k.min(n.subtract(k));
        // C(n,k) >= (n/k)^k refuses large ones; the numerator n (n-1) .. takes at most k log2 n bits
        checkLength(least, n.bitLength());
        int count = least.intValueExact();
        return product(n.subtract(least).add(BigInteger.ONE), BigInteger.ONE, count)
                .divide(product(BigInteger.ONE, BigInteger.ONE, count));
    }

    /** n!! for n >= 0. */
    BigInteger doubleFactorial(BigInteger n) {
        BigInteger count = n.add(BigInteger.ONE).shiftRight(1);
        checkLength(count, n.bitLength());
        return product(n.testBit(0) ? BigInteger.ONE : BigInteger.TWO, BigInteger.TWO, count.intValueExact());
    }

    /** a (a+1) .. (a+count-1). */
    Ratio rising(Ratio a, BigInteger count) {
        BigInteger last = a.numerator().abs().add(a.denominator().multiply(count));
        checkLength(count, Math.max(last.bitLength(), a.denominator().bitLength()));
        int times = count.intValueExact();
        return new Ratio(
                product(a.numerator(), a.denominator(), times), a.denominator().pow(times));
    }

    private static void checkLength(BigInteger count, int bitsEach) {
        Budget.bits(count.doubleValue() * bitsEach);
    }

    /** first (first+step) (first+2 step) .., {@code count} factors, by halves so that most factors are alike in size. */
    private BigInteger product(BigInteger first, BigInteger step, int count) {
        int length = first.abs().add(step.multiply(BigInteger.valueOf(count))).bitLength();
        budget.products(count, 32, (long) count * length / 8 + 32);
        return halves(first, step, count);
    }

    private static BigInteger halves(BigInteger first, BigInteger step, int count) {
        if (count <= 0) {
            return BigInteger.ONE;
        } else if (count == 1) {
            return first;
        }
        int half = count / 2;
        return halves(first, step, half)
                .multiply(halves(first.add(step.multiply(BigInteger.valueOf(half))), step, count - half));
    }
}
