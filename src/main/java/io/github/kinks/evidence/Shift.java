package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import org.hipparchus.fraction.BigFraction;

/** Adding a whole number, joined with one that is already there, so that a mutant reads as a person would write it. */
final class Shift {
    private Shift() {}

    static Formula by(Formula f, long step) {
        if (f instanceof Rational r) {
            return Formula.number(r.value().add(step));
        }
        if (f instanceof Binary b && b.operator() == Operator.ADD && b.right() instanceof Rational r) {
            return sum(b.left(), r.value().add(step));
        }
        if (f instanceof Binary b && b.operator() == Operator.ADD && b.left() instanceof Rational r) {
            return sum(b.right(), r.value().add(step));
        }
        if (f instanceof Binary b && b.operator() == Operator.SUBTRACT && b.right() instanceof Rational r) {
            return sum(b.left(), r.value().negate().add(step));
        }
        return sum(f, new BigFraction(step));
    }

    private static Formula sum(Formula f, BigFraction constant) {
        if (constant.isZero()) {
            return f;
        }
        return constant.getNumerator().signum() > 0
                ? f.plus(Formula.number(constant))
                : f.minus(Formula.number(constant.negate()));
    }
}
