package io.github.kinks.calibration;

/**
 * What every test of a calibration promises.
 *
 * @param alpha the largest probability of a false alarm
 * @param power the least probability of a detection at the stated effect
 */
public record Promise(double alpha, double power) {
    /** Checks the figures. */
    public Promise {
        if (!(alpha > 0 && alpha < 1 && power > 0 && power < 1)) {
            throw new IllegalArgumentException(
                    "alpha and power must lie between 0 and 1, not be " + alpha + " and " + power);
        }
    }
}
