package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Decides claims about the least width whose expected number of kinks reaches m. */
final class LeastWidth {
    private static final int MOST_KINKS = 12;
    private static final int WIDEST = 4_000;

    private final Claim claim;
    private final FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();

    LeastWidth(Claim claim) {
        this.claim = claim;
    }

    Decision decide(Formula claimed, Formula mean) {
        Optional<Counterexample> counterexample = counterexample(claimed, mean);
        if (counterexample.isPresent()) {
            return Decision.different(counterexample.get());
        }
        try {
            return prove(claimed, mean)
                    ? Decision.equal("the mean increases, reaches m at the claimed width and not one before it")
                    : Decision.open("right for m up to " + MOST_KINKS + ", not shown for all m");
        } catch (NotDecidable e) {
            return Decision.open(
                    "right for m up to " + MOST_KINKS + "; outside the decision procedure: " + e.getMessage());
        }
    }

    private Optional<Counterexample> counterexample(Formula claimed, Formula mean) {
        int width = 1;
        for (int m = 1; m <= MOST_KINKS; m++) {
            BigFraction kinks = new BigFraction(m);
            Restriction restriction = claim.conditions().get("m");
            while (!reaches(mean, width, kinks)) {
                if (++width > WIDEST) {
                    return Optional.empty();
                }
            }
            if (restriction != null && !restriction.admits(kinks)) {
                continue;
            }
            Map<String, String> at = new LinkedHashMap<>();
            at.put("m", String.valueOf(m));
            String actual = String.valueOf(width);
            try {
                ExactValue value = evaluator.evaluate(claimed, Map.of("m", kinks));
                if (!value.compare(ExactValue.of(width)).equals(Optional.of(0))) {
                    return Optional.of(new Counterexample(at, PointSearch.text(value), actual, Optional.empty()));
                }
            } catch (FormulaException e) {
                if (!e.getMessage().startsWith("undefined")) {
                    throw e;
                }
                return Optional.of(new Counterexample(at, e.getMessage(), actual, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private boolean reaches(Formula mean, int width, BigFraction kinks) {
        return evaluator
                .evaluate(mean, Map.of("n", new BigFraction(width)))
                .compare(ExactValue.of(kinks))
                .filter(sign -> sign >= 0)
                .isPresent();
    }

    private boolean prove(Formula claimed, Formula mean) {
        Formula n = Formula.variable("n");
        Formula one = Formula.number(1);
        Formula m = Formula.variable("m");
        RationalFunction growth = rational(mean.substitute("n", n.plus(one)).minus(mean));
        RationalFunction reached = rational(mean.substitute("n", claimed).minus(m));
        RationalFunction before = rational(m.minus(mean.substitute("n", claimed.minus(one))));
        RationalFunction width = rational(claimed);
        boolean whole = width.denominator().equals(Polynomial.ONE)
                && width.numerator().coefficients().stream().allMatch(c -> c.getDenominatorAsInt() == 1);
        return whole
                && isPositive(growth, "n")
                && (reached.isZero() || isPositive(reached, "m"))
                && isPositive(before, "m");
    }

    /** Whether all coefficients are positive when the variable is counted from 1. */
    private static boolean isPositive(RationalFunction f, String variable) {
        Polynomial counted = Polynomial.variable(variable).plus(Polynomial.ONE);
        Polynomial top = f.numerator().substitute(variable, counted);
        Polynomial bottom = f.denominator().substitute(variable, counted);
        return Positivity.oneSign(top)
                && Positivity.oneSign(bottom)
                && top.constantTerm().signum() * bottom.constantTerm().signum() > 0;
    }

    private static RationalFunction rational(Formula formula) {
        return NormalForm.over(Replay.WHOLE)
                .of(formula)
                .asRational()
                .orElseThrow(() -> new NotDecidable("the mean " + formula + " is no rational function"));
    }
}
