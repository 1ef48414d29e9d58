package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Integral;
import io.github.kinks.claim.Certificate.Piece;
import io.github.kinks.claim.Formula;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** The integrals from which recurrences start: of polynomials, and the half disc, whose area is what Pi is. */
final class KnownIntegrals {
    private static final String X = "x";
    private static final Formula HALF_CIRCLE = Formula.number(1)
            .minus(Formula.variable(X).power(Formula.number(2)))
            .power(Formula.number(1, 2));

    private KnownIntegrals() {}

    /** The integral at one m. */
    static Formula of(Integral integral, Formula m) {
        Formula integrand = integral.integrand().substitute("m", m);
        List<Piece> pieces = integral.pieces();
        BigFraction left = pieces.get(0).from();
        BigFraction right = pieces.get(pieces.size() - 1).to();
        boolean whole = left.equals(BigFraction.MINUS_ONE) && right.equals(BigFraction.ONE);
        if (whole && ClosedForms.equal(integrand, HALF_CIRCLE)) {
            return Formula.Constant.PI.over(Formula.number(2));
        }
        BigFraction sum = BigFraction.ZERO;
        for (Piece piece : pieces) {
            RationalFunction f = IntegralCheck.term(integrand, piece).coefficient();
            boolean polynomial = IntegralCheck.term(integrand, piece).isRational()
                    && f.denominator().equals(Polynomial.ONE)
                    && List.of(X).containsAll(f.numerator().variables());
            Refused.unless(
                    polynomial, "integrals.initial", "the integral of " + integrand + " is not known beforehand");
            sum = sum.add(antiderivative(f.numerator(), piece.to()))
                    .subtract(antiderivative(f.numerator(), piece.from()));
        }
        return Formula.number(sum);
    }

    private static BigFraction antiderivative(Polynomial p, BigFraction at) {
        BigFraction sum = BigFraction.ZERO;
        for (int power = 0; power <= p.degree(X); power++) {
            BigFraction c = p.coefficient(X, power).constantTerm();
            sum = sum.add(c.multiply(at.pow(power + 1)).divide(power + 1));
        }
        return sum;
    }
}
