package io.github.kinks.calibration;

import java.util.List;

/**
 * Trials and what they came to. A rate contradicts its promise where its exact interval lies wholly on the wrong side. Each
 * interval misses its rate on that side with probability at most half of {@link #chance(int)}, so a calibration of tests that all keep
 * their promises complains with probability at most {@value #COMPLAINT}.
 *
 * @param seed the seed of all draws
 * @param version the suite's version
 * @param promise the largest rate of false alarms and the least of detections
 * @param runs runs of each trial on either law
 * @param chance with what probability each interval may miss its rate
 * @param results one a trial
 */
public record Calibration(
        long seed, String version, Promise promise, long runs, double chance, List<TrialResult> results) {
    /** The probability that a calibration complains though all promises are kept. */
    public static final double COMPLAINT = 1e-6;

    /** Copies the list. */
    public Calibration {
        results = List.copyOf(results);
    }

    /** With what probability each interval may miss its rate, where there are so many trials with two intervals each. */
    public static double chance(int trials) {
        return COMPLAINT / Math.max(1, trials);
    }

    /** Whether no trial contradicts its promise. */
    public boolean isKept() {
        return results.stream().allMatch(TrialResult::isKept);
    }
}
