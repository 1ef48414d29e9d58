package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import io.github.kinks.claim.FormulaTree;

/** Formulas whose values are rational numbers, wherever they have one, when their variables are whole. */
final class RationalValues {
    private RationalValues() {}

    /** Whether the formula is made of numbers and whole variables by the four operations, factorials and whole powers alone. */
    static boolean in(Formula formula) {
        boolean allowed = formula instanceof Rational
                || formula instanceof Negate
                || (formula instanceof Variable v && Replay.WHOLE.contains(v.name()))
                || (formula instanceof Call f && f.function() == Function.FACTORIAL && Signs.isWhole(f.argument()))
                || (formula instanceof Binary b && (b.operator() != Operator.POWER || Signs.isWhole(b.right())));
        return allowed && FormulaTree.children(formula).stream().allMatch(RationalValues::in);
    }
}
