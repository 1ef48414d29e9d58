package io.github.kinks.symbolic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.law.Enclosure;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates formulas in the child process, all from one purse there. What passes the child's deadline or memory is too large to
 * compute with; the purse is meant to refuse it before.
 */
final class ChildEvaluator implements Evaluator {
    /** Enough for a double; more is asked for where it is needed. */
    private static final int FIRST_BITS = 192;

    /** Mutants are held against the same values again and again. */
    private static final int REMEMBERED = 32;

    private final UnaryOperator<String> child;
    private final long purse;
    private final long work;
    private final Map<Point, List<ExactValue>> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Point, List<ExactValue>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Why nothing more is computed: the purse is gone with the process that held it. */
    private @Nullable FormulaException broken;

    private record Point(Formula formula, List<Map<String, BigFraction>> values) {}

    /**
     * @param child answers requests
     * @param purse a number of its own
     * @param work what the purse holds, in word products
     */
    ChildEvaluator(UnaryOperator<String> child, long purse, long work) {
        this.child = child;
        this.purse = purse;
        this.work = work;
    }

    @Override
    public ExactValue evaluate(Formula formula, Map<String, BigFraction> bindings) {
        return evaluateAll(formula, List.of(bindings)).get(0);
    }

    @Override
    public List<ExactValue> evaluateAll(Formula formula, List<Map<String, BigFraction>> points) {
        Point asked = new Point(formula, points);
        List<ExactValue> known = remembered.get(asked);
        if (known == null) {
            JsonNode answer = ask(formula, points, FIRST_BITS);
            known = ValueMessage.values(answer, FIRST_BITS, i -> bits -> refined(formula, points.get(i), bits));
            remembered.put(asked, known);
        }
        return known;
    }

    private Enclosure refined(Formula formula, Map<String, BigFraction> point, int bits) {
        JsonNode answer = ask(formula, List.of(point), bits);
        return ValueMessage.enclosure(answer.required("values").required(0), bits);
    }

    private FormulaException broken(String why) {
        FormulaException reason = new FormulaException("too large: " + why, -1);
        broken = reason;
        return reason;
    }

    private JsonNode ask(Formula formula, List<Map<String, BigFraction>> points, int bits) {
        if (broken != null) {
            throw broken;
        }
        String request = new ValueMessage.Request(purse, work, formula, points, bits).text();
        try {
            return Message.answered(child.apply(request));
        } catch (TimedOut e) {
            throw broken("computing its values takes longer than a formula is given");
        } catch (OutOfMemory e) {
            throw broken("computing its values takes more memory than a formula is given");
        }
    }
}
