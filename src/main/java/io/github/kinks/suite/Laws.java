package io.github.kinks.suite;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.symbolic.Deriver;
import io.github.kinks.symbolic.SymbolicException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** The derived law of one model, at any width. */
final class Laws {
    /** Up to this width all probabilities of a law are computed, by exact sums. */
    static final int WIDEST = 2_000;

    /** Up to so many kinks where a neuron may have several: each probability is a sum then. */
    static final int MOST_SUMMED = 1_024;

    private final Deriver deriver;
    private final Model model;

    Laws(Deriver deriver, Model model) {
        this.deriver = deriver;
        this.model = model;
    }

    /** @throws QueryException if the model is not covered */
    Derivation derivation(Quantity quantity) {
        return answered(() -> deriver.derive(model, quantity));
    }

    /** The parameters that the prior leaves without a value. */
    Set<String> free() {
        return model.variables();
    }

    /**
     * The value at a width of a quantity that is a formula in n alone.
     *
     * @throws QueryException if the model is not covered or the value too large
     */
    ExactValue value(Quantity quantity, int width) {
        Formula formula = derivation(quantity).result();
        return answered(() -> evaluated(formula, Map.of("n", new BigFraction(width))));
    }

    /**
     * The law at a width.
     *
     * @throws QueryException if the model is not covered or the width greater than {@value #WIDEST}
     */
    ExactLaw at(int width) {
        if (width > WIDEST) {
            throw new QueryException(
                    "single probabilities and factorial moments are computed up to width %d, not %d; mean and variance are at any"
                            .formatted(WIDEST, width));
        }
        if (!model.activation().bendsAtZeroAlone()) {
            return answered(() -> ofPmf(width));
        } else if (model.prior() instanceof Prior.Ball) {
            Formula moments = derivation(Quantity.FACTORIAL_MOMENT).result();
            BigFraction n = new BigFraction(width);
            return answered(() -> ExactLaw.fromFactorialMoments(
                    width, j -> evaluated(moments, Map.of("n", n, "j", new BigFraction(j)))));
        }
        Formula probability = derivation(Quantity.PROBABILITY).result();
        return answered(() -> ExactLaw.binomial(width, evaluated(probability, Map.of())));
    }

    private ExactLaw ofPmf(int width) {
        if (model.mostKinks(width) > MOST_SUMMED) {
            throw new QueryException(
                    "with %s single probabilities and factorial moments are computed for up to %d kinks, not %d; mean and variance are at any width"
                            .formatted(model.activation(), MOST_SUMMED, model.mostKinks(width)));
        }
        Formula pmf = derivation(Quantity.PMF).result();
        BigFraction n = new BigFraction(width);
        return ExactLaw.fromProbabilities(IntStream.rangeClosed(0, model.mostKinks(width))
                .mapToObj(k -> evaluated(pmf, Map.of("n", n, "k", new BigFraction(k))))
                .toList());
    }

    private static ExactValue evaluated(Formula formula, Map<String, BigFraction> at) {
        return FormulaEvaluator.withDefaults().evaluate(formula, at);
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (SymbolicException | FormulaException e) {
            throw new QueryException(String.valueOf(e.getMessage()), e);
        }
    }
}
