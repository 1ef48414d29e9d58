package io.github.kinks.suite;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Entry;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.QBall;
import io.github.kinks.law.TabulatedLaw;
import io.github.kinks.law.TruncatedBall;
import io.github.kinks.symbolic.Deriver;
import io.github.kinks.symbolic.Expansions;
import io.github.kinks.symbolic.SymbolicException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** The derived law of one model, at any width. */
final class Laws {
    /** Up to this width a law is given exactly, with as many digits as wanted; beyond it is tabulated in doubles. */
    static final int WIDEST = 2_000;

    private static final BigFraction ONE = new BigFraction(1);

    /** Up to so many kinks where a neuron may have several: each probability is a sum then. */
    static final int MOST_SUMMED = 1_024;

    /** What follows from the values of a law at one width. */
    private static final Set<Quantity> VALUED =
            Set.of(Quantity.PMF, Quantity.FACTORIAL_MOMENT, Quantity.MEAN, Quantity.VARIANCE);

    private final Deriver deriver;
    private final Model model;

    /** The law where it is known by its values alone. */
    private final Optional<TruncatedBall> truncated;

    Laws(Deriver deriver, Model model) {
        this.deriver = deriver;
        this.model = model;
        this.truncated = answered(() -> TruncatedBall.of(model));
    }

    /** @throws QueryException if the model is not covered */
    Derivation derivation(Quantity quantity) {
        return answered(() -> deriver.derive(model, quantity));
    }

    /**
     * The derivation of a quantity; empty where it has values at every width without one.
     *
     * @throws QueryException if the model is not covered
     */
    Optional<Derivation> derived(Quantity quantity) {
        try {
            return Optional.of(derivation(quantity));
        } catch (QueryException e) {
            if (truncated.isPresent() && VALUED.contains(quantity)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * An expansion of the given order.
     *
     * @throws QueryException if the model is not covered
     */
    Derivation expansion(Quantity quantity, int order) {
        return answered(() -> deriver.expansion(model, quantity, order));
    }

    /**
     * The expansion that a claimed one is compared with.
     *
     * @throws QueryException if the model is not covered
     */
    Derivation expansion(Quantity quantity, Formula claimed) {
        return answered(() -> deriver.expansion(model, quantity, Expansions.reach(claimed)));
    }

    /**
     * What settles whether kinks are uniform given their number.
     *
     * @throws QueryException if the model is not covered
     */
    Derivation positions() {
        return answered(() -> deriver.positions(model));
    }

    /** The parameters that the prior leaves without a value. */
    Set<String> free() {
        return model.variables();
    }

    /**
     * The value at a width of a quantity that is a formula in n alone, or of the mean or variance of a law that has values only.
     *
     * @throws QueryException if the model is not covered or the value too large
     */
    ExactValue value(Quantity quantity, int width) {
        Optional<Formula> formula = derived(quantity).map(Derivation::result);
        if (formula.isEmpty()) {
            return quantity == Quantity.MEAN ? at(width).mean() : at(width).variance();
        }
        return answered(() -> evaluated(formula.get(), Map.of("n", new BigFraction(width))));
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
        if (truncated.isPresent()) {
            return truncated(width);
        } else if (!model.activation().bendsAtZeroAlone()) {
            return answered(() -> ofPmf(width));
        } else if (model.prior().isBall()) {
            // where no closed forms are given, the recurrence is by far the fastest
            boolean recurs =
                    width > Deriving.WIDEST_CLOSED && model.prior() instanceof Prior.Ball && ball().isUnitEuclidean();
            return recurs ? answered(() -> ExactLaw.euclidean(width, moments(width))) : fromMoments(width);
        }
        if (!isBinomial(model.prior())) {
            Formula pmf = derivation(Quantity.PMF).result();
            return answered(() -> ExactLaw.fromProbabilities(IntStream.rangeClosed(0, width)
                    .mapToObj(k -> evaluated(pmf, Map.of("n", new BigFraction(width), "k", new BigFraction(k))))
                    .toList()));
        }
        return answered(() -> ExactLaw.binomial(width, probability(width)));
    }

    /**
     * The exact law of a ball at a width, by inversion of its derived factorial moments.
     *
     * @throws QueryException if the model is not covered
     */
    ExactLaw fromMoments(int width) {
        return answered(() -> ExactLaw.fromFactorialMoments(width, moments(width)));
    }

    private IntFunction<ExactValue> moments(int width) {
        Formula moments = derivation(Quantity.FACTORIAL_MOMENT).result();
        BigFraction n = new BigFraction(width);
        return j -> evaluated(moments, Map.of("n", n, "j", new BigFraction(j)));
    }

    private ExactLaw truncated(int width) {
        if (width > TruncatedBall.WIDEST) {
            throw new QueryException(
                    "the law of %s, in which biases cut weights off, is computed up to width %d, not %d"
                            .formatted(model.prior(), TruncatedBall.WIDEST, width));
        }
        return truncated.orElseThrow().exact(width);
    }

    /** Whether the neurons' kinks lie in the domain independently, each with the same probability. */
    private static boolean isBinomial(Prior prior) {
        Prior law = prior.law();
        boolean atomless = law instanceof Prior.Spherical p && p.atom().equals(Formula.number(0));
        boolean normal = law instanceof Prior.Independent p && !(p.biases() instanceof Entry.Zero);
        return law instanceof Prior.Interval || law instanceof Prior.Gaussian || atomless || normal;
    }

    private ExactValue probability(int width) {
        return evaluated(derivation(Quantity.PROBABILITY).result(), Map.of("n", new BigFraction(width)));
    }

    /**
     * The law at a width, in doubles. Where biases cut weights off it is the exact one, rounded. For a ball it comes from the closed form of its moments, whose equality with the derived
     * ones is proved first, for all widths.
     *
     * @throws QueryException if the model is not covered, or its derived moments are not of the closed form
     */
    TabulatedLaw tabulated(int width) {
        if (truncated.isPresent()) {
            truncated(width);
            return answered(() -> TabulatedLaw.of(truncated.get(), width));
        } else if (isBinomial(model.prior())) {
            return answered(() -> TabulatedLaw.binomial(width, probability(width)));
        } else if (model.prior() instanceof Prior.QBall p && p.norm() instanceof Norm.Maximum) {
            // the cube's coordinates are independent, so that width 1 says all
            Formula moments = derivation(Quantity.FACTORIAL_MOMENT).result();
            return answered(() -> TabulatedLaw.binomial(width, evaluated(moments, Map.of("n", ONE, "j", ONE))));
        } else if (!model.prior().isBall()) {
            throw new QueryException(
                    "single probabilities under %s are computed up to width %d, not %d; mean and variance are at any"
                            .formatted(model.prior(), WIDEST, width));
        }
        QBall ball = ball();
        return answered(() -> TabulatedLaw.of(ball, width));
    }

    /**
     * The closed form of a ball's law, proved equal to the derived one.
     *
     * @throws QueryException if the model is not covered, or its derived moments are not of that form
     */
    QBall ball() {
        boolean surface = model.prior() instanceof Prior.QSphere;
        try {
            QBall ball = new QBall(exponent(), slope(), surface);
            new ClosedMoments(deriver).mustBe(model, ball.factorialMoment());
            return ball;
        } catch (IllegalArgumentException e) {
            throw new QueryException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The chance of a kink in the domain where the weight, of a ball of radius 1, is 1. */
    private ExactValue slope() {
        Formula rho = model.prior().parameters().getOrDefault("rho", Formula.number(1));
        Formula length = model.right().minus(model.left());
        return answered(() -> evaluated(rho.times(length).over(Formula.number(2)), Map.of()));
    }

    private BigFraction exponent() {
        Optional<Norm> norm = Optional.empty();
        if (model.prior() instanceof Prior.QBall p) {
            norm = Optional.of(p.norm());
        } else if (model.prior() instanceof Prior.QSphere p) {
            norm = Optional.of(p.norm());
        }
        if (norm.isEmpty()) {
            return BigFraction.TWO;
        } else if (norm.get() instanceof Norm.Power p && p.q() instanceof Formula.Rational q) {
            return q.value();
        }
        throw new QueryException("no law is tabulated beyond width %d for %s".formatted(WIDEST, model.prior()));
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
