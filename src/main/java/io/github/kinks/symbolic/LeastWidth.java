package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.Positivity;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.Reach;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/** Decides claims about the least width whose expected, or whose median, number of kinks reaches m. */
final class LeastWidth {
    private static final int MOST_KINKS = 12;
    private static final int WIDEST = 4_000;

    private final Claim claim;
    private final FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();

    LeastWidth(Claim claim) {
        this.claim = claim;
    }

    /** @param mean E K, in n */
    Decision byMean(Formula claimed, Formula mean) {
        return decide(
                claimed,
                Reach.ofMean(evaluator, mean),
                () -> prove(claimed, mean)
                        ? "the mean increases, reaches m at the claimed width and not one before it"
                        : "");
    }

    /**
     * @param pmf P(K = k), in n and k
     * @param equality decides equality of formulas
     */
    Decision byMedian(Formula claimed, Formula pmf, Equality equality) {
        boolean reachesTheWidth = claim.model().mostKinks(1) == 1;
        Supplier<String> proof = () -> reachesTheWidth ? new MedianWidth(equality).prove(claimed, pmf) : "";
        return decide(claimed, Reach.ofMedian(evaluator, pmf), proof);
    }

    /** @param proof why the claim holds for all m, or empty where that is not shown */
    private Decision decide(Formula claimed, Reach reach, Supplier<String> proof) {
        Counted counted = counted(claimed, reach);
        if (counted.counterexample().isPresent()) {
            return Decision.different(counted.counterexample().get());
        } else if (counted.isAll()) {
            return Decision.equal("counted for each m for which it is claimed, from width 1 on");
        }
        String sofar = "right for m up to " + counted.last();
        try {
            String reason = proof.get();
            return reason.isEmpty() ? Decision.open(sofar + ", not shown for all m") : Decision.equal(reason);
        } catch (NotDecidable e) {
            return Decision.open(sofar + "; outside the decision procedure: " + e.getMessage());
        }
    }

    /**
     * What counting up from width 1 showed.
     *
     * @param last the greatest m that was reached
     * @param isAll whether no m beyond is claimed
     */
    private record Counted(int last, boolean isAll, Optional<Counterexample> counterexample) {}

    private Counted counted(Formula claimed, Reach reach) {
        Optional<Restriction> restriction =
                Optional.ofNullable(claim.conditions().get("m"));
        Optional<Integer> end = restriction.flatMap(LeastWidth::last);
        int most = end.orElse(MOST_KINKS);
        int width = 1;
        for (int m = 1; m <= most; m++) {
            BigFraction kinks = new BigFraction(m);
            Optional<Boolean> reached = reach.at(width, m);
            while (reached.equals(Optional.of(false)) && width < WIDEST) {
                reached = reach.at(++width, m);
            }
            if (!reached.equals(Optional.of(true))) {
                return new Counted(m - 1, false, Optional.empty());
            } else if (restriction.map(r -> r.admits(kinks)).orElse(true)) {
                Optional<Counterexample> found = compared(claimed, kinks, width);
                if (found.isPresent()) {
                    return new Counted(m, false, found);
                }
            }
        }
        return new Counted(most, end.isPresent(), Optional.empty());
    }

    /** The last m for which the claim is made, where it is counted that far. */
    private static Optional<Integer> last(Restriction restriction) {
        return restriction
                .atMost()
                .filter(bound -> bound.compareTo(new BigFraction(MOST_KINKS)) <= 0)
                .map(bound -> (int) Math.ceil(bound.doubleValue()));
    }

    private Optional<Counterexample> compared(Formula claimed, BigFraction kinks, int width) {
        Map<String, String> at = new LinkedHashMap<>();
        at.put("m", Formula.number(kinks).toString());
        String actual = String.valueOf(width);
        try {
            ExactValue value = evaluator.evaluate(claimed, Map.of("m", kinks));
            return value.compare(ExactValue.of(width)).equals(Optional.of(0))
                    ? Optional.empty()
                    : Optional.of(new Counterexample(at, PointSearch.text(value), actual, Optional.empty()));
        } catch (FormulaException e) {
            if (!e.getMessage().startsWith("undefined")) {
                throw e;
            }
            return Optional.of(new Counterexample(at, e.getMessage(), actual, Optional.empty()));
        }
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
