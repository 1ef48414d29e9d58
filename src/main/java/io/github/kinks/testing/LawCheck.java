package io.github.kinks.testing;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.DiscreteMartingale;
import io.github.kinks.evidence.EValues;
import io.github.kinks.evidence.TotalVariationBound;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A law beside draws of whole numbers. Its e-value is one for all rates, so what is refuted at one is refuted at all above. */
final class LawCheck implements Check {
    private final double[] upper;
    private final Histogram draws;
    private final DiscreteMartingale before;
    private final DiscreteMartingale after;

    private LawCheck(double[] upper, Histogram draws) {
        this.upper = upper;
        this.draws = draws;
        this.before = DiscreteMartingale.of(upper);
        this.after = before.after(draws);
    }

    static LawCheck of(Histogram draws, CellLaw law) {
        CellLaw wide = law.over(draws);
        return new LawCheck(wide.upper(), wide.fitted(draws));
    }

    @Override
    public Optional<String> refutation(double rate) {
        if (!after.refutes(rate)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                        Locale.ROOT,
                        "%d draws are not consistent with the law:%n"
                                + "  the e-value is %s; at the false-alarm rate %s the law is refuted from %.3g on%n"
                                + "  total variation distance %.3g observed; %s%n"
                                + "  the cells that disagree most:%n",
                        samples(),
                        EValues.text(after.logE()),
                        rate,
                        1 / rate,
                        observed(),
                        detectable(rate))
                + CellTable.worst(draws, upper));
    }

    /** That the law is not refuted, where it ought to be. */
    String agreement(double rate) {
        return String.format(
                Locale.ROOT,
                "%d draws do not tell the truth from the law:%n"
                        + "  the e-value is %s; at the false-alarm rate %s the law is refuted from %.3g on%n"
                        + "  total variation distance %.3g observed; %s",
                samples(),
                EValues.text(after.logE()),
                rate,
                1 / rate,
                observed(),
                samples() == 0 ? "nothing is detected without draws" : detectable(rate));
    }

    /** The e-value is a convex function of the counts, so it is greatest with all draws in one cell: the least likely one. */
    @Override
    public boolean canFail(double rate) {
        int least = 0;
        for (int k = 1; k < upper.length; k++) {
            least = upper[k] < upper[least] ? k : least;
        }
        long[] extreme = new long[upper.length];
        extreme[least] = samples();
        return before.after(Histogram.of(extreme)).refutes(rate);
    }

    @Override
    public String effect() {
        return "a total variation distance";
    }

    @Override
    public double smallestDetectable(double rate, double power) {
        double smallest = before.smallestDetectable(samples(), rate, power);
        // no two laws are further apart than 1
        return smallest <= 1 ? smallest : Double.POSITIVE_INFINITY;
    }

    @Override
    public OptionalLong samplesNeeded(double effect, double rate, double power) {
        return effect <= 1 ? before.samplesNeeded(effect, rate, power) : OptionalLong.empty();
    }

    @Override
    public long samples() {
        return draws.total();
    }

    private double observed() {
        return samples() == 0 ? 0 : TotalVariationBound.of(upper, samples(), 0).observed(draws);
    }
}
