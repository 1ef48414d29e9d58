package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.Map;
import java.util.function.Function;

/**
 * The law under a rotation-invariant prior, from that under the Gaussian one: where a kink lies depends on the direction of (w,b)
 * alone, and all these priors share the law of the direction.
 */
final class RotationInvariance {
    private static final String PROBABILITY = "(1-atom)*#1";
    private static final String MOMENTS = "Piecewise[{{1,j==0}},(1-atom)*#1]";
    private static final String LAW = "Piecewise[{{atom+(1-atom)*#1,k==0}},(1-atom)*#1]";

    private final Symja symja;
    private final Prior.Spherical prior;
    private final Function<Quantity, Derivation> gaussian;

    private RotationInvariance(Symja symja, Prior.Spherical prior, Function<Quantity, Derivation> gaussian) {
        this.symja = symja;
        this.prior = prior;
        this.gaussian = gaussian;
    }

    /** The model whose law is the same but for the atom. */
    static Model gaussian(Model model, Prior.Spherical prior) {
        return model.under(new Prior.Gaussian(prior.rho(), Formula.number(1)));
    }

    /** Whether the origin has no mass, so that the Gaussian law is the prior's. */
    static boolean hasNoAtom(Prior.Spherical prior) {
        return prior.atom().equals(Formula.number(0));
    }

    /**
     * Without an atom any quantity; with one the probability, the factorial moments or the law, from which mean and variance
     * follow.
     *
     * @param gaussian derives a quantity of {@link #gaussian}
     * @throws SymbolicException for a density beside an atom
     */
    static Derivation of(
            Symja symja, Prior.Spherical prior, Quantity quantity, Function<Quantity, Derivation> gaussian) {
        RotationInvariance derivation = new RotationInvariance(symja, prior, gaussian);
        if (hasNoAtom(prior)) {
            Derivation law = gaussian.apply(quantity);
            return derivation.direction().after(law).done(law.subject(), law.result());
        }
        return switch (quantity) {
            case DENSITY ->
                throw new SymbolicException(
                        "at the origin there is no kink: its position has no density where the prior has an atom there");
            case PROBABILITY -> derivation.mixed(quantity, "P(kink in D)", PROBABILITY);
            case PMF -> derivation.mixed(quantity, "P(K=k)", LAW);
            case FACTORIAL_MOMENT -> derivation.mixed(quantity, "E C(K,j)", MOMENTS);
            default -> throw new IllegalArgumentException(quantity + " follows from another quantity");
        };
    }

    private Workings direction() {
        return new Workings(symja)
                .define(
                        "A kink in (l,r) is a matter of the direction of (w,b)",
                        "l < -b_i/w_i < r",
                        "(w_i,b_i) lies between the lines b=-l*w and b=-r*w, on either side of 0",
                        "the definition of a kink; a double cone holds with a point all its multiples")
                .define(
                        "All rotation-invariant laws without mass at 0 give (w/rho,b) one law of directions",
                        "(w/rho,b)/|(w/rho,b)|",
                        "g/|g|, g standard normal in 2n dimensions",
                        "both are invariant under rotations, as the uniform law on the sphere alone is; so the n events have"
                                + " together the law that they have for normal weights, sw=rho, and biases, sb=1");
    }

    private Derivation mixed(Quantity quantity, String before, String template) {
        Derivation law = gaussian.apply(quantity);
        Workings w = direction().after(law);
        w.define(
                "With probability atom the network is constant, else as found",
                before,
                template,
                "total probability; away from 0 the prior is rotation-invariant without an atom, and #1 is what it gives");
        Formula mixture = w.applied("Fill it in", before, template, law.result().toString());
        Formula here = w.instance("Put in the atom", mixture, Map.of("atom", prior.atom()));
        return w.done(law.subject(), w.simplify("Simplify", here));
    }
}
