package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.PowerSeries;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step.Check.Series;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * Verifies the series of a formula in powers of n, however it was found. For each product: the rational function by which it is
 * multiplied where n moves; its leading term, by Stirling's formula; and that the series, put into that relation, leaves nothing of
 * any power that its coefficients reach. One series only does that. Then the result is the sum of the series.
 */
final class SeriesCheck {
    private static final String N = "n";

    private final Replay replay;

    SeriesCheck(Replay replay) {
        this.replay = replay;
    }

    /** Whether it holds. */
    boolean holds(Series series) {
        Formula products = Formula.number(0);
        Formula powers = Formula.number(0);
        for (Series.Part part : series.parts()) {
            if (!holds(part) || !reaches(part, series.last())) {
                return false;
            }
            products = products.plus(part.product());
            powers = powers.plus(sum(part));
        }
        return replay.equalByCases(products, series.function()) && replay.equalByCases(powers, series.result());
    }

    /** Whether the coefficients go down to {@code n^last} and no further. */
    private static boolean reaches(Series.Part part, BigFraction last) {
        BigFraction next = part.power().subtract(part.coefficients().size());
        return next.compareTo(last) < 0
                && (part.coefficients().isEmpty() || next.add(1).compareTo(last) >= 0);
    }

    private boolean holds(Series.Part part) {
        Formula moved = part.product().substitute(N, Formula.variable(N).plus(Formula.number(part.step())));
        RationalFunction ratio = NormalForm.over(Replay.WHOLE)
                .of(part.ratio())
                .asRational()
                .orElseThrow(() -> new NotDecidable("a ratio that is not rational"));
        Formula product = part.ratio().times(part.product());
        return isFree(part.constant())
                && replay.equalByCases(moved, product)
                && hasLeadingTerm(part)
                && (part.coefficients().isEmpty()
                        || unit(part.coefficients()).solves(ratio, part.step(), part.power()));
    }

    /** By Stirling's formula; where no coefficient is kept, the power is all that is needed. */
    private boolean hasLeadingTerm(Series.Part part) {
        List<Summand> all = Summand.of(part.product());
        if (all.size() != 1) {
            return false;
        }
        LeadingTerm leading = LeadingTerm.of(all.get(0).product(true));
        if (!leading.base().isEmpty()
                || !leading.factorial().isZero()
                || !leading.power().equals(part.power())) {
            return false;
        } else if (part.coefficients().isEmpty()) {
            return true;
        }
        Formula constant = all.get(0).product(false).times(leading.constantOver(LeadingTerm.of(Formula.number(1))));
        Formula claimed =
                part.constant().times(Formula.number(part.coefficients().get(0)));
        return replay.equalByCases(all.get(0).negative() ? constant.negate() : constant, claimed);
    }

    private static PowerSeries unit(List<BigFraction> coefficients) {
        BigFraction first = coefficients.get(0);
        return new PowerSeries(coefficients.stream().map(c -> c.divide(first)).toList());
    }

    private static boolean isFree(Formula formula) {
        return !formula.variables().contains(N);
    }

    private static Formula sum(Series.Part part) {
        Formula sum = Formula.number(0);
        for (int k = 0; k < part.coefficients().size(); k++) {
            Formula power =
                    Formula.variable(N).power(Formula.number(part.power().subtract(k)));
            sum = sum.plus(Formula.number(part.coefficients().get(k)).times(power));
        }
        return part.constant().times(sum);
    }
}
