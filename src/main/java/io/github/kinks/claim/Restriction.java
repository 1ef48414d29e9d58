package io.github.kinks.claim;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The values of a variable for which a claim is made. */
public sealed interface Restriction {

    /** Even ({@code remainder} 0) or odd (1) whole numbers. */
    record Parity(int remainder) implements Restriction {
        @Override
        public String toString() {
            return remainder == 0 ? "even" : "odd";
        }
    }

    /** The numbers that stand in {@code relation} to {@code bound}. */
    record Bound(Formula.Relation relation, BigFraction bound) implements Restriction {
        @Override
        public String toString() {
            return relation.symbol() + Formula.number(bound);
        }
    }

    /** A number that none of them exceeds, if there is one. */
    default Optional<BigFraction> atMost() {
        return this instanceof Bound b
                        && b.relation != Formula.Relation.GREATER
                        && b.relation != Formula.Relation.GREATER_OR_EQUAL
                ? Optional.of(b.bound)
                : Optional.empty();
    }

    /** Whether {@code value} is one of them. */
    default boolean admits(BigFraction value) {
        if (this instanceof Parity p) {
            return value.getDenominatorAsInt() == 1 && value.getNumerator().testBit(0) == (p.remainder == 1);
        }
        Bound b = (Bound) this;
        return b.relation.holds(value.compareTo(b.bound));
    }
}
