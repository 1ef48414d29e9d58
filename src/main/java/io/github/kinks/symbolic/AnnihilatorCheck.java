package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.ShiftOperator;
import io.github.kinks.claim.Step.Check;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Verifies recurrences of laws from their moments' shift, with the functional's argument as a variable. */
final class AnnihilatorCheck {
    private static final String Y = "y";
    private static final RationalFunction ARGUMENT = RationalFunction.of(Polynomial.variable(Y));
    private static final RationalFunction REST = RationalFunction.ONE.minus(ARGUMENT);
    private static final Formula CHOICES = FormulaParser.parse("Binomial[n,k]");

    private final Symja symja;

    AnnihilatorCheck(Symja symja) {
        this.symja = symja;
    }

    boolean holds(Check.Annihilator c) {
        Formula later = c.moments().substitute("j", Formula.variable("j").plus(Formula.number(c.shift())));
        if (c.shift() < 1 || !new Replay(symja).equal(later, c.factor().times(c.moments()))) {
            return false;
        }
        RationalFunction factor = Region.rational(c.factor());
        RationalFunction taken = ARGUMENT.power(c.shift())
                .times(applied(factor.denominator(), c.shift()))
                .minus(applied(factor.numerator(), c.shift()));
        RationalFunction stated = stated(c);
        if (stated.isZero() || !symjaAgrees(taken, factor, c.shift())) {
            return false;
        }
        RationalFunction multiple = stated.over(taken);
        Set<String> poles = new TreeSet<>(multiple.denominator().variables());
        poles.retainAll(Set.of("n", "k", "j", Y));
        return poles.isEmpty() && multiple.numerator().degree(Y) == 0;
    }

    /** {@code P(y d/dy) f / f} for a polynomial P in j and {@code f = y^k (1-y)^(n-k-shift)}. */
    private static RationalFunction applied(Polynomial polynomial, int shift) {
        Polynomial k = Polynomial.variable("k");
        Polynomial others = Polynomial.variable("n").minus(k).minus(Polynomial.constant(shift));
        RationalFunction own =
                RationalFunction.of(k).minus(RationalFunction.of(others).times(ARGUMENT.over(REST)));
        RationalFunction sum = RationalFunction.ZERO;
        RationalFunction power = RationalFunction.ONE;
        for (int i = 0; i <= polynomial.degree("j"); i++) {
            sum = sum.plus(RationalFunction.of(polynomial.coefficient("j", i)).times(power));
            power = ARGUMENT.times(power.derivative(Y)).plus(own.times(power));
        }
        return sum;
    }

    /** What the operator makes of the law's {@code y^k (1-y)^(n-k)}, over {@code Binomial[n,k] f}. */
    private static RationalFunction stated(Check.Annihilator c) {
        List<Formula> coefficients = ShiftOperator.of(c.operator()).coefficients();
        RationalFunction sum = RationalFunction.ZERO;
        for (int i = 0; i < coefficients.size(); i++) {
            RationalFunction choices =
                    NormalForm.over(Replay.WHOLE).term(CHOICES).shiftQuotient("k", i);
            sum = sum.plus(Region.rational(coefficients.get(i))
                    .times(choices)
                    .times(ARGUMENT.over(REST).power(i)));
        }
        return sum.times(REST.power(c.shift()));
    }

    /** The same with Symja's derivatives of f itself. */
    private boolean symjaAgrees(RationalFunction taken, RationalFunction factor, int shift) {
        String f = "y^k*(1-y)^(n-k-%d)".formatted(shift);
        String left = "y^%d*(%s)-(%s)".formatted(shift, symja(factor.denominator(), f), symja(factor.numerator(), f));
        String difference = "Simplify[((%s)/(%s))-(%s)]".formatted(left, f, taken);
        return symja.isZero(Replay.plainNames(difference, taken), "");
    }

    private static String symja(Polynomial polynomial, String f) {
        StringBuilder sum = new StringBuilder("0");
        String power = f;
        for (int i = 0; i <= polynomial.degree("j"); i++) {
            sum.append("+(%s)*(%s)".formatted(polynomial.coefficient("j", i), power));
            power = "y*D[%s,y]".formatted(power);
        }
        return sum.toString();
    }
}
