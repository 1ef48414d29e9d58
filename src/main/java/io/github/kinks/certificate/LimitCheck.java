package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Formula;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Checks the limit, as n grows, of a positive term of which a power is rational: that power has a limit by its leading terms. */
record LimitCheck(Statement statement, Argument.Limit c) {
    private static final int LARGEST_POWER = 12;

    List<String> facts() {
        Refused.unless(
                c.power() >= 1 && c.power() <= LARGEST_POWER,
                "power",
                "from 1 to " + LARGEST_POWER + ", not " + c.power());
        Refused.unless(
                c.equals().signum() > 0, "equals", "a positive limit is wanted, not " + Formula.number(c.equals()));
        statement.requireNamed(c.left());
        Formula left = statement.filled(c.left());
        Region region = Region.from(Map.of("n", Formula.number(1)));
        Refused.unless(
                region.isDefined(left) && region.isPositive(left), "left", left + " may be negative or undefined");
        BigFraction wanted = c.equals().pow(c.power());
        for (Map<String, Formula> residue : Residues.classes(List.of(left), ClosedForms.WHOLE)) {
            HypergeometricTerm term = NormalForm.over(ClosedForms.WHOLE)
                    .term(Residues.apply(left, residue))
                    .power(c.power());
            Refused.unless(term.isRational(), "power", "the power %d is not rational in n".formatted(c.power()));
            requireLimit(term.coefficient(), wanted);
        }
        return List.of("power " + c.power() + " is rational", "degrees and leading coefficients");
    }

    private static void requireLimit(RationalFunction f, BigFraction wanted) {
        int degree = f.denominator().degree("n");
        Refused.unless(
                f.numerator().degree("n") == degree,
                "left",
                "a power of it is %s, which has no limit other than 0".formatted(f));
        RationalFunction limit = RationalFunction.of(
                f.numerator().coefficient("n", degree), f.denominator().coefficient("n", degree));
        Refused.unless(
                limit.equals(RationalFunction.of(wanted)),
                "equals",
                "the power tends to %s, not to %s".formatted(limit, Formula.number(wanted)));
    }
}
