package io.github.kinks.symbolic;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Entry;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.Step;
import io.github.kinks.law.FormulaEvaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/** Derives the laws of a model: formulas in n, k, j, x and the model's own variables, each with its steps. */
public final class Deriver {
    private static final String SHARE = "#1/n";
    private static final String SUBSETS = "Binomial[n,j]*#1^j";
    private static final String BALL_SUBSETS = "Binomial[n,j]*#1^j*#2";
    private static final String CHOICES = "Binomial[n,k]*#1^k*(1-#1)^(n-k)";

    private final Symja symja = new Symja();
    private final Map<String, Derivation> known = new HashMap<>();

    /**
     * The derivation of a quantity of a model.
     *
     * @throws SymbolicException if the model or quantity is not covered; the message says what is
     */
    public synchronized Derivation derive(Model model, Quantity quantity) {
        return remembered(quantity + " of " + model, () -> derived(model, quantity));
    }

    private Derivation remembered(String key, Supplier<Derivation> found) {
        Derivation earlier = known.get(key);
        if (earlier == null) {
            earlier = found.get();
            known.put(key, earlier);
        }
        return earlier;
    }

    /**
     * The derivation that settles whether kinks are uniform given their number: of the density of their positions given that
     * number, where it is known to be constant, else of the density of one neuron's kink on the line.
     *
     * @throws SymbolicException if the model is not covered; the message says what is
     */
    public synchronized Derivation positions(Model model) {
        return PositionsGivenCount.covers(model)
                ? known.computeIfAbsent("positions of " + model, key -> PositionsGivenCount.of(symja, model))
                : derive(model, Quantity.DENSITY);
    }

    /**
     * The expansion of the mean or the variance in powers of n, down to {@code n^last}, its leading term at least.
     *
     * @throws SymbolicException if the model is not covered, or its closed form has no expansion
     */
    public synchronized Derivation expansion(Model model, Quantity quantity, BigFraction last) {
        return remembered(
                quantity + " to " + last + " of " + model,
                () -> expansions(model, quantity).downTo(last));
    }

    /**
     * The same: the leading term and what lies at most {@code order} powers of n below it.
     *
     * @throws SymbolicException as above
     */
    public synchronized Derivation expansion(Model model, Quantity quantity, int order) {
        return expansions(model, quantity).ofOrder(order);
    }

    /** How far from a Poisson law the number of kinks is. */
    PoissonLaw poisson(Model model) {
        return new PoissonLaw(symja, model, this::untruncated);
    }

    /** What follows from the factorial moments. */
    Moments moments(Model model) {
        return new Moments(
                symja,
                derive(model, Quantity.FACTORIAL_MOMENT),
                hasIndependentNeurons(model.prior())
                        ? Optional.of(derive(model, Quantity.PROBABILITY).result())
                        : Optional.empty());
    }

    /** The same as {@link #derive}, for a ball only where the biases reach far enough: there its mean is a single closed form. */
    private Derivation untruncated(Model model, Quantity quantity) {
        boolean mean = quantity == Quantity.MEAN && TruncatedBall.covers(model, quantity);
        return mean ? moments(model).mean() : derive(model, quantity);
    }

    private Expansions expansions(Model model, Quantity quantity) {
        return new Expansions(symja, untruncated(model, Expansions.expanded(quantity)));
    }

    /** The steps of a derivation that do not hold when each is verified again; empty for a sound one. */
    public List<Step> replay(Derivation derivation) {
        return new Replay(symja).failures(derivation);
    }

    private Derivation derived(Model model, Quantity quantity) {
        Prior prior = model.prior();
        if (quantity == Quantity.PMF_RECURRENCE) {
            return PmfRecurrence.of(symja, model, derive(model, Quantity.FACTORIAL_MOMENT));
        } else if (quantity == Quantity.PMF_DEGREE) {
            return PmfDegree.of(symja, model, derive(model, Quantity.FACTORIAL_MOMENT));
        } else if (Expansions.isAbout(quantity)) {
            return expansion(model, quantity, Expansions.USUAL_ORDER);
        } else if (PoissonLaw.isAbout(quantity)) {
            return poisson(model).derive(quantity);
        } else if (prior instanceof Prior.Init p) {
            return initialised(model, p, quantity);
        } else if (!model.activation().equals(Activation.RELU)) {
            return new ActivationLaw(symja, this::derive).derive(model, quantity);
        } else if (isPointMass(prior)) {
            return byMoments(model, quantity, q -> ZeroBias.of(symja, Geometry.of(model), q));
        } else if (prior instanceof Prior.Spherical p) {
            Model gaussian = RotationInvariance.gaussian(model, p);
            Function<Quantity, Derivation> turned =
                    q -> RotationInvariance.of(symja, p, q, known -> derive(gaussian, known));
            return RotationInvariance.hasNoAtom(p) ? turned.apply(quantity) : byMoments(model, quantity, turned);
        } else if (TruncatedBall.covers(model, quantity)) {
            return quantity == Quantity.MEAN
                    ? TruncatedBall.mean(symja, model)
                    : TruncatedBall.probability(symja, model);
        } else if (prior instanceof Prior.Independent && !TruncatedNormal.covers(prior)) {
            throw new SymbolicException("no law is derived under the prior " + prior);
        }
        return switch (quantity) {
            case PROBABILITY -> probability(model);
            case DENSITY -> density(model);
            case FACTORIAL_MOMENT -> factorialMoment(model);
            case PMF, LEAST_WIDTH_MEDIAN -> pmf(model);
            case MEAN, ASYMPTOTIC_MEAN, LEAST_WIDTH -> moments(model).mean();
            case VARIANCE -> moments(model).variance();
            default -> throw followsFromOthers(quantity);
        };
    }

    static IllegalArgumentException followsFromOthers(Quantity quantity) {
        return new IllegalArgumentException(quantity + " follows from other quantities");
    }

    /** Mean and variance from the factorial moments; those, the law, the probability and the density as given. */
    private Derivation byMoments(Model model, Quantity quantity, Function<Quantity, Derivation> given) {
        return switch (quantity) {
            case MEAN, ASYMPTOTIC_MEAN, LEAST_WIDTH -> moments(model).mean();
            case VARIANCE -> moments(model).variance();
            case PMF, LEAST_WIDTH_MEDIAN -> given.apply(Quantity.PMF);
            case FACTORIAL_MOMENT, PROBABILITY, DENSITY -> given.apply(quantity);
            default -> throw followsFromOthers(quantity);
        };
    }

    /** The law by which an initialisation draws, and what follows from it. */
    private Derivation initialised(Model model, Prior.Init prior, Quantity quantity) {
        Prior law = prior.law();
        Derivation derivation = derive(model.under(law), quantity);
        return new Workings(symja)
                .define(
                        "Read what the initialisation draws from, n being the width",
                        "law of weights and biases under " + prior,
                        law.toString(),
                        prior.framework().source())
                .after(derivation)
                .done(derivation.subject(), derivation.result());
    }

    private static boolean isPointMass(Prior prior) {
        return prior instanceof Prior.Independent p && p.biases() instanceof Entry.Zero;
    }

    private static boolean hasIndependentNeurons(Prior prior) {
        return prior instanceof Prior.Interval || prior instanceof Prior.Gaussian || TruncatedNormal.covers(prior);
    }

    private Derivation density(Model model) {
        Geometry geometry = Geometry.of(model);
        OneNeuron neuron = new OneNeuron(symja, geometry);
        if (model.prior() instanceof Prior.Interval) {
            return neuron.uniformDensity();
        } else if (model.prior() instanceof Prior.Gaussian) {
            return neuron.gaussianDensity();
        }
        if (!(model.prior() instanceof Prior.Ball)) {
            throw new SymbolicException("no density of positions is derived under the prior " + model.prior());
        }
        return BallDensity.of(symja, geometry.ratio());
    }

    /** The probability that a neuron's kink lies in the domain, for neurons that are independent. */
    private Derivation probability(Model model) {
        Geometry geometry = Geometry.of(model);
        if (isBall(model)) {
            Derivation mean = derive(model, Quantity.MEAN);
            Workings w = new Workings(symja).after(mean);
            w.define("All neurons have the same law", "P(kink in D)", SHARE, "exchangeability; #1 is E K");
            String expected = mean.result().toString();
            Formula share = w.applied("Fill it in", "P(kink in D)", SHARE, expected);
            return w.done("probability of a neuron's kink in the domain", w.simplify("Divide", share));
        }
        OneNeuron neuron = new OneNeuron(symja, geometry);
        Derivation distribution;
        if (TruncatedNormal.covers(model.prior())) {
            distribution = TruncatedNormal.distribution(symja, geometry, model.prior());
        } else {
            distribution = model.prior() instanceof Prior.Interval
                    ? neuron.uniformDistribution()
                    : neuron.gaussianDistribution();
        }
        return Probability.over(geometry, distribution, new Workings(symja).after(distribution));
    }

    private Derivation factorialMoment(Model model) {
        if (isBall(model)) {
            return ballFactorialMoment(model);
        }
        Derivation probability = derive(model, Quantity.PROBABILITY);
        Workings w = new Workings(symja).after(probability);
        w.define(
                "Count the j-subsets of neurons that all have their kink in the domain",
                "E C(K,j)",
                SUBSETS,
                "linearity of expectation; the neurons are independent, each with probability #1");
        String p = probability.result().toString();
        return w.done("factorial moments E C(K,j)", w.applied("Fill it in", "E C(K,j)", SUBSETS, p));
    }

    private Derivation ballFactorialMoment(Model model) {
        Workings w = new Workings(symja);
        Formula slope = BallGeometry.slope(Geometry.of(model), w);
        Derivation moments = coordinateMoments(model.prior());
        w.after(moments);
        w.define(
                "Count the j-subsets of neurons that all have their kink in the domain; given the weights, the biases are"
                        + " independent",
                "E C(K,j)",
                BALL_SUBSETS,
                "linearity of expectation, and exchange of coordinates; #1 is the chance at Abs[u]=1 and #2 is"
                        + " E|u_1..u_j|");
        Formula filled = w.applied(
                "Fill them in",
                "E C(K,j)",
                BALL_SUBSETS,
                slope.toString(),
                moments.result().toString());
        boolean plain = slope.equals(Formula.number(1));
        Formula result =
                plain ? w.rewrite("Simplify", filled, parse("Binomial[n,j]").times(moments.result())) : filled;
        return w.done("factorial moments E C(K,j)", result);
    }

    /** E|u_1..u_j| where the weights are rho*u. */
    private Derivation coordinateMoments(Prior prior) {
        if (prior instanceof Prior.QBall p) {
            return NormBall.inside(symja, p.norm());
        } else if (prior instanceof Prior.QSphere p) {
            return NormBall.sphere(symja, p.norm());
        }
        return BallSlices.moments(symja);
    }

    /** Whether the weights lie in a ball or on a sphere, so that they depend on each other. */
    private static boolean isBall(Model model) {
        return model.prior().isBall();
    }

    private Derivation pmf(Model model) {
        if (isBall(model)) {
            Derivation moments = derive(model, Quantity.FACTORIAL_MOMENT);
            Workings w = new Workings(symja).after(moments);
            return w.done("law of the number of kinks", Inversion.of(w, moments.result()));
        }
        Derivation probability = derive(model, Quantity.PROBABILITY);
        Formula p = probability.result();
        Workings w = new Workings(symja).after(probability);
        w.define(
                "Choose which k of the n neurons have their kink in the domain",
                "P(K=k)",
                CHOICES,
                "the neurons are independent, each with probability #1");
        Formula product = w.applied("Fill it in", "P(K=k)", CHOICES, p.toString());
        return w.done("law of the number of kinks", w.rewrite("Collect", product, Simplify.powers(product)));
    }

    private static Formula parse(String text) {
        return FormulaParser.parse(text);
    }

    /** A formula without variables as a number, where it is one. */
    static Formula asNumber(Formula formula) {
        if (!formula.variables().isEmpty()) {
            return formula;
        }
        Map<String, BigFraction> nothing = Map.of();
        return FormulaEvaluator.withDefaults()
                .evaluate(formula, nothing)
                .exact()
                .flatMap(io.github.kinks.law.PiPolynomial::rational)
                .map(Formula::number)
                .orElse(formula);
    }
}
