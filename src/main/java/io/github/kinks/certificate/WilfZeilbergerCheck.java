package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Formula;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Checks {@code S(n) = sum_{k=a}^{n} F(n,k) = 1} for {@code F = w P/value}, by {@code S(n0) = 1} and {@code S(n+1) = S(n)}: with
 * {@code F(n+1,k) - F(n,k) = G(n,k+1) - G(n,k)} at {@code k = a, .., n-1}, where every quotient in it has a value,
 *
 * <pre>S(n+1) - S(n) = G(n,n) - G(n,a) + F(n+1,n) - F(n,n) + F(n+1,n+1).</pre>
 *
 * The right side is a multiple of F(n,n), and shown to be 0. (Wilf and Zeilberger 1990.)
 */
record WilfZeilbergerCheck(Statement statement, Argument.WilfZeilberger c) {
    private static final LinearForm N = LinearForm.variable("n");

    List<String> facts() {
        Formula weight = statement.filled(c.weight());
        Formula from = Formula.number(c.from());
        Formula law = statement.formula();
        List<Formula> parts =
                List.of(law, weight.times(law), statement.filled(c.certificate()), statement.filled(c.equals()));
        Sums.requireNothingBefore(from, weight);
        int first = Math.max(c.from(), 1);
        List<List<Formula>> cases = Cases.of(parts);
        cases.forEach(parted -> {
            Refused.unless(region(0, first).isDefined(parted.get(0)), "claim", parted.get(0) + " may have no value");
            check(parted.get(1), parted.get(2), parted.get(3), first);
        });
        return List.of(
                "F(n+1,k) - F(n,k) = G(n,k+1) - G(n,k)",
                "G(n,%d) = 0 and nothing is left at k = n, n+1".formatted(c.from()),
                "n = " + first,
                cases.size() == 1 ? "one case" : cases.size() + " cases");
    }

    private void check(Formula weighted, Formula certificate, Formula value, int first) {
        Region region = region(c.from(), first);
        Refused.unless(
                region.isDefined(value) && region.isNeverZero(value), "equals", value + " may be 0 or undefined");
        Formula scaled = weighted.over(value);
        Refused.unless(region.isDefined(scaled), "claim", "the summand " + scaled + " may have no value");
        HypergeometricTerm term = Sums.FORMS.term(scaled);
        RationalFunction next = term.shiftQuotient("n", 1);
        Gosper gosper =
                new Gosper(term.shiftQuotient(Sums.INDEX, 1), Sums.INDEX, Sums.rational(certificate, "certificate"));
        RationalFunction step = next.minus(RationalFunction.ONE);
        Refused.unless(
                gosper.difference().equals(step),
                "certificate",
                "(G(n,k+1) - G(n,k))/F is %s, but (F(n+1,k) - F(n,k))/F is %s".formatted(gosper.difference(), step));
        for (RationalFunction f : List.of(gosper.certificate(), gosper.quotient(), next)) {
            Refused.unless(
                    region.isNeverZero(f.denominator()),
                    "certificate",
                    "has a pole, or may have one, where " + f.denominator() + " is 0");
        }
        requireNothingLeft(term, gosper.certificate(), step);
        Formula start = scaled.substitute("n", Formula.number(first));
        Formula sum = Sums.explicit(start, Formula.number(c.from()), first - c.from() + 1);
        Refused.unless(ClosedForms.equal(sum, Formula.number(1)), "equals", "is wrong at n = %d".formatted(first));
    }

    private void requireNothingLeft(HypergeometricTerm term, RationalFunction certificate, RationalFunction step) {
        Refused.unless(
                certificate
                        .substitute(Sums.INDEX, Polynomial.constant(c.from()))
                        .isZero(),
                "certificate",
                "G(n,%d) is not 0".formatted(c.from()));
        RationalFunction last = term.substitute(Sums.INDEX, N).shiftQuotient("n", 1);
        RationalFunction left =
                certificate.plus(step).substitute(Sums.INDEX, N.polynomial()).plus(last);
        Refused.unless(left.isZero(), "certificate", "%s F(n,n) is left at the upper end".formatted(left));
    }

    /** a <= k <= n, n >= n0. */
    private static Region region(int start, int first) {
        LinearForm from = LinearForm.constant(new BigFraction(start));
        return new Region(List.of(
                Region.reading("n", LinearForm.variable(Sums.INDEX), Sums.INDEX, from),
                Region.reading("n", LinearForm.constant(new BigFraction(first)))));
    }
}
