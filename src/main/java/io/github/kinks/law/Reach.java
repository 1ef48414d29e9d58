package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** Whether networks of some width have m kinks typically: on average, or with probability at least one half. */
public final class Reach {
    private static final ExactValue HALF = ExactValue.of(BigFraction.ONE_HALF);

    private final Evaluator evaluator;
    private final Formula formula;
    private final boolean byMedian;

    private Reach(Evaluator evaluator, Formula formula, boolean byMedian) {
        this.evaluator = evaluator;
        this.formula = formula;
        this.byMedian = byMedian;
    }

    /** Whether E K is at least m. */
    public static Reach ofMean(Evaluator evaluator, Formula mean) {
        return new Reach(evaluator, mean, false);
    }

    /** Whether P(K at least m) is at least 1/2, so that m is at most the greatest median. */
    public static Reach ofMedian(Evaluator evaluator, Formula pmf) {
        return new Reach(evaluator, pmf, true);
    }

    /**
     * Whether {@code kinks} are reached at {@code width}; empty where an enclosure does not tell.
     *
     * @throws io.github.kinks.claim.FormulaException if the formula is too large to compute with
     */
    public Optional<Boolean> at(int width, int kinks) {
        return byMedian ? medianAt(width, kinks) : meanAt(width, kinks);
    }

    private Optional<Boolean> meanAt(int width, int kinks) {
        return evaluator
                .evaluate(formula, Map.of("n", new BigFraction(width)))
                .compare(ExactValue.of(kinks))
                .map(sign -> sign >= 0);
    }

    /** By the complement, which has fewer terms. */
    private Optional<Boolean> medianAt(int width, int kinks) {
        if (kinks > width) {
            return Optional.of(false);
        }
        List<Map<String, BigFraction>> below = IntStream.range(0, kinks)
                .mapToObj(k -> Map.of("n", new BigFraction(width), "k", new BigFraction(k)))
                .toList();
        ExactValue less = ClaimedPmf.sum(evaluator.evaluateAll(formula, below));
        return less.compare(HALF).map(sign -> sign <= 0);
    }
}
