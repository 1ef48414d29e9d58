package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Evaluates formulas at numbers, exactly where the value stays in Q[sqrt(pi), 1/sqrt(pi)], else by enclosures. */
public final class FormulaEvaluator {
    private FormulaEvaluator() {}

    public static FormulaEvaluator withDefaults() {
        return Pending.pending();
    }

    /** The value of {@code formula} under {@code bindings}; FormulaException with 'undefined: ..' or 'too large: ..'. */
    public ExactValue evaluate(Formula formula, Map<String, BigFraction> bindings) {
        return Pending.pending();
    }
}
