package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Weights uniform in the Euclidean ball of radius {@code rho} in n dimensions, biases independent and uniform on (-1, 1), and kinks in (-1, 1):
 * a neuron with weight w has its kink there with probability {@code min(1, |w|)}, independently of the others. Weights beyond 1 are cut
 * off, so that for rho > 1 the factorial moments are not those of {@link QBall}; up to 1 they are. On (-R, R) with weights of
 * scale S and biases of scale T, rho is {@code R S / T}.
 *
 * @param rho positive
 */
public record TruncatedBall(BigFraction rho) {
    /** The greatest width. */
    public static final int WIDEST = 512;

    /** @throws IllegalArgumentException if rho is not positive */
    public TruncatedBall {
        if (rho.signum() <= 0) {
            throw new IllegalArgumentException("rho is positive, not " + rho);
        }
    }

    /**
     * The ball whose law a model has, where its biases cut weights off: ReLU or another activation that bends at 0 alone, a Euclidean ball, a
     * domain (-R, R), numbers for all parameters, and a rational rho above 1, all scales counted. Empty for every other model.
     *
     * @throws io.github.kinks.claim.FormulaException if a parameter has no value
     */
    public static Optional<TruncatedBall> of(Model model) {
        boolean known = model.variables().isEmpty()
                && model.activation().bendsAtZeroAlone()
                && isEuclidean(model.prior())
                && rational(model.left().plus(model.right())).equals(Optional.of(BigFraction.ZERO));
        if (!known) {
            return Optional.empty();
        }
        Formula rho = model.prior().parameters().getOrDefault("rho", Formula.number(1));
        Formula scaled = model.scale() instanceof Model.Scale.Weights s ? rho.times(s.factor()) : rho;
        return rational(scaled.times(model.right()))
                .filter(value -> value.compareTo(BigFraction.ONE) > 0)
                .map(TruncatedBall::new);
    }

    private static boolean isEuclidean(Prior prior) {
        return prior instanceof Prior.Ball
                || (prior instanceof Prior.QBall p
                        && p.norm().exponent().flatMap(TruncatedBall::rational).equals(Optional.of(BigFraction.TWO)));
    }

    private static Optional<BigFraction> rational(Formula formula) {
        return FormulaEvaluator.withDefaults()
                .evaluate(formula, Map.of())
                .exact()
                .flatMap(PiPolynomial::rational);
    }

    /**
     * The law at width n, by certified quadrature of its factorial moments: every value is enclosed as narrowly as wanted, and none is known
     * in closed form. Values of it are refused with a {@link io.github.kinks.claim.FormulaException} that says "too large" where they
     * would take more than minutes: at widths of some hundreds with rho of ten and more.
     *
     * @throws IllegalArgumentException if n is negative or greater than {@value #WIDEST}
     */
    public ExactLaw exact(int n) {
        if (n < 0 || n > WIDEST) {
            throw new IllegalArgumentException(
                    "the law of the ball with rho > 1 is computed up to width %d, not %d".formatted(WIDEST, n));
        }
        TruncatedMoments moments = new TruncatedMoments(Math.max(1, n), rho);
        return ExactLaw.fromFactorialMoments(n, j -> j == 0 ? ExactValue.of(1) : moment(moments, n, j));
    }

    private static ExactValue moment(TruncatedMoments moments, int n, int j) {
        Enclosure choose = Enclosure.of(ExactLaw.choose(n, j));
        return ExactValue.enclosed(bits -> moments.at(j, bits).times(choose, bits));
    }
}
