package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Evaluates formulas at numbers, in this process or in another. */
public interface Evaluator {

    /**
     * The value of {@code formula} with every free variable bound.
     *
     * @throws io.github.kinks.claim.FormulaException "undefined: .." where the formula has no real value there (division by
     *     zero, Gamma at a pole, the logarithm of what is not positive, a root of a negative number); "too large: .." where
     *     a limit would be passed; "undecided: .." where a sign on which the value depends is not decided by any enclosure;
     *     or where a variable has no value. Refinements of the value may throw the same.
     */
    ExactValue evaluate(Formula formula, Map<String, BigFraction> bindings);

    /**
     * The values at several points, in their order.
     *
     * @throws io.github.kinks.claim.FormulaException as above, from the first point where it applies
     */
    default List<ExactValue> evaluateAll(Formula formula, List<Map<String, BigFraction>> points) {
        return points.stream().map(point -> evaluate(formula, point)).toList();
    }
}
