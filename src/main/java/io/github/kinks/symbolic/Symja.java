package io.github.kinks.symbolic;

import java.util.List;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.ExprEvaluator;

/**
 * Symja behind strings in its own input form. It is given our own expressions only: what a claim file says reaches it as a
 * tree of {@link io.github.kinks.claim.Formula} brought to rational functions, never as text of the file.
 */
final class Symja {
    static {
        // the polynomial algorithms would otherwise race on a pool whose threads keep the process alive for a minute
        Config.JAS_NO_THREADS = true;
    }

    private final ExprEvaluator evaluator = new ExprEvaluator(false, (short) 2);

    /** The value of an expression, in input form. */
    synchronized String evaluate(String expression) {
        try {
            return evaluator.eval(expression).toMMA().replaceAll("\\s+", "");
        } catch (RuntimeException e) {
            throw new SymbolicException("Symja cannot evaluate " + expression + ": " + e.getMessage(), e);
        }
    }

    /**
     * Whether Symja brings the expression to 0 under the assumptions (an input form such as {@code s>0}, or empty). False
     * means that it did not, not that the expression differs from 0.
     */
    boolean isZero(String expression, String assumptions) {
        String given = assumptions.isEmpty() ? "" : "," + assumptions;
        List<String> roads = List.of(
                "Together[" + expression + "]",
                "Simplify[" + expression + given + "]",
                "Together[PowerExpand[Simplify[" + expression + given + "]]]");
        return roads.stream().anyMatch(road -> evaluate(road).equals("0"));
    }

    /** Whether Symja brings the quotient of two expressions that are not 0, with positive bases of powers, to 1. */
    boolean areEqual(String left, String right, String assumptions) {
        return evaluate("Together[PowerExpand[Simplify[(" + left + ")/(" + right + ")]]]")
                        .equals("1")
                || isZero("(" + left + ")-(" + right + ")", assumptions);
    }

    /** An antiderivative. */
    String antiderivative(String integrand, String variable) {
        String result = evaluate("Integrate[" + integrand + "," + variable + "]");
        if (result.contains("Integrate[")) {
            throw new SymbolicException("Symja finds no antiderivative of " + integrand + " in " + variable);
        }
        return result;
    }
}
