package io.github.kinks.calibration;

import io.github.kinks.evidence.BinomialInterval;

/**
 * What a trial came to.
 *
 * @param design what was tried
 * @param falseAlarms how many runs on the true law raised an alarm
 * @param detections as many runs on the law at the detectable effect: how many found it
 */
public record TrialResult(Design design, BinomialInterval falseAlarms, BinomialInterval detections) {
    /** Checks the figures. */
    public TrialResult {
        if (falseAlarms.trials() != detections.trials()) {
            throw new IllegalArgumentException(design.test() + " was run unequally often on its two laws");
        }
    }

    /** The result of {@code runs} runs on either law, with exact intervals that miss a rate with probability {@code chance}. */
    public static TrialResult of(Design design, long runs, long falseAlarms, long detections, double chance) {
        return new TrialResult(
                design, BinomialInterval.of(falseAlarms, runs, chance), BinomialInterval.of(detections, runs, chance));
    }

    /** Whether the rate of false alarms cannot be as low as promised. */
    public boolean alarmsTooOften() {
        return falseAlarms.low() > design.promise().alpha();
    }

    /** Whether the rate of detections cannot be as high as promised. */
    public boolean detectsTooSeldom() {
        return detections.high() < design.promise().power();
    }

    /** Whether neither rate contradicts its promise. */
    public boolean isKept() {
        return !alarmsTooOften() && !detectsTooSeldom();
    }
}
