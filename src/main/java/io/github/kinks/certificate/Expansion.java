package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * A function of n by its powers of n as n grows, from the greatest downwards: a finite sum {@code c_1 n^p_1 + c_2 n^p_2 + ..}, or
 * the beginning of a series that goes on.
 *
 * @param terms the coefficients, free of n and none 0, by their powers
 * @param error what is left out is of the order of this power at most; empty where nothing is
 */
public record Expansion(NavigableMap<BigFraction, TermSum> terms, Optional<BigFraction> error) {
    private static final int MOST = 400;

    public Expansion {
        NavigableMap<BigFraction, TermSum> kept = new TreeMap<>(Comparator.<BigFraction>reverseOrder());
        terms.forEach((power, c) -> {
            if (!c.isZero() && error.map(e -> e.compareTo(power) < 0).orElse(true)) {
                kept.put(power, c);
            }
        });
        if (kept.size() > MOST) {
            throw new NotDecidable("an expansion of more than " + MOST + " terms");
        }
        terms = Collections.unmodifiableNavigableMap(kept);
    }

    /**
     * The expansion of a formula in n: sums, products, quotients and powers with rational exponents of n and of constants.
     *
     * @param depth how many whole powers below the leading one are kept where a quotient or root of a sum goes on for ever
     * @throws NotDecidable if it is none
     * @throws ArithmeticException if it divides by 0, or takes a root of what is negative for large n
     */
    public static Expansion of(Formula formula, int depth) {
        return new ExpansionReader(depth).read(formula);
    }

    /** {@code coefficient n^power}. */
    static Expansion of(TermSum coefficient, BigFraction power) {
        NavigableMap<BigFraction, TermSum> terms = new TreeMap<>();
        terms.put(power, coefficient);
        return new Expansion(terms, Optional.empty());
    }

    /** Whether the function is a finite sum of powers. */
    public boolean isFinite() {
        return error.isEmpty();
    }

    /** The coefficient of a power above the error; 0 where it does not occur. */
    public TermSum coefficient(BigFraction power) {
        return terms.getOrDefault(power, TermSum.ZERO);
    }

    /** The greatest power; empty where there is none. */
    public Optional<BigFraction> leadingPower() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.firstKey());
    }

    /** The least power; empty where there is none. */
    public Optional<BigFraction> lastPower() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.lastKey());
    }

    /** Sum. */
    Expansion plus(Expansion other) {
        NavigableMap<BigFraction, TermSum> sum = new TreeMap<>(terms);
        other.terms.forEach((power, c) -> sum.merge(power, c, TermSum::plus));
        return new Expansion(sum, greater(error, other.error));
    }

    /** Product. */
    Expansion times(Expansion other) {
        NavigableMap<BigFraction, TermSum> product = new TreeMap<>();
        terms.forEach((p, c) -> other.terms.forEach((q, d) -> product.merge(p.add(q), c.times(d), TermSum::plus)));
        Optional<BigFraction> mine = error.flatMap(e -> other.reach().map(e::add));
        Optional<BigFraction> others = other.error.flatMap(e -> reach().map(e::add));
        return new Expansion(product, greater(mine, others));
    }

    /** The power that bounds the function; empty for 0. */
    private Optional<BigFraction> reach() {
        return leadingPower().or(() -> error);
    }

    /** Without the terms below a power, which are left out. */
    Expansion downTo(BigFraction power) {
        boolean goesOn = lastPower().map(last -> last.compareTo(power) < 0).orElse(false);
        return goesOn ? new Expansion(terms, greater(error, Optional.of(terms.higherKey(power)))) : this;
    }

    private static Optional<BigFraction> greater(Optional<BigFraction> a, Optional<BigFraction> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return a.get().compareTo(b.get()) < 0 ? b : a;
    }
}
