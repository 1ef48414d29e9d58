package io.github.kinks.law;

/**
 * What all evaluations for one claim may cost together, in multiplications of 32-bit words. Each is limited by itself too; the purse
 * keeps a formula that is dear at every point from being evaluated at thousands of them. Spending depends on the operands
 * alone, never on the clock. Mutable, for one thread.
 */
public final class Purse {
    private long left;

    private Purse(long left) {
        this.left = left;
    }

    /** A purse with so many word products. */
    public static Purse of(long wordProducts) {
        return new Purse(wordProducts);
    }

    /** A purse that is never empty. */
    public static Purse bottomless() {
        return new Purse(Long.MAX_VALUE);
    }

    /** What is left, in word products. */
    public long left() {
        return left;
    }

    void spend(long price) {
        if (left == Long.MAX_VALUE) {
            return;
        }
        if (price > left) {
            throw Budget.tooLarge("more work than all values of one claim may cost together");
        }
        left -= price;
    }
}
