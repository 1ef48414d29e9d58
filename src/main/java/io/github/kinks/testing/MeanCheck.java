package io.github.kinks.testing;

import io.github.kinks.claim.Histogram;
import io.github.kinks.evidence.Bets;
import io.github.kinks.evidence.BettingMean;
import io.github.kinks.evidence.EValues;
import io.github.kinks.evidence.MeanPlan;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;

/**
 * An expectation beside draws of a bounded variable. The best bet depends on the rate, so tests at two rates are two tests:
 * at a rate above the first one the second gets what the first leaves.
 */
final class MeanCheck implements Check {
    private final BoundedSample draws;
    private final double claimed;
    private final double variance;
    private final double firstRate;

    /**
     * @param variance what the bets are aimed at
     * @param firstRate the rate of the test that is done in any case
     */
    MeanCheck(BoundedSample draws, double claimed, double variance, double firstRate) {
        if (!(claimed >= draws.low() && claimed <= draws.high())) {
            throw new IllegalArgumentException(
                    "an expectation of values in [%s, %s] cannot be %s".formatted(draws.low(), draws.high(), claimed));
        }
        this.draws = draws;
        this.claimed = claimed;
        this.variance = variance;
        this.firstRate = firstRate;
    }

    @Override
    public Optional<String> refutation(double rate) {
        double alpha = share(rate);
        BettingMean test = test(alpha, draws::aboveLow, draws.counts());
        if (!refutes(test, alpha)) {
            return Optional.empty();
        }
        BettingMean.Interval interval = test.confidence(alpha);
        return Optional.of(String.format(
                Locale.ROOT,
                "the mean of %d draws is not consistent with %s:%n"
                        + "  it is %.6g; the expectation lies between %.6g and %.6g at confidence 1 - %s%n"
                        + "  the e-value is %s; at the false-alarm rate %s the claim is refuted from %.3g on%n"
                        + "  %s",
                samples(),
                claimed,
                draws.low() + test.mean(),
                draws.low() + interval.low(),
                draws.low() + interval.high(),
                rate,
                EValues.text(test.logE(least(), greatest())),
                rate,
                1 / alpha,
                detectable(rate)));
    }

    /** Each gambler wins most where every draw is at the end of the range on which he bets. */
    @Override
    public boolean canFail(double rate) {
        if (samples() == 0) {
            return false;
        }
        double alpha = share(rate);
        Histogram one = Histogram.of(samples());
        return refutes(test(alpha, cell -> 0, one), alpha) || refutes(test(alpha, cell -> draws.range(), one), alpha);
    }

    @Override
    public String effect() {
        return "an error of the mean";
    }

    @Override
    public double smallestDetectable(double rate, double power) {
        return plan().map(plan -> plan.smallestDetectable(samples(), share(rate), power))
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public OptionalLong samplesNeeded(double effect, double rate, double power) {
        return plan().map(plan -> plan.samplesNeeded(effect, share(rate), power))
                .orElse(OptionalLong.empty());
    }

    @Override
    public long samples() {
        return draws.counts().total();
    }

    /** At an end of the range there is no error to one side, and the theorem behind the plan does not speak of it. */
    private Optional<MeanPlan> plan() {
        return claimed > draws.low() && claimed < draws.high()
                ? Optional.of(new MeanPlan(draws.range(), claimed - draws.low(), variance))
                : Optional.empty();
    }

    private double share(double rate) {
        return rate > firstRate ? Math.nextDown(rate - firstRate) : rate;
    }

    private BettingMean test(double alpha, IntToDoubleFunction value, Histogram seen) {
        return BettingMean.of(draws.range(), value, Bets.fixed(samples(), alpha, variance))
                .after(seen);
    }

    private boolean refutes(BettingMean test, double alpha) {
        return test.refutes(least(), greatest(), alpha);
    }

    private double least() {
        return Math.max(0, claimed - draws.low() - rounding());
    }

    private double greatest() {
        return Math.min(draws.range(), claimed - draws.low() + rounding());
    }

    /** What the claim and the shift of the range may have been rounded by. */
    private double rounding() {
        return 4 * Math.ulp(Math.max(Math.abs(draws.low()), Math.abs(draws.high())));
    }
}
