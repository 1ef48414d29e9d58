package io.github.kinks.law;

import io.github.kinks.claim.FormulaException;

/**
 * What the evaluation of one formula may still cost. Claims come from anywhere, so every operation is priced before it
 * is done; the price depends on the operands alone, never on the clock, so that a formula is refused everywhere or nowhere.
 */
final class Budget {
    /** The longest exact number. */
    static final long MOST_BITS = 1_000_000;

    /** The most terms of all sums and products together. */
    static final long MOST_TERMS = 200_000;

    /** The deepest nesting. */
    static final int DEEPEST = 1_000;

    /** About the price of one visit to a node, in multiplications of 32-bit words. */
    private static final long NODE = 50;

    /** What a function costs at few bits, where its fixed work prevails. */
    private static final long FUNCTION = 20_000;

    /** How often the budget at few bits is granted at most. */
    private static final double MOST_GRANTS = 40;

    private static final long WORD_PRODUCTS = 500_000_000;

    /** From this many words on, multiplication is faster than by the school method. */
    private static final long KARATSUBA_WORDS = 80;

    private final Purse purse;
    private long left;
    private long terms = MOST_TERMS;

    /** A budget for working at {@code bits}: what is affordable at few bits is affordable at many. */
    Budget(int bits, Purse purse) {
        this.purse = purse;
        double ratio = Math.max(1, bits / 128.0);
        this.left = (long) (WORD_PRODUCTS * Math.min(MOST_GRANTS, ratio * ratio));
    }

    void node() {
        spend(NODE);
    }

    /** Pays for the fixed work of a transcendental function. */
    void function() {
        spend(FUNCTION);
    }

    /** Pays for {@code times} products of numbers of so many bits. */
    void products(long times, long aBits, long bBits) {
        long a = 1 + Math.min(aBits, bBits) / 32;
        long b = 1 + Math.max(aBits, bBits) / 32;
        double saved = a <= KARATSUBA_WORDS ? 1 : StrictMath.pow((double) a / KARATSUBA_WORDS, 0.415);
        spend((long) StrictMath.min(9e18, times * (2.0 + a * (double) b / saved)));
    }

    /** Pays for {@code times} sums or products of fractions, common divisors included. */
    void fractions(long times, long aBits, long bBits) {
        long shorter = Math.min(Math.min(aBits, bBits), Ratio.CHEAP_BITS);
        products(4 * times, aBits, bBits);
        products(10 * times, shorter, shorter);
        products(times, 30 * 32, aBits + bBits);
    }

    /** Pays for {@code count} terms of a sum or product. */
    void terms(long count) {
        if (count > terms) {
            throw tooLarge("sums and products of more than " + MOST_TERMS + " terms in all");
        }
        terms -= count;
    }

    private void spend(long price) {
        if (price > left) {
            throw tooLarge("more work than one formula may cost");
        }
        left -= price;
        purse.spend(price);
    }

    /** Refuses an exact number of so many bits. */
    static void bits(double bits) {
        if (!(bits <= MOST_BITS)) {
            throw tooLarge("a number of more than " + MOST_BITS + " bits");
        }
    }

    static FormulaException tooLarge(String what) {
        return new FormulaException("too large: " + what, -1);
    }

    static FormulaException undefined(String what) {
        return new FormulaException("undefined: " + what, -1);
    }
}
