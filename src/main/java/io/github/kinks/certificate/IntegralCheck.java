package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Integral;
import io.github.kinks.claim.Certificate.Piece;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.FormulaTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * Checks {@code I(m) = int f(m,x) dx = V(m)} for all whole m from the least on (Almkvist and Zeilberger 1990). On each piece
 * {@code sum_s a_s f(m+s d, x)} is the derivative of R h, where h is the kernel: divided by h both sides are rational, since f/h and
 * h'/h are. So {@code sum_s a_s I(m+s d)} is what R h gains over the pieces. V obeys the same recurrence, its leading coefficient
 * is never 0, and the first integrals are known.
 */
record IntegralCheck(Integral c) {
    private static final String X = "x";
    private static final Set<String> WHOLE = Set.of("m");
    private static final NormalForm FORMS = NormalForm.over(WHOLE);

    List<String> facts() {
        requireSensible();
        Region region = Region.from(Map.of("m", Formula.number(c.least())));
        RationalFunction gained = RationalFunction.ZERO;
        for (Piece piece : c.pieces()) {
            gained = gained.plus(gain(piece, region));
        }
        requireValueObeys(gained, region);
        requireStart();
        return List.of("integral of " + c.integrand() + ": derivative, ends, first values");
    }

    private void requireSensible() {
        Refused.unless(c.step() > 0 || c.coefficients().size() == 1, "integrals.step", "is 1 at least");
        Refused.unless(Math.abs(c.power()) == 1, "integrals.power", "is 1 or -1");
        BigFraction end =
                c.pieces().isEmpty() ? BigFraction.ZERO : c.pieces().get(0).from();
        for (Piece piece : c.pieces()) {
            Refused.unless(
                    piece.from().equals(end) && piece.from().compareTo(piece.to()) < 0,
                    "integrals.pieces",
                    "each piece begins where the one before it ends");
            end = piece.to();
        }
    }

    /** {@code [R h]} over the piece, once it is known to be an antiderivative. */
    private RationalFunction gain(Piece piece, Region region) {
        HypergeometricTerm f = FORMS.term(onPiece(c.integrand(), piece));
        HypergeometricTerm kernel = FORMS.term(onPiece(c.kernel(), piece));
        Ends ends = new Ends(piece, c.least());
        ends.requireContinuous(f, "integrals.integrand");
        ends.requireContinuous(kernel, "integrals.kernel");
        RationalFunction certificate = FORMS.of(onPiece(piece.certificate(), piece))
                .asRational()
                .filter(r -> !r.denominator().variables().contains(X))
                .orElseThrow(() -> new Refused("integrals.pieces", "a certificate without poles in x is wanted"));
        for (RationalFunction part : List.of(certificate, f.coefficient(), kernel.coefficient())) {
            Refused.unless(region.isNeverZero(part.denominator()), "integrals.pieces", part + " may have no value");
        }
        RationalFunction combined = RationalFunction.ZERO;
        for (int s = 0; s < c.coefficients().size(); s++) {
            HypergeometricTerm ratio = f.shift("m", s * c.step()).over(kernel);
            Refused.unless(ratio.isRational(), "integrals.kernel", "the integrand is no rational multiple of it");
            combined = combined.plus(coefficient(s).times(ratio.coefficient()));
        }
        RationalFunction derivative = certificate.derivative(X).plus(certificate.times(logarithmicDerivative(kernel)));
        Refused.unless(
                derivative.equals(combined),
                "integrals.pieces",
                "(R h)'/h is %s, but the combination of integrands over h is %s".formatted(derivative, combined));
        HypergeometricTerm antiderivative = kernel.times(HypergeometricTerm.of(certificate));
        return ends.valueAt(piece.to(), antiderivative).minus(ends.valueAt(piece.from(), antiderivative));
    }

    private RationalFunction coefficient(int s) {
        return FORMS.of(c.coefficients().get(s))
                .asRational()
                .filter(a -> !a.numerator().variables().contains(X)
                        && !a.denominator().variables().contains(X))
                .orElseThrow(() -> new Refused("integrals.coefficients", "rational functions of m are wanted"));
    }

    /** With Abs[x] written without Abs, as the piece lies on one side of 0. */
    private static Formula onPiece(Formula formula, Piece piece) {
        if (formula instanceof Call call
                && call.function() == Function.ABS
                && call.argument().equals(Formula.variable(X))) {
            Refused.unless(
                    piece.from().signum() >= 0 || piece.to().signum() <= 0,
                    "integrals.pieces",
                    "Abs[x] changes its form within a piece");
            return piece.from().signum() >= 0
                    ? call.argument()
                    : call.argument().negate();
        }
        return FormulaTree.mapChildren(formula, child -> onPiece(child, piece));
    }

    private static RationalFunction logarithmicDerivative(HypergeometricTerm kernel) {
        RationalFunction sum = kernel.coefficient().derivative(X).over(kernel.coefficient());
        for (HypergeometricTerm.Power p : kernel.powers().values()) {
            RationalFunction part = RationalFunction.of(p.base().derivative(X), p.base());
            sum = sum.plus(part.times(RationalFunction.of(p.exponent().polynomial())));
        }
        return sum;
    }

    private void requireValueObeys(RationalFunction gained, Region region) {
        Refused.unless(region.isDefined(c.value()), "integrals.value", c.value() + " may have no value");
        int order = c.coefficients().size() - 1;
        Formula sum = Formula.number(0);
        for (int s = 0; s <= order; s++) {
            Refused.unless(
                    region.isNeverZero(coefficient(s).denominator()), "integrals.coefficients", "may have no value");
            Formula moved = c.value().substitute("m", Formula.variable("m").plus(Formula.number((long) s * c.step())));
            sum = sum.plus(c.coefficients().get(s).times(moved));
        }
        Refused.unless(
                region.isNeverZero(coefficient(order).numerator()),
                "integrals.coefficients",
                "the last one may be 0, and then says nothing of the next integral");
        Refused.unless(
                region.isNeverZero(gained.denominator()), "integrals.pieces", "the certificate may have no value");
        Formula right = TermFormula.of(TermSum.of(HypergeometricTerm.of(gained)));
        Refused.unless(
                ClosedForms.equal(sum, right), "integrals.value", "does not obey the recurrence of the integral");
    }

    /** The recurrence starts from as many values as it reaches back. */
    private void requireStart() {
        int count = (c.coefficients().size() - 1) * c.step();
        List<Integer> wanted = new ArrayList<>();
        for (int m = c.least(); m < c.least() + count; m++) {
            wanted.add(m);
        }
        Refused.unless(
                Set.copyOf(wanted).equals(c.initial().keySet()),
                "integrals.initial",
                "wanted are the integrals at m = " + wanted);
        c.initial().forEach((m, stated) -> {
            Formula number = Formula.number(m);
            Formula integral = KnownIntegrals.of(c, number);
            Refused.unless(
                    ClosedForms.equal(stated, integral),
                    "integrals.initial",
                    "the integral at m = %d is %s, not %s".formatted(m, Told.of(integral), stated));
            Refused.unless(
                    ClosedForms.equal(c.value().substitute("m", number), integral),
                    "integrals.value",
                    "is wrong at m = " + m);
        });
    }

    /** The integrand on a piece. */
    static HypergeometricTerm term(Formula integrand, Piece piece) {
        return FORMS.term(onPiece(integrand, piece));
    }
}
