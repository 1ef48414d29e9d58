package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.Step;
import io.github.kinks.law.FormulaEvaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Derives the laws of a model: formulas in n, k, j, x and the model's own variables, each with its steps. */
public final class Deriver {
    private static final Formula N = Formula.variable("n");
    private static final Formula J = Formula.variable("j");

    private final Symja symja = new Symja();
    private final Map<String, Derivation> known = new HashMap<>();

    /**
     * The derivation of a quantity of a model.
     *
     * @throws SymbolicException if the model or quantity is not covered; the message says what is
     */
    public synchronized Derivation derive(Model model, Quantity quantity) {
        String key = quantity + " of " + model;
        Derivation earlier = known.get(key);
        if (earlier == null) {
            earlier = derived(model, quantity);
            known.put(key, earlier);
        }
        return earlier;
    }

    /** The steps of a derivation that do not hold when each is verified again; empty for a sound one. */
    public List<Step> replay(Derivation derivation) {
        return new Replay(symja).failures(derivation);
    }

    private Derivation derived(Model model, Quantity quantity) {
        return switch (quantity) {
            case PROBABILITY -> probability(model);
            case DENSITY -> density(model);
            case FACTORIAL_MOMENT -> factorialMoment(model);
            case PMF -> pmf(model);
            case MEAN, ASYMPTOTIC_MEAN, LEAST_WIDTH -> mean(model);
            case VARIANCE -> variance(model);
        };
    }

    private Derivation density(Model model) {
        Geometry geometry = Geometry.of(model);
        OneNeuron neuron = new OneNeuron(symja, geometry);
        if (model.prior() instanceof Prior.Interval) {
            return neuron.uniformDensity();
        } else if (model.prior() instanceof Prior.Gaussian) {
            return neuron.gaussianDensity();
        }
        return BallDensity.of(symja, geometry.ratio());
    }

    /** The probability that a neuron's kink lies in the domain, for neurons that are independent. */
    private Derivation probability(Model model) {
        Geometry geometry = Geometry.of(model);
        if (model.prior() instanceof Prior.Ball) {
            Derivation mean = derive(model, Quantity.MEAN);
            Formula share = mean.result().over(N);
            Workings w = new Workings(symja)
                    .after(mean)
                    .define("All neurons have the same law", "P(kink in D)", "E K/n", "exchangeability");
            return w.done(
                    "probability of a neuron's kink in the domain",
                    w.simplify("Divide", share, Simplify.everywhere(share)));
        }
        OneNeuron neuron = new OneNeuron(symja, geometry);
        Derivation distribution =
                model.prior() instanceof Prior.Interval ? neuron.uniformDistribution() : neuron.gaussianDistribution();
        return Probability.over(geometry, distribution, new Workings(symja).after(distribution));
    }

    private Derivation factorialMoment(Model model) {
        if (model.prior() instanceof Prior.Ball) {
            return ballFactorialMoment(model);
        }
        Derivation probability = derive(model, Quantity.PROBABILITY);
        Formula choose = Formula.call(Function.BINOMIAL, N, J);
        Formula result = choose.times(probability.result().power(J));
        return new Workings(symja)
                .after(probability)
                .define(
                        "Count the j-subsets of neurons that all have their kink in the domain",
                        "E C(K,j)",
                        result.toString(),
                        "linearity of expectation; the neurons are independent with the same p")
                .done("factorial moments E C(K,j)", result);
    }

    private Derivation ballFactorialMoment(Model model) {
        Geometry geometry = Geometry.of(model);
        Derivation moments = BallSlices.moments(symja);
        Workings w = new Workings(symja);
        w.define(
                "A neuron bends where its argument is 0",
                "kink of w*x+b",
                "w*x+b=0, so x=-b/w",
                "the definition of a kink");
        w.integrate(
                "Given w>0, the kink lies in (l,r) when -w*r<b<-w*l; that interval lies in (-1,1)",
                "1/2",
                "b",
                "-w*r",
                "-w*l",
                "w>0");
        Formula chance = BallGeometry.slope(geometry, w);
        w.define(
                "Given all weights the biases are independent, so j given neurons all have their kink in D with a product",
                "P(kinks of j neurons in D)",
                "(" + chance + ")^j*E|u_1..u_j|",
                "weights are rho*u with u uniform in the unit ball; chance of one neuron is rho*|u|*(r-l)/2");
        w.after(moments);
        Formula scale = chance.equals(Formula.number(1))
                ? moments.result()
                : chance.power(J).times(moments.result());
        Formula result = Formula.call(Function.BINOMIAL, N, J).times(scale);
        w.define(
                "Count the j-subsets of neurons that all have their kink in the domain",
                "E C(K,j)",
                result.toString(),
                "linearity of expectation; the ball is symmetric under exchange of coordinates");
        return w.done("factorial moments E C(K,j)", result);
    }

    private Derivation pmf(Model model) {
        if (model.prior() instanceof Prior.Ball) {
            Derivation moments = derive(model, Quantity.FACTORIAL_MOMENT);
            Workings w = new Workings(symja).after(moments);
            return w.done("law of the number of kinks", Inversion.of(w, moments.result()));
        }
        Derivation probability = derive(model, Quantity.PROBABILITY);
        Formula p = probability.result();
        Workings w = new Workings(symja).after(probability);
        Formula product = FormulaParser.parse("Binomial[n,k]")
                .times(p.power(Formula.variable("k")))
                .times(Formula.number(1).minus(p).power(FormulaParser.parse("n-k")));
        w.define(
                "Choose which k of the n neurons have their kink in the domain",
                "P(K=k)",
                product.toString(),
                "the neurons are independent with the same p");
        Formula half = FormulaParser.parse("Binomial[n,k]/2^n");
        Formula result = p.equals(Formula.number(1, 2)) ? w.rewrite("p=1/2", product, half) : product;
        return w.done("law of the number of kinks", result);
    }

    private Derivation mean(Model model) {
        Derivation moments = derive(model, Quantity.FACTORIAL_MOMENT);
        Workings w = new Workings(symja).after(moments);
        w.rewrite("One kink is chosen out of k in k ways", parse("Binomial[k,1]"), parse("k"));
        Formula first = moment(w, moments, 1);
        w.define("The first factorial moment is the mean", "E K", first.toString(), "linearity of expectation");
        return w.done("mean number of kinks", first);
    }

    private Derivation variance(Model model) {
        Derivation moments = derive(model, Quantity.FACTORIAL_MOMENT);
        Workings w = new Workings(symja).after(moments);
        Formula first = moment(w, moments, 1);
        Formula second = moment(w, moments, 2);
        w.rewrite("Write the square by binomial coefficients", parse("k^2"), parse("2*Binomial[k,2]+Binomial[k,1]"));
        Formula result = Formula.number(2).times(second).plus(first).minus(first.power(Formula.number(2)));
        w.define(
                "Write the variance by factorial moments",
                "E K^2-(E K)^2",
                result.toString(),
                "linearity of expectation");
        return w.done("variance of the number of kinks", w.simplify("Simplify", result, Simplify.everywhere(result)));
    }

    private static Formula moment(Workings w, Derivation moments, int order) {
        Formula inserted = moments.result().substitute("j", Formula.number(order));
        return w.simplify("Put j=" + order, inserted, Simplify.everywhere(inserted));
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
