package io.github.kinks.calibration;

/**
 * What a trial tries, settled before any draw.
 *
 * @param test its permanent slug
 * @param law the law under which the test is to be silent, in words
 * @param effect what the detectable effect is an effect on, in words
 * @param detectable the effect that the test says it detects with the promised power, above 0; the alternative is exactly there
 * @param samples the draws of one run, of each stream where there are several
 * @param promise the largest rate of false alarms and the least of detections
 */
public record Design(String test, String law, String effect, double detectable, long samples, Promise promise) {
    /** Checks the figures. */
    public Design {
        if (!(detectable > 0 && detectable < Double.POSITIVE_INFINITY) || samples < 1) {
            throw new IllegalArgumentException(
                    "%s cannot detect %s with %d draws".formatted(test, detectable, samples));
        }
    }
}
