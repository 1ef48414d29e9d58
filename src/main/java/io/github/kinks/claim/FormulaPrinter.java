package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Rational;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/** Prints formulas in Symja's input form with no more parentheses than the grammar needs. */
final class FormulaPrinter {
    /** Binding strength of a sign in front, between the product and the power. */
    private static final int SIGN = 3;

    private static final int ATOM = 5;

    private FormulaPrinter() {}

    static String print(Formula formula) {
        if (formula instanceof Rational f) {
            return print(f.value());
        } else if (formula instanceof Negate f) {
            return "-" + inside(f.operand(), SIGN);
        } else if (formula instanceof Binary f) {
            return print(f);
        } else if (formula instanceof Call f) {
            return f.function() + f.arguments().stream().map(Formula::toString).collect(list());
        } else if (formula instanceof Iterated f) {
            return "%s[%s,{%s,%s,%s}]".formatted(f.fold().symbol(), f.body(), f.index(), f.from(), f.to());
        } else if (formula instanceof Piecewise f) {
            String cases = f.cases().stream()
                    .map(c -> "{%s,%s}".formatted(c.value(), c.condition()))
                    .collect(Collectors.joining(","));
            return "Piecewise[{%s},%s]".formatted(cases, f.otherwise());
        }
        return formula.toString();
    }

    static String print(Condition condition) {
        if (condition.comparisons().isEmpty()) {
            return "True";
        }
        return condition.comparisons().stream()
                .map(c -> c.left() + c.relation().symbol() + c.right())
                .collect(Collectors.joining("&&"));
    }

    private static java.util.stream.Collector<CharSequence, ?, String> list() {
        return Collectors.joining(",", "[", "]");
    }

    private static String print(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    private static String print(Binary f) {
        int strength = f.operator().precedence();
        // + - * / group to the left, ^ to the right
        boolean right = f.operator() == Operator.POWER;
        return inside(f.left(), right ? strength + 1 : strength)
                + f.operator().symbol()
                + inside(f.right(), right ? strength : strength + 1);
    }

    private static String inside(Formula formula, int least) {
        return strength(formula) < least ? "(" + formula + ")" : formula.toString();
    }

    private static int strength(Formula formula) {
        if (formula instanceof Binary f) {
            return f.operator().precedence();
        } else if (formula instanceof Negate) {
            return SIGN;
        } else if (formula instanceof Rational f) {
            boolean whole = f.value().getDenominator().equals(BigInteger.ONE);
            if (f.value().getNumerator().signum() < 0) {
                // a sign in front reads back as Negate; parentheses keep it out of products and powers
                return Operator.ADD.precedence();
            }
            return whole ? ATOM : Operator.MULTIPLY.precedence();
        }
        return ATOM;
    }
}
