package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Piece;
import org.hipparchus.fraction.BigFraction;

/**
 * What terms do at the ends of a piece and between them, for all m from the least on.
 *
 * @param piece the piece
 * @param least the least m
 */
record Ends(Piece piece, int least) {
    private static final String X = "x";
    private static final String U = "slackx";

    /** Refuses a term that is not continuous on the closed piece and smooth within. */
    void requireContinuous(HypergeometricTerm term, String field) {
        Refused.unless(
                !term.coefficient().denominator().variables().contains(X), field, "has a pole, or may have one, in x");
        for (HypergeometricTerm.Power p : term.powers().values()) {
            if (p.base().variables().contains(X)) {
                Refused.unless(isPositiveWithin(p.base()), field, "%s may be negative within".formatted(p.base()));
                for (BigFraction end : new BigFraction[] {piece.from(), piece.to()}) {
                    Refused.unless(
                            at(p.base(), end).signum() > 0
                                    || leastOrder(term, p, end).signum() >= 0,
                            field,
                            "grows without bound at x = " + end);
                }
            }
        }
    }

    /**
     * The value at an end, a rational function of m.
     *
     * @throws Refused if it is not one, or none for some m
     */
    RationalFunction valueAt(BigFraction end, HypergeometricTerm term) {
        RationalFunction value = term.coefficient().substitute(X, Polynomial.constant(end));
        for (HypergeometricTerm.Power p : term.powers().values()) {
            BigFraction base = at(p.base(), end);
            if (base.isZero()) {
                Refused.unless(
                        leastOrder(term, p, end).signum() > 0,
                        "integrals.pieces",
                        "does not vanish at x = %s for m = %d".formatted(end, least));
                value = RationalFunction.ZERO;
            } else {
                Refused.unless(
                        base.equals(BigFraction.ONE) || value.isZero(),
                        "integrals.pieces",
                        "%s at x = %s is not rational in m".formatted(p.base(), end));
            }
        }
        return value;
    }

    /** The least exponent of a base that is 0 at an end: that of its power, and as often as it divides the coefficient. */
    private BigFraction leastOrder(HypergeometricTerm term, HypergeometricTerm.Power p, BigFraction end) {
        BigFraction slope = p.exponent().value("m");
        Refused.unless(
                slope.signum() >= 0,
                "integrals.integrand",
                "(%s)^(%s) grows at x = %s".formatted(p.base(), p.exponent(), end));
        BigFraction order = p.exponent().constant().add(slope.multiply(least));
        Polynomial rest = term.coefficient().numerator();
        for (var quotient = rest.dividedBy(p.base());
                quotient.isPresent() && !rest.isZero();
                quotient = rest.dividedBy(p.base())) {
            rest = quotient.get();
            order = order.add(BigFraction.ONE);
        }
        return order;
    }

    /** Whether {@code x = (a + b u)/(1 + u)} leaves coefficients of one sign for u > 0. */
    private boolean isPositiveWithin(Polynomial base) {
        int degree = base.degree(X);
        Polynomial u = Polynomial.variable(U);
        Polynomial top = Polynomial.constant(piece.from()).plus(u.times(piece.to()));
        Polynomial bottom = Polynomial.ONE.plus(u);
        Polynomial sum = Polynomial.ZERO;
        for (int power = 0; power <= degree; power++) {
            sum = sum.plus(base.coefficient(X, power).times(top.power(power)).times(bottom.power(degree - power)));
        }
        return base.variables().size() == 1
                && !sum.isZero()
                && sum.coefficients().stream().allMatch(c -> c.signum() > 0);
    }

    private static BigFraction at(Polynomial base, BigFraction end) {
        return base.substitute(X, Polynomial.constant(end)).asConstant().orElse(BigFraction.ZERO);
    }
}
