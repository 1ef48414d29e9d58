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
import io.github.kinks.law.QBall;
import io.github.kinks.law.TabulatedLaw;
import io.github.kinks.symbolic.Deriver;
import io.github.kinks.symbolic.SymbolicException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** The derived law of one model, at any width. */
final class Laws {
    /** Up to this width a law is given exactly, with as many digits as wanted; beyond it is tabulated in doubles. */
    static final int WIDEST = 2_000;

    private static final BigFraction ONE = new BigFraction(1);

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
     * The exact law at a width.
     *
     * @throws QueryException if the model is not covered or the width greater than {@value #WIDEST}
     */
    ExactLaw at(int width) {
        if (width > WIDEST) {
            throw new QueryException(
                    "factorial moments are computed up to width %d, not %d; mean, variance and pmf are at any"
                            .formatted(WIDEST, width));
        }
        if (model.prior().isBall()) {
            Formula moments = derivation(Quantity.FACTORIAL_MOMENT).result();
            BigFraction n = new BigFraction(width);
            return answered(() -> ExactLaw.fromFactorialMoments(
                    width, j -> evaluated(moments, Map.of("n", n, "j", new BigFraction(j)))));
        }
        if (!isBinomial(model.prior())) {
            Formula pmf = derivation(Quantity.PMF).result();
            return answered(() -> ExactLaw.fromProbabilities(IntStream.rangeClosed(0, width)
                    .mapToObj(k -> evaluated(pmf, Map.of("n", new BigFraction(width), "k", new BigFraction(k))))
                    .toList()));
        }
        return answered(() -> ExactLaw.binomial(width, probability(width)));
    }

    /** Whether the neurons' kinks lie in the domain independently, each with the same probability. */
    private static boolean isBinomial(Prior prior) {
        Prior law = prior.law();
        boolean atomless = law instanceof Prior.Spherical p && p.atom().equals(Formula.number(0));
        return law instanceof Prior.Interval || law instanceof Prior.Gaussian || atomless;
    }

    private ExactValue probability(int width) {
        return evaluated(derivation(Quantity.PROBABILITY).result(), Map.of("n", new BigFraction(width)));
    }

    /**
     * The law at a width, in doubles. For a ball it comes from the closed form of its moments, whose equality with the derived
     * ones is proved first, for all widths.
     *
     * @throws QueryException if the model is not covered, or its derived moments are not of the closed form
     */
    TabulatedLaw tabulated(int width) {
        if (model.prior() instanceof Prior.Ball) {
            QBall ball = ball();
            return answered(() -> TabulatedLaw.of(ball, width));
        }
        if (!isBinomial(model.prior())) {
            throw new QueryException(
                    "single probabilities under %s are computed up to width %d, not %d; mean and variance are at any"
                            .formatted(model.prior(), WIDEST, width));
        }
        return answered(() -> TabulatedLaw.binomial(width, probability(width)));
    }

    /**
     * The closed form of a ball's law, proved equal to the derived one.
     *
     * @throws QueryException if the model is not covered, or its derived moments are not of that form
     */
    QBall ball() {
        Formula moments = derivation(Quantity.FACTORIAL_MOMENT).result();
        // the only weight of width 1 is uniform on (-1, 1), so E K is half the slope there
        ExactValue slope =
                answered(() -> evaluated(moments, Map.of("n", ONE, "j", ONE)).times(ExactValue.of(2)));
        try {
            QBall ball = QBall.euclidean(slope);
            new ClosedMoments(deriver).mustBe(model, ball.factorialMoment());
            return ball;
        } catch (IllegalArgumentException e) {
            throw new QueryException(String.valueOf(e.getMessage()), e);
        }
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
