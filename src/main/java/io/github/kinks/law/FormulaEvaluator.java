package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * Evaluates formulas at numbers: exactly as long as the value stays in Q[sqrt(pi), 1/sqrt(pi)], else by enclosures of any
 * precision. Rational numbers, half-integer powers of Pi, Gamma and its relatives at whole and half-integer arguments, square
 * roots of squares, ArcTan at -1, 0 and 1, BetaRegularized with a parameter 1 where the power does, sums, products and case
 * distinctions of these stay in the ring.
 *
 * <p>Conventions: {@code x^0 = 1} for every x, zero included. {@code Binomial} of whole numbers is 0 for b &lt; 0 &lt;= a
 * and b &gt; a &gt;= 0. Of a {@code Piecewise} only the branch taken is evaluated. {@code Sum} and {@code Product} step by
 * 1 from the lower bound as long as the upper one is not passed.
 *
 * <p>Formulas come from anywhere, so the cost is bounded beforehand and without a clock: exact numbers to 1,000,000 bits,
 * 200,000 terms of all sums and products, about ten million operations, enclosed values to 2^(2^26).
 */
public final class FormulaEvaluator implements Evaluator {
    private static final int FIRST_BITS = 128;

    /** A condition that no enclosure of so many bits decides is given up. */
    private static final int MOST_BITS = 1 << 13;

    private final Purse purse;

    private FormulaEvaluator(Purse purse) {
        this.purse = purse;
    }

    /** An evaluator with the limits above. */
    public static FormulaEvaluator withDefaults() {
        return new FormulaEvaluator(Purse.bottomless());
    }

    /** An evaluator whose evaluations, later refinements of their enclosures included, are paid from {@code purse} too. */
    public static FormulaEvaluator payingFrom(Purse purse) {
        return new FormulaEvaluator(purse);
    }

    @Override
    public ExactValue evaluate(Formula formula, Map<String, BigFraction> bindings) {
        Map<String, BigFraction> fixed = Map.copyOf(bindings);
        for (int bits = FIRST_BITS; bits <= MOST_BITS; bits *= 2) {
            try {
                Operand value = new Evaluation(bits, fixed, purse).value(formula);
                return value.exact()
                        .map(ExactValue::of)
                        .orElseGet(() -> ExactValue.enclosed(more -> enclosure(formula, fixed, more)));
            } catch (Undecided tooWide) {
                // a sign on the way was not decided; a narrower enclosure may do it
            } catch (ArithmeticException outside) {
                throw new FormulaException("undefined: " + outside.getMessage(), -1);
            }
        }
        throw new FormulaException(
                "undecided: a sign on which the value depends is not decided at " + MOST_BITS + " bits", -1);
    }

    private Enclosure enclosure(Formula formula, Map<String, BigFraction> bindings, int bits) {
        return new Evaluation(bits, bindings, purse).value(formula).enclosure(bits);
    }
}
