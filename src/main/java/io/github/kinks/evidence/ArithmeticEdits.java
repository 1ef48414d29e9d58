package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.evidence.MutationOperator.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mistakes in the four operations and in powers. */
final class ArithmeticEdits {
    private static final Formula ONE = Formula.number(1);
    private static final Formula TWO = Formula.number(2);
    private static final Formula HALF = Formula.number(1, 2);
    private static final List<Operator> FOUR =
            List.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE);

    private ArithmeticEdits() {}

    static List<Edit> replaced(Formula node) {
        List<Edit> edits = new ArrayList<>();
        if (node instanceof Binary b && b.operator() == Operator.POWER && !isSign(node)) {
            edits.add(new Edit("power-to-multiply", b.left().times(b.right())));
        } else if (node instanceof Binary b && FOUR.contains(b.operator())) {
            for (Operator other : FOUR) {
                if (other != b.operator()) {
                    edits.add(new Edit(
                            word(b.operator()) + "-to-" + word(other), new Binary(other, b.left(), b.right())));
                }
            }
        }
        return edits;
    }

    static List<Edit> deleted(Formula node) {
        if (node instanceof Negate negated) {
            return List.of(new Edit("minus-dropped", negated.operand()));
        } else if (node instanceof Binary b && !isSign(node)) {
            return List.of(new Edit("right-dropped", b.left()), new Edit("left-dropped", b.right()));
        }
        return List.of();
    }

    static List<Edit> powers(Formula node) {
        List<Edit> edits = new ArrayList<>();
        if (isSign(node)) {
            edits.add(new Edit("sign-dropped", ONE));
        } else if (node instanceof Binary b && b.operator() == Operator.POWER) {
            edits.add(new Edit("exponent-plus-1", b.left().power(Shift.by(b.right(), 1))));
            edits.add(new Edit("exponent-less-1", b.left().power(Shift.by(b.right(), -1))));
            if (b.right() instanceof Rational r && r.value().getDenominatorAsInt() == 2) {
                Formula whole = Formula.number(r.value().multiply(2));
                edits.add(new Edit(
                        "root-dropped",
                        b.right().equals(HALF) ? b.left() : b.left().power(whole)));
            } else if (b.right() instanceof Binary e
                    && e.operator() == Operator.DIVIDE
                    && e.right().equals(TWO)) {
                edits.add(new Edit("root-dropped", b.left().power(e.left())));
            }
        }
        return edits;
    }

    /** {@code (-1)^e}, however the base was written: the sign is lost as a whole or not at all. */
    static boolean isSign(Formula f) {
        return f instanceof Binary b
                && b.operator() == Operator.POWER
                && (b.left().equals(Formula.number(-1)) || b.left().equals(ONE.negate()));
    }

    private static String word(Operator operator) {
        return operator == Operator.ADD
                ? "plus"
                : operator == Operator.SUBTRACT ? "minus" : operator.name().toLowerCase(Locale.ROOT);
    }
}
