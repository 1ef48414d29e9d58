package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Checks {@code sum_{k=a}^{n} w(k) sum_{j=k}^{n} b(j,k) = value}. Exchanged, it is the sum over j of
 * {@code T(j) = sum_{k=a}^{j} t(k)}, {@code t = w b}. Gosper's certificate shows {@code T(j) = 0} for each j that is not set apart:
 * {@code t(k) = G(k+1) - G(k)} is used at {@code k = a, .., j-1}, where every quotient in it has a value, and leaves
 * {@code G(j) + t(j) - G(a)}. What is left is the sum of T(j) over the j set apart, which are the first ones, from a on: a sum
 * without k = j cannot telescope.
 */
record TelescopingCheck(Statement statement, Argument.Telescoping c) {
    private static final Formula N = Formula.variable("n");

    List<String> facts() {
        Iterated law = law();
        Formula from = statement.filled(c.from());
        Formula weight = statement.filled(c.weight());
        Sums.requireNothingBefore(from, weight);
        Formula summand = weight.times(law.body());
        int apart = apart(from, law.index());
        Region everywhere = region(law.index(), LinearForm.constant(BigFraction.ZERO), 0);
        Refused.unless(everywhere.isDefined(law.body()), "claim", law.body() + " may have no value");
        Region region = region(law.index(), Sums.form(from, "from"), apart);
        Refused.unless(region.isDefined(summand), "claim", "the summand " + summand + " may have no value");
        requireTelescoping(summand, law.index(), from, region);
        Formula rest = rest(summand, law.index(), from, apart);
        Formula value = statement.filled(c.equals());
        Refused.unless(region.isDefined(value), "equals", value + " may have no value");
        Refused.unless(
                ClosedForms.equal(rest, value),
                "equals",
                "the terms set apart sum to something else: " + Told.of(rest));
        return List.of(
                "t(k) = G(k+1) - G(k)",
                "G(%s) = 0 and G(%s) + t(%2$s) = 0".formatted(from, law.index()),
                "%d of %s apart".formatted(apart, law.index()),
                "value");
    }

    private Iterated law() {
        if (statement.formula() instanceof Iterated sum
                && sum.fold() == Fold.SUM
                && sum.from().equals(Formula.variable(Sums.INDEX))
                && sum.to().equals(N)
                && ClosedForms.WHOLE.contains(sum.index())) {
            return sum;
        }
        throw new Refused("claim", "a law of the form Sum[.., {j, k, n}] is wanted, not " + statement.formula());
    }

    /** How many values of j are set apart: the first ones, from {@code from} on, as far as there are so many at every width. */
    private int apart(Formula from, String inner) {
        int count = c.apart().size();
        for (int step = 0; step < count; step++) {
            Formula wanted = from.plus(Formula.number(step));
            Formula found = statement.filled(c.apart().get(step));
            Refused.unless(
                    ClosedForms.equal(found, wanted),
                    "apart",
                    "%s = %s does not come next to those set apart before; wanted is %s"
                            .formatted(inner, found, Told.of(wanted)));
        }
        Refused.unless(
                count > 0, "apart", "the sum at %s = %s has one term and does not telescope".formatted(inner, from));
        int last = Sums.whole(from).orElse(1) + count - 1;
        Refused.unless(
                count == 1 || (Sums.whole(from).isPresent() && last <= 1),
                "apart",
                "at small widths there are not so many");
        return count;
    }

    /** a <= k <= j <= n, with j beyond those set apart. */
    private static Region region(String inner, LinearForm from, int apart) {
        LinearForm zero = LinearForm.constant(BigFraction.ZERO);
        LinearForm one = LinearForm.constant(BigFraction.ONE);
        LinearForm j = LinearForm.variable(inner);
        LinearForm k = LinearForm.variable(Sums.INDEX);
        return new Region(List.of(
                Region.reading("n", j, inner, k, Sums.INDEX, from, "i", zero),
                Region.reading("n", j, inner, from.plus(new BigFraction(apart)), "i", zero),
                Region.reading("n", from, "i", zero),
                Region.reading("n", one, inner, zero, Sums.INDEX, zero, "i", zero)));
    }

    private void requireTelescoping(Formula summand, String inner, Formula from, Region region) {
        RationalFunction certificate = Sums.rational(statement.filled(c.certificate()), "certificate");
        RationalFunction quotient = Sums.FORMS.term(Sums.varying(summand)).shiftQuotient(Sums.INDEX, 1);
        Gosper gosper = new Gosper(quotient, Sums.INDEX, certificate);
        Refused.unless(
                gosper.telescopes(),
                "certificate",
                "R(k+1) t(k+1)/t(k) - R(k) is %s, not 1".formatted(gosper.difference()));
        Refused.unless(
                region.isNeverZero(certificate.denominator()),
                "certificate",
                "has a pole, or may have one, where " + certificate.denominator() + " is 0; set it apart");
        Refused.unless(
                region.isNeverZero(quotient.denominator()),
                "from",
                "t(k+1)/t(k) has a pole, or may have one, where " + quotient.denominator() + " is 0");
        Refused.unless(
                gosper.vanishesAt(
                        Sums.form(from, "from").polynomial(),
                        LinearForm.variable(inner).polynomial()),
                "certificate",
                "something is left at the ends k = %s and k = %s".formatted(from, inner));
    }

    private static Formula rest(Formula summand, String inner, Formula from, int apart) {
        Formula rest = Formula.number(0);
        for (int step = 0; step < apart; step++) {
            Formula at = from.plus(Formula.number(step));
            rest = rest.plus(Sums.explicit(summand.substitute(inner, at), from, step + 1));
        }
        return rest;
    }
}
