package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * Weights uniform in the unit ball of the l_q norm in n dimensions, or on its sphere under the cone measure; a neuron with
 * weight u has its kink in the domain with probability {@code slope |u|}, independently of the others. Then
 *
 * <pre>E C(K,j) = C(n,j) a^j G(c+n/q) / G(c+(n+j)/q),  a = slope G(2/q) / G(1/q),</pre>
 *
 * with c = 1 for the ball and c = 0 for the sphere: for the ball this is Liouville's (Dirichlet's) integral.
 *
 * @param q the norm's exponent, from 1/10 to 100
 * @param slope in (0, 1]: for weights scaled by rho and the domain (l, r) it is {@code rho (r-l) / 2}; above 1 the chance of
 *     a single neuron is no longer linear in the weight
 * @param surface whether the weights lie on the sphere
 */
public record QBall(BigFraction q, ExactValue slope, boolean surface) {
    private static final BigFraction LEAST_Q = new BigFraction(1, 10);
    private static final BigFraction GREATEST_Q = new BigFraction(100);

    /** @throws IllegalArgumentException if q or the slope is outside its range */
    public QBall {
        if (q.compareTo(LEAST_Q) < 0 || q.compareTo(GREATEST_Q) > 0) {
            throw new IllegalArgumentException("q lies between 1/10 and 100, not " + q);
        }
        if (slope.sign().orElse(0) <= 0 || slope.compare(ExactValue.of(1)).orElse(1) > 0) {
            throw new IllegalArgumentException("the slope lies in (0, 1], not " + slope);
        }
    }

    /** Weights uniform in the Euclidean ball. */
    public static QBall euclidean(ExactValue slope) {
        return new QBall(new BigFraction(2), slope, false);
    }

    /** Weights uniform in the l_q ball. */
    public static QBall ball(BigFraction q, ExactValue slope) {
        return new QBall(q, slope, false);
    }

    /** Weights on the l_q sphere, under the cone measure. */
    public static QBall sphere(BigFraction q, ExactValue slope) {
        return new QBall(q, slope, true);
    }

    /** Whether this is the Euclidean ball with slope 1, shown exactly. */
    public boolean isUnitEuclidean() {
        return q.equals(BigFraction.TWO)
                && !surface
                && slope.exact().filter(PiPolynomial.ONE::equals).isPresent();
    }

    /** {@code c}. */
    int shift() {
        return surface ? 0 : 1;
    }

    /** {@code 1/q}. */
    BigFraction alpha() {
        return q.reciprocal();
    }

    /** {@code a}. */
    ExactValue scale() {
        return slope.times(
                ExactValue.enclosed(bits -> gamma(alpha().multiply(2), bits).over(gamma(alpha(), bits), bits)));
    }

    /**
     * E C(K,j) as a formula in n and j.
     *
     * @throws IllegalArgumentException if the slope is not known exactly
     */
    public Formula factorialMoment() {
        Formula known = slope.exact()
                .orElseThrow(() -> new IllegalArgumentException("no formula holds the slope " + slope))
                .toFormula();
        Formula alpha = Formula.number(alpha());
        Formula a = known.times(call(alpha.times(Formula.number(2)))).over(call(alpha));
        Formula folded = FormulaEvaluator.withDefaults()
                .evaluate(a, Map.of())
                .exact()
                .map(PiPolynomial::toFormula)
                .orElse(a);
        Formula n = Formula.variable("n");
        Formula j = Formula.variable("j");
        Formula c = Formula.number(shift());
        Formula choose = new Formula.Call(Formula.Function.BINOMIAL, List.of(n, j));
        return choose.times(new Formula.Binary(Formula.Operator.POWER, folded, j))
                .times(call(c.plus(n.times(alpha))))
                .over(call(c.plus(n.plus(j).times(alpha))));
    }

    private static Formula call(Formula argument) {
        return new Formula.Call(Formula.Function.GAMMA, List.of(argument));
    }

    /** The law at width n, its factorial moments enclosed. */
    public ExactLaw exact(int n) {
        ExactValue a = scale();
        return ExactLaw.fromFactorialMoments(n, j -> j == 0 ? ExactValue.of(1) : moment(n, j, a));
    }

    private ExactValue moment(int n, int j, ExactValue a) {
        BigFraction start = alpha().multiply(n).add(shift());
        BigFraction end = start.add(alpha().multiply(j));
        Enclosure choose = Enclosure.of(ExactLaw.choose(n, j));
        return ExactValue.enclosed(bits -> gamma(start, bits)
                .over(gamma(end, bits), bits)
                .times(a.enclosure(bits + 32).pow(j, bits), bits)
                .times(choose, bits));
    }

    private static Enclosure gamma(BigFraction x, int bits) {
        return Enclosure.of(x, bits + 32).gamma(bits);
    }
}
