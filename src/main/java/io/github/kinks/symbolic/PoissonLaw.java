package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hipparchus.fraction.BigFraction;

/**
 * How far the number of kinks K is from the Poisson law of its mean, in total variation. Where K has the law of a sum of independent
 * indicators, mean and variance bound the distance, and give what it is in the limit.
 */
public final class PoissonLaw {
    /** {@code theta}, the share of the mean by which the variance is less. */
    private static final String THETA = "(#1-#2)/#1";

    private static final String BOUND = "(1-Exp[-#1])*(#1-#2)/#1";
    private static final String LIMIT = "#1*Sqrt[n]/Sqrt[2*Pi*E]";
    private static final String GROWTH = "#1*Sqrt[n]/32";
    private static final BigFraction ROOT = new BigFraction(-1, 2);
    private static final String NOTHING = "0*#1";
    private static final String INDICATORS = "a sum of independent indicators";

    private final Symja symja;
    private final Model model;
    private final BiFunction<Model, Quantity, Derivation> laws;

    PoissonLaw(Symja symja, Model model, BiFunction<Model, Quantity, Derivation> laws) {
        this.symja = symja;
        this.model = model;
        this.laws = laws;
    }

    /** Whether the quantity is about the distance to a Poisson law. */
    public static boolean isAbout(Quantity quantity) {
        return quantity == Quantity.POISSON_BOUND || quantity == Quantity.POISSON_LIMIT;
    }

    /**
     * The derivation of either.
     *
     * @throws SymbolicException if K is not known to be such a sum, or the limit has no closed form
     */
    Derivation derive(Quantity quantity) {
        return quantity == Quantity.POISSON_BOUND ? bound() : limit();
    }

    /** {@code theta} for a model: a weaker bound than the derived one, without the exponential. */
    Formula theta() {
        Formula mean = laws.apply(model, Quantity.MEAN).result();
        Formula variance = laws.apply(model, Quantity.VARIANCE).result();
        return FormulaParser.parse(Chain.filled(THETA, java.util.List.of(mean.toString(), variance.toString())));
    }

    private Derivation bound() {
        Workings w = moments();
        w.define(
                "The distance of a sum of independent indicators from the Poisson law of its mean is bounded",
                "TV(K,Poisson(E K))<=",
                BOUND,
                "Barbour and Hall 1984 by Stein's method; #1 is the mean and #2 the variance");
        return w.done("bound on the distance to the Poisson law", filled(w, "TV(K,Poisson(E K))<=", BOUND));
    }

    private Formula filled(Workings w, String before, String template) {
        String mean = laws.apply(model, Quantity.MEAN).result().toString();
        String variance = laws.apply(model, Quantity.VARIANCE).result().toString();
        return w.applied("Fill in mean and variance", before, template, mean, variance);
    }

    /** Mean and variance, and why they say so much. */
    private Workings moments() {
        String reason = indicators()
                .orElseThrow(() -> new SymbolicException("the number of kinks under " + model.prior() + " with "
                        + model.activation() + " is not known to be a sum of independent indicators"));
        return new Workings(symja)
                .after(laws.apply(model, Quantity.MEAN))
                .after(laws.apply(model, Quantity.VARIANCE))
                .define("The number of kinks has the law of a sum of independent indicators", "K", INDICATORS, reason);
    }

    /** Why K has the law of such a sum, where it does. */
    private Optional<String> indicators() {
        Prior prior = model.prior().law();
        boolean atomless = prior instanceof Prior.Spherical p && RotationInvariance.hasNoAtom(p);
        if (!model.activation().bendsAtZeroAlone()) {
            return Optional.empty();
        } else if (prior instanceof Prior.Interval || prior instanceof Prior.Gaussian) {
            return Optional.of("the neurons are independent");
        } else if (atomless) {
            return Optional.of("the law is that of independent neurons");
        }
        return prior.isBall()
                ? Optional.of(
                        "Sum[E C(K,j)*u^j,{j,0,n}] has real zeros only: by Laguerre's theorem (Polya and Schur 1914),"
                                + " since E C(K,j) is Binomial[n,j]*a^j/Gamma[c+(n+j)/q] up to a factor; at q = inf it is a product"
                                + " of linear factors")
                : Optional.empty();
    }

    private Derivation limit() {
        Workings w = moments();
        try {
            w.define(
                    "Call it theta by what share of the mean the variance is less",
                    "theta",
                    THETA,
                    "#1 is E K and #2 is Var K");
            Formula theta = filled(w, "theta", THETA);
            int order = Expander.leadingPower(theta).compareTo(ROOT);
            Formula leading = w.expand("Expand in powers of n, as n grows", theta, ROOT);
            boolean manyKinks =
                    Expander.leadingPower(laws.apply(model, Quantity.MEAN).result())
                                    .signum()
                            > 0;
            if (order < 0) {
                return vanishing(w, leading);
            } else if (!manyKinks) {
                throw new SymbolicException("the limit is known where the mean grows without bound");
            }
            return order > 0 ? growing(w, leading) : settled(w, leading);
        } catch (NotDecidable e) {
            throw new SymbolicException("no limit of the distance to the Poisson law is derived: " + e.getMessage(), e);
        }
    }

    private Derivation settled(Workings w, Formula leading) {
        w.define(
                "The distance is asymptotically theta/Sqrt[2*Pi*E]",
                "limit of Sqrt[n]*TV(K,Poisson(E K))",
                LIMIT,
                "Deheuvels and Pfeifer 1986, for a mean that grows without bound and theta that tends to 0; #1 is theta up to lower"
                        + " powers");
        return done(w, LIMIT, leading);
    }

    private Derivation vanishing(Workings w, Formula leading) {
        w.define(
                "The distance is at most theta",
                "limit of Sqrt[n]*TV(K,Poisson(E K))",
                NOTHING,
                "Barbour and Hall 1984; #1 is theta up to lower powers, and Sqrt[n]*theta tends to 0");
        return done(w, NOTHING, leading);
    }

    private Derivation growing(Workings w, Formula leading) {
        w.define(
                "The distance is at least theta/32",
                "lower bound of Sqrt[n]*TV(K,Poisson(E K)), up to lower powers of n",
                GROWTH,
                "Barbour and Hall 1984, for a mean of at least 1; #1 is theta up to lower powers, and Sqrt[n]*theta grows");
        String before = "Sqrt[n]*TV(K,Poisson(E K))";
        Formula filled = w.applied("Fill it in", before, GROWTH, leading.toString());
        return w.done("distance to the Poisson law, which grows with the root of n", filled);
    }

    private static Derivation done(Workings w, String template, Formula leading) {
        String before = "Sqrt[n]*TV(K,Poisson(E K))";
        Formula filled = w.applied("Fill it in", before, template, leading.toString());
        HypergeometricTerm term = NormalForm.over(Replay.WHOLE).term(filled);
        Formula simple = term.coefficient().isZero()
                ? Formula.number(0)
                : Scale.simplest(TermFormula.ofNumber(TermSum.of(term)));
        return w.done("limit of the distance to the Poisson law", w.rewrite("Simplify", filled, simple));
    }
}
